import { z } from 'zod'

const fraction = z.number().min(0).max(1)

/** A rectangle on a page's picture; x, y (top left), w, h are fractions of the picture's width and height. */
export const Box = z.object({ x: fraction, y: fraction, w: fraction, h: fraction })
export type Box = z.infer<typeof Box>
