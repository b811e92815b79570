import type { Finding } from '../../../shared/figure.ts'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import type { Slot } from '../../../shared/slot.ts'
import { slotName } from '../../format/slots.ts'
import { Mark } from '../../parts/mark.tsx'
import { useWords } from '../../words/use-words.ts'

const most = 4

type FindingsProps = {
  findings: readonly Finding[]
  definition: FormDefinition | undefined
  onChoose: (slot: Slot) => void
}

/** What a person should know about the form: questions with figures, each leading to them. */
export const Findings = ({ findings, definition, onChoose }: FindingsProps) => {
  const { t, say } = useWords()
  if (findings.length === 0) return null
  return (
    <section className="findings" aria-label={t('review.findings')}>
      <h2>{t('review.findings')}</h2>
      <ul>
        {findings.map(({ code, severity, message, slots }) => (
          <li key={`${code} ${message.en}`}>
            <Mark kind={severity === 'error' ? 'failed' : 'skipped'} />
            <span className="grow">{say(message)}</span>
            {slots.slice(0, most).map((slot) => (
              <button key={slot} type="button" className="chip" onClick={() => onChoose(slot)}>
                {slotName(slot, definition, say)}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
