import { useWords } from '../../words/use-words.ts'

const width = 168
const height = 44
const most = 60
const least = 3

/** Pages read in each of the last minutes, newest at the right; nothing before there are a few. */
export const RateChart = ({ history }: { history: readonly number[] }) => {
  const { t } = useWords()
  if (history.length < least) return <span />
  const shown = history.slice(-most)
  const top = Math.max(1, ...shown)
  const step = (width - 4) / (shown.length - 1)
  const points = shown.map((rate, at) => [2 + at * step, height - 3 - (rate / top) * (height - 8)] as const)
  const now = points.at(-1)
  const label = t('reading.rateChart', {
    minutes: shown.length,
    now: shown.at(-1) ?? 0,
    least: Math.min(...shown),
    most: Math.max(...shown),
  })
  return (
    <svg className="spark" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path className="base" d={`M0 ${height - 0.5}H${width}`} />
      <path className="line" d={`M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join(' ')}`} />
      {now === undefined ? null : <circle className="now" cx={now[0]} cy={now[1]} r="2.5" />}
    </svg>
  )
}
