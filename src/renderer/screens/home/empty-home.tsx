import { FlaskConical } from 'lucide-react'
import { Icon } from '../../parts/icon.tsx'
import { Mark } from '../../parts/mark.tsx'
import { OpenPortable } from '../../parts/open-portable.tsx'
import { PickButton } from '../../parts/pick-buttons.tsx'
import type { Dropped } from '../../wire/dropped.ts'
import { useWords } from '../../words/use-words.ts'

const Sheets = () => (
  <div className="sheets" aria-hidden="true">
    <span>
      <i /> <i /> <i className="n" /> <i /> <i className="n" /> <i />
    </span>
    <span>
      <i /> <i className="n" /> <i /> <i /> <i className="n" />
    </span>
    <span>
      <i className="t" /> <i /> <i className="n" /> <i /> <i className="n" /> <i /> <i className="n" />
    </span>
  </div>
)

const ThreeSteps = () => {
  const { t } = useWords()
  return (
    <section className="three">
      <div>
        <div className="fig">
          <span className="read">73</span>
          <span className="q">=</span>
          <span className="q2">{t('home.exampleWords')}</span>
        </div>
        <h2>{t('home.readTitle')}</h2>
        <p>{t('home.readText')}</p>
      </div>
      <div>
        <div className="fig">
          <span>
            398 + 14 + 19 = <b>431</b>
          </span>
        </div>
        <h2>{t('home.proveTitle')}</h2>
        <p>{t('home.proveText')}</p>
      </div>
      <div>
        <div className="fig">
          <Mark kind="open" />
          <span className="q2">73</span>
          <span className="q">{t('home.or')}</span>
          <span className="q2">13</span>
        </div>
        <h2>{t('home.lookTitle')}</h2>
        <p>{t('home.lookText')}</p>
      </div>
    </section>
  )
}

type EmptyHomeProps = { onTake: (dropped: Dropped) => void; onSample: () => void }

/** The first thing a person sees: one act, and what the program does with it. */
export const EmptyHome = ({ onTake, onSample }: EmptyHomeProps) => {
  const { t } = useWords()
  return (
    <main className="work start-screen">
      <div className="start">
        <section className="start-drop" aria-label={t('home.dropZone')}>
          <Sheets />
          <h1>{t('home.emptyTitle')}</h1>
          <p>{t('home.emptyText')}</p>
          <div className="row acts">
            <PickButton what="folders" name={t('home.chooseFolder')} className="btn primary big" onPick={onTake} />
            <button type="button" className="btn big" onClick={onSample}>
              <Icon of={FlaskConical} />
              {t('home.sample')}
            </button>
            <OpenPortable className="btn ghost big" />
          </div>
        </section>
        <ThreeSteps />
      </div>
    </main>
  )
}
