import { Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { mostListBytes } from '../../../shared/calls/elections.ts'
import type { BadLine, Election } from '../../../shared/election.ts'
import { failure, sentenceOf } from '../../../shared/failure.ts'
import { dayOf } from '../../format/dates.ts'
import { grouped } from '../../format/numbers.ts'
import { Icon } from '../../parts/icon.tsx'
import { loadElections } from '../../state/load-elections.ts'
import { tellTrouble } from '../../state/tell-trouble.ts'
import { useHost } from '../../state/use-host.ts'
import { base64Of } from '../../wire/base64.ts'
import { useWords } from '../../words/use-words.ts'

type Imported = { bad: readonly BadLine[]; badLines: number }

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 ** 2)
const tooLarge = (bytes: number) =>
  failure('file-too-large', { megabytes: megabytes(bytes), limit: megabytes(mostListBytes) })

const ListLine = ({ unitList }: Pick<Election, 'unitList'>) => {
  const { t, language } = useWords()
  if (unitList === null) return <p className="q2 sm">{t('totals.noListText')}</p>
  const { file, units, who, at } = unitList
  return (
    <p className="q2 sm file-name">
      {t('totals.listIs', { file, count: units })}
      <br />
      <span className="q">{t('totals.listBy', { who, date: dayOf(at, language) })}</span>
    </p>
  )
}

const BadLines = ({ bad, badLines }: Imported) => {
  const { t, say, language } = useWords()
  if (badLines === 0) return null
  return (
    <details className="bad-lines" open>
      <summary>{t('totals.badLines', { count: badLines })}</summary>
      <ol>
        {bad.map(({ line, failure: why }) => (
          <li key={line}>
            <span className="q nw">{t('totals.line', { line: grouped(line, language) })}</span> {say(sentenceOf(why))}
          </li>
        ))}
      </ol>
    </details>
  )
}

const ImportList = ({ electionId, onImported }: { electionId: string; onImported: (imported: Imported) => void }) => {
  const { t } = useWords()
  const host = useHost()
  const input = useRef<HTMLInputElement>(null)
  const send = async (file: File) => {
    if (file.size > mostListBytes) return tellTrouble(host, tooLarge(file.size))
    const base64 = await base64Of(file)
    const answer = await host.call('elections.importUnits', { electionId, file: file.name, base64 })
    if (!answer.ok) return tellTrouble(host, answer.failure)
    onImported(answer.value)
    tellTrouble(host, await loadElections(host))
  }
  return (
    <>
      <button type="button" className="btn" onClick={() => input.current?.click()}>
        <Icon of={Upload} />
        {t('totals.importList')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,text/csv"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file !== undefined) void send(file)
          currentTarget.value = ''
        }}
      />
    </>
  )
}

/** The list of units that an election is expected to have: which one it is, and the way to another. */
export const UnitListPart = ({ election }: { election: Election }) => {
  const { t } = useWords()
  const [imported, setImported] = useState<Imported | null>(null)
  return (
    <>
      <h3>{t('totals.unitList')}</h3>
      <ListLine unitList={election.unitList} />
      <ImportList electionId={election.id} onImported={setImported} />
      {imported === null ? null : <BadLines {...imported} />}
    </>
  )
}
