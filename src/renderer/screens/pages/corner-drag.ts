import { areCorners, type Corners, type Point } from '../../../shared/framing.ts'

export const cornerNames = ['topLeft', 'topRight', 'bottomRight', 'bottomLeft'] as const

/** Where the corners stand until they are dragged: well inside the picture, so that each can be seen. */
export const beginning: Corners = [
  { x: 0.1, y: 0.3 },
  { x: 0.9, y: 0.3 },
  { x: 0.9, y: 0.8 },
  { x: 0.1, y: 0.8 },
]

const within = (value: number): number => Math.min(1, Math.max(0, value))

/** The corners with one of them elsewhere, never outside the picture. */
export const withCorner = (corners: Corners, at: number, { x, y }: Point): Corners => {
  const to = { x: within(x), y: within(y) }
  const [a, b, c, d] = corners
  return [at === 0 ? to : a, at === 1 ? to : b, at === 2 ? to : c, at === 3 ? to : d]
}

export const canStraighten = areCorners

const small = 0.001
const large = 0.01

/** How far an arrow moves a corner, as shares of the picture; with Shift ten times as far. */
export const arrowStep = (key: string, far: boolean): Point | null => {
  const by = far ? large : small
  switch (key) {
    case 'ArrowLeft':
      return { x: -by, y: 0 }
    case 'ArrowRight':
      return { x: by, y: 0 }
    case 'ArrowUp':
      return { x: 0, y: -by }
    case 'ArrowDown':
      return { x: 0, y: by }
    default:
      return null
  }
}
