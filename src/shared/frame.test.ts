import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cornersInSource, frameOf } from './frame.ts'
import { areCorners, asItStands, type Corners, type Framing, type Point, turnedOn } from './framing.ts'

const size = fc.record({ width: fc.integer({ min: 200, max: 3000 }), height: fc.integer({ min: 200, max: 3000 }) })
const near = (at: number) => fc.double({ min: at - 0.15, max: at + 0.15, noNaN: true })
const corner = (x: number, y: number) => fc.record({ x: near(x), y: near(y) })
const corners: fc.Arbitrary<Corners> = fc
  .tuple(corner(0.2, 0.2), corner(0.8, 0.2), corner(0.8, 0.8), corner(0.2, 0.8))
  .filter(areCorners)
const framings: fc.Arbitrary<Framing> = fc.oneof(
  fc.integer({ min: 0, max: 3 }).map((quarters): Framing => ({ by: 'turning', quarters })),
  corners.map((all): Framing => ({ by: 'corners', corners: all })),
)

type Size = { width: number; height: number }
const pixels = ({ x, y }: Point, { width, height }: Size): Point => ({ x: x * width, y: y * height })
const fractions = ({ x, y }: Point, { width, height }: Size): Point => ({ x: x / width, y: y / height })
const isAt = (one: Point, other: Point, within: number): void =>
  expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeLessThan(within)

describe('whatever a person says of a picture', () => {
  it('every place of it leads to one of the source, and back', () => {
    fc.assert(
      fc.property(size, framings, fc.record({ x: near(0.5), y: near(0.5) }), (source, framing, place) => {
        const frame = frameOf(source, framing)
        const there = pixels(place, source)
        isAt(frame.toSource(frame.fromSource(there)), there, 0.001)
      }),
    )
  })

  it('turning it once puts what was below to the left, and four times changes nothing', () => {
    fc.assert(
      fc.property(size, framings, (source, framing) => {
        expect(turnedOn(framing, 4)).toEqual(framing)
        expect(turnedOn(turnedOn(framing, 1), 3)).toEqual(framing)
        const [before, after] = [frameOf(source, framing), frameOf(source, turnedOn(framing, 1))]
        const middle = { x: source.width / 2, y: source.height / 2 }
        const down = before.toSource({ ...before.fromSource(middle), y: before.fromSource(middle).y + 20 })
        const [at, below] = [after.fromSource(middle), after.fromSource(down)]
        isAt(below, { x: at.x - 20, y: at.y }, 0.5)
      }),
    )
  })

  it('corners dragged on it are found in the picture that the file gives', () => {
    fc.assert(
      fc.property(size, framings, corners, (source, framing, wanted) => {
        const frame = frameOf(source, framing)
        const shown = wanted.map((at) => fractions(frame.fromSource(pixels(at, source)), frame))
        const [a, b, c, d] = shown
        if (!a || !b || !c || !d) throw new Error('four corners')
        const found = cornersInSource({ framing, source }, [a, b, c, d])
        for (const [at, place] of wanted.entries()) isAt(found[at] ?? { x: -9, y: -9 }, place, 0.0001)
      }),
    )
  })
})

describe('corners', () => {
  it('become those of an upright rectangle within the frame', () => {
    fc.assert(
      fc.property(size, corners, (source, all) => {
        const frame = frameOf(source, { by: 'corners', corners: all })
        const [a, b, c, d] = all.map((at) => frame.fromSource(pixels(at, source)))
        if (!a || !b || !c || !d) throw new Error('four corners')
        isAt({ x: a.x, y: b.y }, { x: d.x, y: a.y }, 0.01)
        isAt({ x: c.x, y: c.y }, { x: b.x, y: d.y }, 0.01)
        expect([a.x, a.y, frame.width - c.x, frame.height - c.y].every((beside) => beside >= -0.01)).toBe(true)
        expect([c.x - a.x, c.y - a.y].every((length) => length > 0)).toBe(true)
      }),
    )
  })

  it('of a rectangle that is the whole picture leave it as it is', () => {
    const source = { width: 800, height: 600 }
    const whole: Corners = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 1, y: 1 },
      { x: 0, y: 1 },
    ]
    const frame = frameOf(source, { by: 'corners', corners: whole })
    expect([Math.round(frame.width), Math.round(frame.height)]).toEqual([800, 600])
    isAt(frame.toSource({ x: 123, y: 456 }), { x: 123, y: 456 }, 0.001)
    expect(cornersInSource({ framing: asItStands, source }, whole)).toEqual(whole)
  })

  it.each([
    ['cross', [0.1, 0.1, 0.9, 0.9, 0.9, 0.1, 0.1, 0.9]],
    ['go the other way', [0.1, 0.1, 0.1, 0.9, 0.9, 0.9, 0.9, 0.1]],
    ['have a dent', [0.1, 0.1, 0.9, 0.1, 0.3, 0.3, 0.1, 0.9]],
    ['hold next to nothing', [0.1, 0.1, 0.15, 0.1, 0.15, 0.15, 0.1, 0.15]],
  ])('that %s are none', (_, [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0, dx = 0, dy = 0]) => {
    const all: Corners = [
      { x: ax, y: ay },
      { x: bx, y: by },
      { x: cx, y: cy },
      { x: dx, y: dy },
    ]
    expect(areCorners(all)).toBe(false)
  })
})
