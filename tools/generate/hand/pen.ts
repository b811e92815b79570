import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Stroke } from './shapes.ts'

/** The pen flows through every point of the stroke, rounding what lies between. Places in the unit of the sheet. */
export const drawStroke = (context: SKRSContext2D, points: Stroke, width: number): void => {
  context.lineWidth = width
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.beginPath()
  for (const [at, [x, y]] of points.entries()) {
    const [lastX, lastY] = points[at - 1] ?? [x, y]
    const [beforeX, beforeY] = points[at - 2] ?? [lastX, lastY]
    const [nextX, nextY] = points[at + 1] ?? [x, y]
    const [ax, ay] = [lastX + (x - beforeX) / 6, lastY + (y - beforeY) / 6]
    const [bx, by] = [x - (nextX - lastX) / 6, y - (nextY - lastY) / 6]
    if (at === 0) context.moveTo(x, y)
    else context.bezierCurveTo(ax, ay, bx, by, x, y)
  }
  context.stroke()
}
