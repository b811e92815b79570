import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { BatchPage } from '../../../shared/calls/pages.ts'
import { placeOf } from '../../format/places.ts'
import { useLongList } from '../../parts/use-long-list.ts'
import { useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import type { LinePiece, PageLine } from './form-groups.ts'
import { optionId, PageTile } from './page-tile.tsx'
import type { Selection } from './use-selection.ts'

const lineHeight = 252

type Shared = { selection: Selection; onOpen: (page: BatchPage) => void }

const Piece = ({ piece, selection, onOpen }: Shared & { piece: LinePiece }) => {
  const { t, say } = useWords()
  const { form, pages, begun } = piece
  const definition = useHostState((state) => state.definitions.find(({ id }) => id === form?.kind))
  const kind = form === null ? t('pages.inNoForm') : definition === undefined ? form.kind : say(definition.code)
  const place = form === null ? '' : placeOf({ place: form.place, path: pages[0]?.path ?? '' }, t)
  const byHand = pages.some(({ said }) => said.form?.kind === 'part')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, as a list box has them
    <div role="group" className={form === null ? 'group loose' : 'group'} aria-label={`${kind} ${place}`}>
      <div className="group-head" aria-hidden="true" style={{ maxWidth: pages.length * 136 - 16 }}>
        <b className="cut">
          {kind}
          {begun ? ` ${t('pages.goesOn')}` : ''}
        </b>
        <span className="cut sm q2">
          {place}
          {byHand ? ` · ${t('pages.byHand')}` : ''}
        </span>
      </div>
      <div className="tiles" role="none">
        {pages.map((page) => {
          const at = selection.chosen.indexOf(page.id)
          return (
            <PageTile
              key={page.id}
              page={page}
              chosen={at < 0 ? null : at + 1}
              current={selection.current === page.id}
              onPress={({ id }, how) => selection[how](id)}
              onOpen={onOpen}
            />
          )
        })}
      </div>
    </div>
  )
}

/** Where the arrows lead from a page. */
const steps = (lines: readonly PageLine[], current: string | null, key: string): string | undefined => {
  const rows = lines.map(({ pieces }) => pieces.flatMap(({ pages }) => pages.map(({ id }) => id)))
  const all = rows.flat()
  const at = current === null ? -1 : all.indexOf(current)
  const row = rows.findIndex((ids) => current !== null && ids.includes(current))
  const column = rows[row]?.indexOf(current ?? '') ?? 0
  const inRow = (n: number): string | undefined => rows[n]?.[Math.min(column, (rows[n]?.length ?? 1) - 1)]
  switch (key) {
    case 'ArrowRight':
      return all[at + 1]
    case 'ArrowLeft':
      return all[at - 1]
    case 'ArrowDown':
      return inRow(row + 1)
    case 'ArrowUp':
      return inRow(row - 1)
    case 'PageDown':
      return inRow(Math.min(rows.length - 1, row + 3))
    case 'PageUp':
      return inRow(Math.max(0, row - 3))
    case 'Home':
      return all[0]
    case 'End':
      return all.at(-1)
    default:
      return undefined
  }
}

type GridProps = Shared & { lines: readonly PageLine[]; onNearEnd: () => void }

/** Every page as a small picture, in lines; only those in sight are in the page. */
export const PageGrid = ({ lines, selection, onOpen, onNearEnd }: GridProps) => {
  const { t } = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const list = useLongList({
    count: lines.length,
    scroller,
    rowHeight: () => lineHeight,
    keyOf: (index) => lines[index]?.key ?? String(index),
    onNearEnd,
  })
  const { current } = selection
  const line = lines.findIndex(({ pieces }) => pieces.some(({ pages }) => pages.some(({ id }) => id === current)))
  const { scrollTo } = list
  useEffect(() => {
    if (line >= 0) scrollTo(line)
  }, [line, scrollTo])
  const inSight = list.rows.some(({ index }) => index === line)
  const press = (event: KeyboardEvent) => {
    if (event.key === ' ' && current !== null) {
      event.preventDefault()
      return selection.toggle(current)
    }
    const to = steps(lines, current, event.key)
    if (to === undefined || event.altKey) return
    event.preventDefault()
    if (event.shiftKey) selection.upTo(to)
    else if (event.ctrlKey || event.metaKey) selection.moveTo(to)
    else selection.only(to)
  }
  return (
    <div
      ref={scroller}
      className="page-grid"
      role="listbox"
      aria-label={t('pages.list')}
      aria-multiselectable="true"
      tabIndex={0}
      onKeyDown={press}
      {...(inSight && current !== null ? { 'aria-activedescendant': optionId(current) } : {})}
    >
      <div role="none" style={{ height: list.height, position: 'relative' }}>
        {list.rows.map(({ index, key, start }) => (
          <div key={key} role="none" className="page-line" style={{ transform: `translateY(${start}px)` }}>
            {lines[index]?.pieces.map((piece) => (
              <Piece key={`${piece.key} ${piece.pages[0]?.id}`} piece={piece} selection={selection} onOpen={onOpen} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
