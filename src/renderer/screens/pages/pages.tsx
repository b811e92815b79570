import './pages.css'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { BatchDetail } from '../../../shared/batch.ts'
import type { BatchPage } from '../../../shared/calls/pages.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { ReviewerAsk } from '../../parts/line-ask.tsx'
import { Empty, WhenLoaded } from '../../parts/states.tsx'
import type { Host } from '../../state/host.ts'
import { followPages, loadMorePages, loadPages } from '../../state/page-acts.ts'
import type { Paged } from '../../state/paged.ts'
import { batchHref, go } from '../../state/routes.ts'
import { useHost, useHostState, useLoad } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { useRoom } from '../review/use-room.ts'
import { ActsBar } from './acts-bar.tsx'
import { CornersAsk } from './corners-ask.tsx'
import { groupsOf, linesOf } from './form-groups.ts'
import { MakeForm } from './make-form.tsx'
import { PageGrid } from './page-grid.tsx'
import { PlaceAsk } from './place-ask.tsx'
import { type Handling, useHandling } from './use-handling.ts'
import { type Selection, useSelection } from './use-selection.ts'

const pageWidth = 136

const useProvinces = (wanted: boolean): readonly string[] => {
  const host = useHost()
  const [names, setNames] = useState<readonly string[]>([])
  useEffect(() => {
    if (!wanted) return
    void host.call('pages.provinces', {}).then((answer) => {
      if (answer.ok) setNames(answer.value.provinces.map(({ th }) => th))
    })
  }, [host, wanted])
  return names
}

type AsksProps = { handling: Handling; chosen: readonly BatchPage[]; current: BatchPage | undefined }

const Asks = ({ handling, chosen, current }: AsksProps) => {
  const definitions = useHostState((state) => state.definitions)
  const provinces = useProvinces(handling.asking === 'place')
  const close = () => handling.ask(null)
  switch (handling.asking) {
    case null:
      return handling.asksName ? <ReviewerAsk onName={handling.giveName} /> : null
    case 'form':
      return <MakeForm pages={chosen} definitions={definitions} onMake={handling.make} onClose={close} />
    case 'place':
      return (
        <PlaceAsk
          pages={chosen}
          forms={groupsOf(chosen).length}
          provinces={provinces}
          onSay={handling.place}
          onClose={close}
        />
      )
    case 'corners':
      return current === undefined ? null : (
        <CornersAsk
          page={current}
          onStraighten={(corners) => handling.picture(current.id, { corners })}
          onAnew={() => handling.picture(current.id, { anew: true })}
          onClose={close}
        />
      )
  }
}

const isOnButton = (): boolean => document.activeElement?.closest('button, a') != null

const usePageKeys = (handling: Handling, selection: Selection, mayDrag: boolean): void => {
  const { turn, ask } = handling
  const some = selection.chosen.length > 0
  useKeys({
    KeyF: () => some && ask('form'),
    KeyB: () => handling.split?.(),
    BracketLeft: () => handling.before?.(),
    BracketRight: () => handling.after?.(),
    KeyA: () => handling.aside?.(),
    KeyE: () => handling.asRead?.(),
    KeyR: () => turn?.(1),
    'Shift+KeyR': () => turn?.(3),
    KeyC: () => mayDrag && ask('corners'),
    KeyT: () => turn?.(0),
    KeyP: () => some && ask('place'),
    Enter: () => !isOnButton() && handling.open?.(),
    'Ctrl+KeyA': selection.all,
    'Ctrl+KeyZ': handling.undo,
    'Ctrl+KeyY': handling.redo,
    'Ctrl+Shift+KeyZ': handling.redo,
  })
}

type DeskProps = { batch: BatchDetail; pageId: string | null; list: Paged<BatchPage> }

const Desk = ({ batch, pageId, list }: DeskProps) => {
  const { t } = useWords()
  const host = useHost()
  const pages = list.items
  const definitions = useHostState((state) => state.definitions)
  const selection = useSelection(
    useMemo(() => pages.map(({ id }) => id), [pages]),
    pageId,
  )
  const handling = useHandling({ batchId: batch.id, pages, selection, definitions })
  const [room, roomElement] = useRoom()
  const perLine = Math.max(1, Math.floor((room.width - 16) / pageWidth))
  const lines = useMemo(() => linesOf(groupsOf(pages), perLine), [pages, perLine])
  const byId = new Map(pages.map((page) => [page.id, page]))
  const chosen = selection.chosen.flatMap((id) => byId.get(id) ?? [])
  const current = byId.get(selection.current ?? '')
  const mayDrag = current !== undefined && current.picture !== null && current.state !== 'waiting'
  usePageKeys(handling, selection, mayDrag)
  return (
    <>
      <header className="row pages-head">
        <h1>{t('pages.title')}</h1>
        <span className="q2" role="status">
          {t('unit.pages', { count: list.total })} · {t('pages.chosen', { count: chosen.length })}
        </span>
      </header>
      <ActsBar handling={handling} chosen={chosen.length} mayDrag={mayDrag} />
      <div ref={roomElement} className="pages-room">
        <PageGrid
          lines={lines}
          selection={selection}
          onOpen={({ form }) => form !== null && go(batchHref(batch.id, 'review', form.id))}
          onNearEnd={useCallback(() => void loadMorePages(host, batch.id), [host, batch.id])}
        />
      </div>
      <Asks handling={handling} chosen={chosen} current={current} />
    </>
  )
}

/** Every page of a batch, those of a form together, to be put in order by hand. */
export const Pages = ({ batch, pageId }: { batch: BatchDetail; pageId: string | null }) => {
  const { t } = useWords()
  const host = useHost()
  const { id } = batch
  const loading = useLoad(useCallback((at: Host) => loadPages(at, id), [id]))
  useEffect(() => followPages(host, id), [host, id])
  const list = useHostState((state) => state.pages[id])
  const isFarOff = pageId !== null && list !== undefined && !list.items.some((page) => page.id === pageId)
  useEffect(() => {
    if (isFarOff && list.next !== null) void loadMorePages(host, id)
  }, [host, id, isFarOff, list])
  return (
    <main className="work pages">
      <WhenLoaded value={isFarOff && list.next !== null ? undefined : list} loading={loading}>
        {(pages) =>
          pages.total === 0 ? (
            <Empty title={t('pages.none')} />
          ) : (
            <Desk key={pageId ?? ''} batch={batch} pageId={pageId} list={pages} />
          )
        }
      </WhenLoaded>
    </main>
  )
}
