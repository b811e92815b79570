import fc from 'fast-check'
import type { Grey } from '../page/raster.ts'

const side = fc.integer({ min: 1, max: 40 })

/** Images of all shapes: paper with light and ink, so that some of it is near every threshold. */
export const greys: fc.Arbitrary<Grey> = fc
  .record({ width: side, height: side })
  .chain(({ width, height }) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((pixels) => ({ width, height, pixels })),
  )
