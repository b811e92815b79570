import type { Figure } from '../../../shared/figure.ts'
import type { BlindFigure } from '../../../shared/second.ts'
import type { Slot } from '../../../shared/slot.ts'
import { markOf } from './mark-of.ts'
import { pixelsOf, type Size } from './page-geometry.ts'

/** A figure with what is known of it, or only where it stands. */
export type Boxed = Figure | BlindFigure

type BoxesProps = {
  figures: readonly Boxed[]
  page: number
  size: Size
  current: Slot | undefined
  onChoose: (slot: Slot) => void
}

/** Where each figure stands on the page. The list of figures says the same in words, so these are hidden from readers. */
export const PageBoxes = ({ figures, page, size, current, onChoose }: BoxesProps) => (
  <svg className="boxes" viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="none" aria-hidden="true">
    {figures.map((figure) => {
      const { slot, box } = figure
      if (box === null || box.page !== page) return null
      const state = 'state' in figure ? markOf(figure) : 'accepted'
      const region = pixelsOf(box, size)
      const mark = slot === current ? `${state} now` : state
      // biome-ignore lint/a11y/noStaticElementInteractions: the list of figures beside it is the same for the keyboard
      return <rect key={slot} className={mark} rx="4" {...region} onClick={() => onChoose(slot)} />
    })}
  </svg>
)
