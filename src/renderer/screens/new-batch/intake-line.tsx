import type { BatchDetail } from '../../../shared/batch.ts'
import { sentenceOf } from '../../../shared/failure.ts'
import { Bar } from '../../parts/bar.tsx'
import { Mark } from '../../parts/mark.tsx'
import type { Sending } from '../../state/uploads.ts'
import { useWords } from '../../words/use-words.ts'

const Going = ({ words, done, of: whole, current }: { words: string; done: number; of: number; current?: string }) => (
  <div className="going sm">
    <span>{words}</span>
    <span className="q cut">{current}</span>
    <Bar pieces={[{ kind: 'accent', share: whole === 0 ? 0 : done / whole }]} label={words} />
  </div>
)

type IntakeProps = { intake: BatchDetail['intake']; sending: Sending | undefined }

/** How far taking in, and in the served app sending, has come; files that could not be sent, by name. */
export const IntakeLine = ({ intake, sending }: IntakeProps) => {
  const { t, say } = useWords()
  const failed = sending?.failed ?? []
  const isSending = sending !== undefined && sending.sent + failed.length < sending.total
  return (
    <>
      {isSending ? (
        <Going
          words={t('prepare.sending', { sent: sending.sent, total: sending.total })}
          done={sending.sent}
          of={sending.total}
        />
      ) : null}
      {intake === null ? null : (
        <Going
          words={t('prepare.takingIn', { taken: intake.taken, found: intake.found })}
          done={intake.taken}
          of={intake.found}
          current={intake.current ?? ''}
        />
      )}
      {failed.length === 0 ? null : (
        <div className="not-sent">
          <b>{t('prepare.sendFailed', { count: failed.length })}</b>
          <ul>
            {failed.slice(0, 20).map(({ path, failure }) => (
              <li key={path} className="sm">
                <Mark kind="failed" /> {path}: {say(sentenceOf(failure))}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
