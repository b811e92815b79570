import type { Standing } from '../../shared/figure.ts'
import { useWords } from '../words/use-words.ts'

export const widest = 164
const height = 12
/** A slot in doubt has room for its shape while there is any; the quiet ones share what is left. */
const doubtWidth = 9
const quietWidth = 7
const least = 1

/** What a person has to look at. */
export const isInDoubt = (standing: Standing): boolean => standing === 'open' || standing === 'solved'

type Placed = { readonly state: Standing; readonly x: number; readonly width: number; readonly key: string }

/** The slots side by side, within `widest` however many there are. */
export const placed = (slots: readonly Standing[]): readonly Placed[] => {
  const doubtful = slots.filter(isInDoubt).length
  const calm = slots.length - doubtful
  const doubt = Math.min(doubtWidth, (widest - calm * least) / Math.max(1, doubtful))
  const quiet = Math.min(quietWidth, (widest - doubtful * doubt) / Math.max(1, calm))
  let x = 0
  return slots.map((state, at) => {
    const width = isInDoubt(state) ? doubt : quiet
    const here = { state, x, width, key: `${at}-${state}` }
    x += width
    return here
  })
}

const Slot = ({ state, x, width }: Placed) => {
  const middle = x + width / 2
  const shape = (width / doubtWidth) * 6
  switch (state) {
    case 'accepted':
    case 'checked':
      return (
        <rect
          className={state === 'checked' ? 'c' : 'a'}
          x={x}
          y="1"
          width={width * 0.7}
          height="10"
          rx={Math.min(1, width / 6)}
        />
      )
    case 'solved':
      return <path className="s" d={`M${middle} 1.5 l${shape / 1.5} 4.5 ${-shape / 1.5} 4.5 ${-shape / 1.5} -4.5Z`} />
    case 'open':
      return <rect className="o" x={middle - shape / 2} y=".75" width={shape} height="10.5" />
  }
}

/** A form as a strip of its slots in form order: what is proved is quiet, doubt stands out wherever it is. */
export const Strip = ({ slots }: { slots: readonly Standing[] }) => {
  const { t } = useWords()
  const count = (state: Standing) => slots.filter((slot) => slot === state).length
  const counts = { accepted: count('accepted'), solved: count('solved'), open: count('open') }
  const checked = count('checked')
  const label = `${t('reading.stripLabel', counts)}${checked > 0 ? ` · ${t('check.checkedCount', { count: checked })}` : ''}`
  const all = placed(slots)
  const last = all.at(-1)
  return (
    <svg
      className="slots-strip"
      width={last === undefined ? 0 : last.x + last.width}
      height={height}
      role="img"
      aria-label={label}
    >
      {all.map((slot) => (
        <Slot {...slot} key={slot.key} />
      ))}
    </svg>
  )
}
