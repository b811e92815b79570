import { useEffect, useState } from 'react'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import type { FormDetail } from '../../../shared/form-detail.ts'
import { printedOn } from '../../../shared/printed-on.ts'
import type { Slot } from '../../../shared/slot.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { useRemembered } from '../../parts/use-remembered.ts'
import { useHostState } from '../../state/use-host.ts'
import type { Boxed } from './page-boxes.tsx'
import { type Size, scaleOf, type Turn, turnedSize, turnOn, type Zoom, zoomBy, zoomOf } from './page-geometry.ts'
import { PageMat } from './page-mat.tsx'
import { useRoom } from './use-room.ts'
import { ViewBar } from './view-bar.tsx'

/** A4 upright at 200 dots an inch, until the picture itself is known. */
const a4: Size = { width: 1654, height: 2339 }

/** The pages of a form with where its figures stand. */
export type Pages = Pick<FormDetail, 'form' | 'parts' | 'path'> &
  Partial<Pick<FormDetail, 'batchId'>> & { figures: readonly Boxed[] }

type Placed = Pick<Boxed, 'slot' | 'box'>

/** The part on which a figure stands: where it was found, else the page on which it is printed. */
const partOf = (form: Pages, { box, slot }: Placed, definition: FormDefinition | undefined): number | undefined => {
  if (box !== null) return box.page - 1
  const printed = definition && printedOn(definition, slot)
  const at = form.parts.findIndex(({ formPage }) => formPage === printed)
  return at < 0 ? undefined : at
}

type ViewerProps = { form: Pages; figure: Placed | undefined; onChoose: (slot: Slot) => void }

/** The form's pages: zoom, pan, switch; the boxes of its figures lie over them. */
export const PageViewer = ({ form, figure, onChoose }: ViewerProps) => {
  const definition = useHostState((state) => state.definitions.find(({ id }) => id === form.form))
  const wanted = figure === undefined ? undefined : partOf(form, figure, definition)
  const [at, setAt] = useState(wanted ?? 0)
  const [zoom, setZoom] = useRemembered<Zoom>('review.zoom', 'width', zoomOf)
  const [boxes, setBoxes] = useRemembered('review.boxes', true, (text) => text === 'true')
  const [turns, setTurns] = useState<Readonly<Record<string, Turn>>>({})
  const [room, roomElement] = useRoom()
  const part = form.parts[at]
  const size: Size = part?.width == null || part.height == null ? a4 : { width: part.width, height: part.height }
  const turn = turns[part?.pageId ?? ''] ?? 0
  const scale = scaleOf(zoom, turnedSize(size, turn), room)
  useEffect(() => {
    if (wanted !== undefined) setAt(wanted)
  }, [wanted])
  const change = (direction: 1 | -1) => setZoom(zoomBy(scale, direction))
  const [larger, smaller] = [() => change(1), () => change(-1)]
  const turnPage = () => part !== undefined && setTurns({ ...turns, [part.pageId]: turnOn(turn) })
  useKeys({
    Equal: larger,
    'Shift+Equal': larger,
    NumpadAdd: larger,
    'Shift+Minus': smaller,
    NumpadSubtract: smaller,
    'Ctrl+Digit0': () => setZoom('page'),
    KeyX: () => setBoxes(!boxes),
    KeyR: turnPage,
  })
  return (
    <div className="viewer">
      <ViewBar
        form={form}
        at={at}
        scale={scale}
        boxes={boxes}
        onPage={setAt}
        onZoom={change}
        onFit={() => setZoom('page')}
        onBoxes={setBoxes}
        onTurn={turnPage}
      />
      <div ref={roomElement} className="mat-room">
        <PageMat
          key={part?.pageId}
          part={part}
          at={at}
          size={size}
          scale={scale}
          turn={turn}
          figures={boxes ? form.figures : []}
          figure={figure}
          onChoose={onChoose}
          onZoom={change}
        />
      </div>
    </div>
  )
}
