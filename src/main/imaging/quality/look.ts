import type { PageNote } from '../../../shared/reading.ts'
import type { PageImage } from '../../core/ports.ts'
import type { Size } from '../page-size.ts'
import { cutSides } from './cut.ts'
import { sharpnessOf } from './sharpness.ts'
import { tonesOf } from './tones.ts'

/** From where on a person is told. Each was set between real scans, none of which is told of, and spoilt copies. */
export const qualityLimits = {
  /** Levels of grey between ink and paper. */
  contrast: 60,
  /** With fewer levels there is nothing on the page: an empty sheet is not a faint one. */
  anything: 12,
  /** Share of an edge that falls within one pixel. */
  sharpness: 0.3,
  /** Pixels an inch, were the page A4. */
  resolution: 100,
} as const

const a4SquareInches = (210 / 25.4) * (297 / 25.4)

/**
 * What a person who photographs or scans should know of a page before it is read. `own` is the size of the pixels that
 * the page was made from, null when it was drawn.
 */
export const lookAt = (image: PageImage, own: Size | null): PageNote[] => {
  const notes: PageNote[] = []
  const tones = tonesOf(image)
  const resolution = own ? Math.sqrt((own.width * own.height) / a4SquareInches) : null
  if (resolution !== null && resolution < qualityLimits.resolution) notes.push('page-coarse')
  if (tones.paper - tones.ink < qualityLimits.anything) return notes
  if (tones.paper - tones.ink < qualityLimits.contrast) return [...notes, 'page-faint']
  if (sharpnessOf(image, tones) < qualityLimits.sharpness) notes.push('page-blurred')
  if (cutSides(image, tones) > 0) notes.push('page-cut')
  return notes
}
