import './settings.css'
import { useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { AboutPart } from './about-part.tsx'
import { LookPart } from './look-part.tsx'
import { PeoplePart } from './people-part.tsx'
import { ReadersPart } from './readers-part.tsx'
import { WorkPart } from './work-part.tsx'
import { WorkspacePart } from './workspace-part.tsx'

const sections = [
  { id: 'look', name: 'settings.look', Part: LookPart },
  { id: 'people', name: 'settings.people', Part: PeoplePart },
  { id: 'readers', name: 'settings.readers', Part: ReadersPart },
  { id: 'work', name: 'settings.work', Part: WorkPart },
  { id: 'workspace', name: 'settings.workspace', Part: WorkspacePart },
  { id: 'about', name: 'settings.about', Part: AboutPart },
] as const

const show = (id: string): void => document.getElementById(`set-${id}`)?.scrollIntoView({ block: 'start' })

/** Everything that a person can set, on one page. */
export const SettingsScreen = () => {
  const { t } = useWords()
  const settings = useHostState((state) => state.settings)
  const about = useHostState((state) => state.about)
  if (settings === null || about === null) return null
  return (
    <main className="work set">
      <nav className="toc" aria-label={t('settings.sections')}>
        {sections.map(({ id, name }) => (
          <button key={id} type="button" onClick={() => show(id)}>
            {t(name)}
          </button>
        ))}
      </nav>
      <div className="set-page">
        <h1>{t('settings.title')}</h1>
        {sections.map(({ id, name, Part }) => (
          <section key={id} id={`set-${id}`} aria-label={t(name)}>
            <h2>{t(name)}</h2>
            <div className="card">
              <Part settings={settings} about={about} />
            </div>
          </section>
        ))}
      </div>
    </main>
  )
}
