import { pagePixels } from './limits.ts'

export type Size = { width: number; height: number }

/** The size of the page image for a page of these proportions: the same number of pixels for every page. */
export const pageSize = ({ width, height }: Size): Size => {
  const scale = Math.sqrt(pagePixels / (width * height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
