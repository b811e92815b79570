import type { Chance } from '../chance.ts'
import type { Hand } from './hand.ts'
import type { Stroke } from './shapes.ts'

/** Where a figure stands on the sheet. */
export type Spot = { middle: number; y: number; wide: number; tall: number }

const jitter = (chance: Chance, points: Stroke, by: number): Stroke =>
  points.map(([x, y]) => [x + chance.around() * by, y + chance.around() * by])

/** A check mark over or beside the figure. */
export const drawTick = (hand: Hand, chance: Chance, { middle, y, wide, tall }: Spot): void => {
  const x = middle + wide / 2 + chance.between(-6, 10)
  hand.stroke(
    jitter(
      chance,
      [
        [x, y - tall * 0.5],
        [x + 5, y - 2],
      ],
      1,
    ),
  )
  hand.stroke(
    jitter(
      chance,
      [
        [x + 5, y - 2],
        [x + 18, y - tall * 1.1],
      ],
      1.5,
    ),
  )
}

/** A long stroke beside the figure; through it, it would make a 9 of a 0. */
export const drawSlash = (hand: Hand, chance: Chance, { middle, y, wide, tall }: Spot): void => {
  const x = middle + wide / 2 + chance.between(1, 12)
  hand.stroke(
    jitter(
      chance,
      [
        [x + 9, y - tall * 1.4],
        [x, y + 5],
      ],
      2,
    ),
    0.8,
  )
}

/** Crosses out what stands there. */
export const drawStrike = (hand: Hand, chance: Chance, { middle, y, wide, tall }: Spot): void => {
  const [from, to] = [middle - wide / 2 - 3, middle + wide / 2 + 3]
  for (let lines = chance.whole(1, 2); lines > 0; lines -= 1)
    hand.stroke(
      jitter(
        chance,
        [
          [from, y - tall * 0.45],
          [to, y - tall * 0.55],
        ],
        1.5,
      ),
    )
}

/** The short name of whoever changed the figure: a scribble. */
export const drawInitials = (hand: Hand, chance: Chance, x: number, y: number): void => {
  const points = Array.from({ length: 5 }, (_, at): [number, number] => [x + at * 4, y + (at % 2 === 0 ? 2 : -5)])
  hand.stroke(jitter(chance, points, 2), 0.8)
}
