/** The grey level below which this many pixels of a histogram lie. */
export const levelAt = (histogram: Uint32Array, count: number): number => {
  let below = 0
  const level = histogram.findIndex((pixels) => {
    below += pixels
    return below > count
  })
  return level < 0 ? 255 : level
}
