import './home.css'
import { Files, Plus, Search } from 'lucide-react'
import { useCallback, useDeferredValue, useState } from 'react'
import { Icon } from '../../parts/icon.tsx'
import { OpenPortable } from '../../parts/open-portable.tsx'
import { PickButton } from '../../parts/pick-buttons.tsx'
import { Empty, WhenLoaded } from '../../parts/states.tsx'
import { useDrop } from '../../parts/use-drop.ts'
import type { Host } from '../../state/host.ts'
import { loadElections } from '../../state/load-elections.ts'
import { loadBatches, loadMoreBatches } from '../../state/loads.ts'
import { newBatch, newBatchOf, newSampleBatch } from '../../state/take-in.ts'
import { tellTrouble } from '../../state/tell-trouble.ts'
import { useHost, useHostState, useLoad } from '../../state/use-host.ts'
import type { Dropped } from '../../wire/dropped.ts'
import { useWords } from '../../words/use-words.ts'
import { BatchTable } from './batch-table.tsx'
import { EmptyHome } from './empty-home.tsx'

type ActsProps = { onTake: (dropped: Dropped) => void; onSample: () => void }

const DropZone = ({ onTake, onSample }: ActsProps) => {
  const { t } = useWords()
  return (
    <section className="drop" aria-label={t('home.dropZone')}>
      <span className="tray">
        <Icon of={Files} />
      </span>
      <div className="grow">
        <b>{t('home.drop')}</b>
        <div className="q2">{t('home.dropMore')}</div>
      </div>
      <div className="row">
        <PickButton what="folders" name={t('home.chooseFolder')} className="btn" onPick={onTake} />
        <button type="button" className="btn ghost" onClick={onSample}>
          {t('home.sample')}
        </button>
        <OpenPortable className="btn ghost" />
      </div>
    </section>
  )
}

const Head = ({ find, onFind }: { find: string; onFind: (find: string) => void }) => {
  const { t } = useWords()
  const host = useHost()
  const create = async () => tellTrouble(host, await newBatch(host, t('prepare.defaultName'), async () => null))
  return (
    <div className="row">
      <h1>{t('home.title')}</h1>
      <div className="row end">
        <label className="field find">
          <Icon of={Search} small />
          <input
            type="search"
            value={find}
            placeholder={t('home.find')}
            aria-label={t('home.find')}
            onChange={({ target }) => onFind(target.value)}
          />
        </label>
        <button type="button" className="btn primary" onClick={() => void create()}>
          <Icon of={Plus} />
          {t('home.newBatch')}
          <kbd>N</kbd>
        </button>
      </div>
    </div>
  )
}

const useBatchActs = (): ActsProps => {
  const host = useHost()
  const { t } = useWords()
  return {
    onTake: async (dropped) => tellTrouble(host, await newBatchOf(host, dropped, t)),
    onSample: async () => tellTrouble(host, await newSampleBatch(host, t)),
  }
}

const NothingFound = ({ find, onAll }: { find: string; onAll: () => void }) => {
  const { t } = useWords()
  return (
    <Empty title={t('home.nothingFound', { find })}>
      <button type="button" className="btn" onClick={onAll}>
        {t('home.clearFind')}
      </button>
    </Empty>
  )
}

/** Past batches and the place to drop new ones. */
export const Home = () => {
  const { t } = useWords()
  const host = useHost()
  const [find, setFind] = useState('')
  const asked = useDeferredValue(find)
  const loading = useLoad(useCallback((from: Host) => loadBatches(from, asked), [asked]))
  const batches = useHostState((state) => state.batches)
  useLoad(loadElections)
  const acts = useBatchActs()
  const over = useDrop(acts.onTake)
  const more = useCallback(() => void loadMoreBatches(host, asked), [host, asked])
  const veil = over ? <div className="veil">{t('home.release')}</div> : null
  if (batches?.items.length === 0 && find === '' && asked === '') {
    return (
      <>
        <EmptyHome {...acts} />
        {veil}
      </>
    )
  }
  return (
    <main className="work pad home">
      <Head find={find} onFind={setFind} />
      <DropZone {...acts} />
      <WhenLoaded value={batches} loading={loading}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingFound find={find} onAll={() => setFind('')} />
          ) : (
            <BatchTable batches={items} onNearEnd={more} />
          )
        }
      </WhenLoaded>
      {veil}
    </main>
  )
}
