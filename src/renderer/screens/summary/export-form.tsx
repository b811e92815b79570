import { FileDown } from 'lucide-react'
import { useState } from 'react'
import type { BatchDetail } from '../../../shared/batch.ts'
import type { ExportFormat } from '../../../shared/calls/exports.ts'
import type { Language } from '../../../shared/settings.ts'
import { Icon } from '../../parts/icon.tsx'
import { Segments } from '../../parts/segments.tsx'
import { Tick } from '../../parts/tick.tsx'
import { loadExports } from '../../state/loads.ts'
import { tellTrouble } from '../../state/tell-trouble.ts'
import { useHost } from '../../state/use-host.ts'
import { languageNames } from '../../words/language-names.ts'
import { useWords } from '../../words/use-words.ts'

const formats = [
  { id: 'summary', kind: 'PDF', name: 'summary.summaryPdf', text: 'summary.summaryPdfText' },
  { id: 'figures', kind: 'CSV', name: 'summary.figuresCsv', text: 'summary.figuresCsvText' },
  { id: 'results', kind: 'JSON', name: 'summary.resultsJson', text: 'summary.resultsJsonText' },
] as const satisfies readonly { id: ExportFormat; kind: string; name: string; text: string }[]

type FormatsProps = { chosen: readonly ExportFormat[]; onChange: (chosen: readonly ExportFormat[]) => void }

const Formats = ({ chosen, onChange }: FormatsProps) => {
  const { t } = useWords()
  return (
    <fieldset className="formats">
      <legend className="sr">{t('summary.formats')}</legend>
      {formats.map(({ id, kind, name, text }) => (
        <Tick
          key={id}
          checked={chosen.includes(id)}
          onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
        >
          <b className="m">{t(name)}</b> <span className="q mono">{kind}</span>
          <span className="says">{t(text)}</span>
        </Tick>
      ))}
    </fieldset>
  )
}

const noteFor = (batch: BatchDetail, chosen: readonly ExportFormat[], t: ReturnType<typeof useWords>['t']) => {
  if (batch.forms === 0) return t('summary.waitRead')
  if (chosen.length === 0) return t('summary.needFormat')
  return batch.account.pages.waiting > 0 ? t('summary.partial') : null
}

/** Which files, in which language; writing them is one press. */
export const ExportForm = ({ batch }: { batch: BatchDetail }) => {
  const words = useWords()
  const { t } = words
  const host = useHost()
  const [language, setLanguage] = useState<Language>(words.language)
  const [chosen, setChosen] = useState<readonly ExportFormat[]>(formats.map(({ id }) => id))
  const [making, setMaking] = useState(false)
  const note = noteFor(batch, chosen, t)
  const make = async () => {
    setMaking(true)
    const made = await host.call('exports.make', { batchId: batch.id, language, formats: [...chosen] })
    if (made.ok) await loadExports(host, batch.id)
    else tellTrouble(host, made.failure, batch.id)
    setMaking(false)
  }
  return (
    <section className="export-form" aria-label={t('summary.exportTitle')}>
      <h2>{t('summary.exportTitle')}</h2>
      <Formats chosen={chosen} onChange={setChosen} />
      <div className="row">
        <span className="q2">{t('summary.language')}</span>
        <span className="end">
          <Segments
            label={t('summary.language')}
            chosen={language}
            onChoose={setLanguage}
            choices={[
              { id: 'th', name: languageNames.th },
              { id: 'en', name: languageNames.en },
            ]}
          />
        </span>
      </div>
      <button
        type="button"
        className="btn primary big"
        disabled={making || chosen.length === 0 || batch.forms === 0}
        onClick={() => void make()}
      >
        <Icon of={FileDown} />
        {making ? t('summary.making') : t('summary.make')}
      </button>
      {note === null ? null : <span className="sm q">{note}</span>}
    </section>
  )
}
