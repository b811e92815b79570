import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meshOf, nearest, sampled } from '../../../kernels/warp.ts'
import { greys } from '../testing/arbitrary.ts'
import type { Grey } from './raster.ts'

const size = fc.integer({ min: 1, max: 150 })
const shift = fc.integer({ min: -60, max: 60 })
const frames = fc.record({ width: size, height: size, x: shift, y: shift })
const pixelOf = ({ width, height, pixels }: Grey, x: number, y: number): number | null =>
  x < 0 || y < 0 || x >= width || y >= height ? null : (pixels[y * width + x] ?? null)

const shifted = (image: Grey, frame: { width: number; height: number; x: number; y: number }, beyond: number) =>
  Uint8Array.from({ length: frame.width * frame.height }, (_, at) => {
    const [x, y] = [(at % frame.width) + frame.x, Math.floor(at / frame.width) + frame.y]
    return pixelOf(image, x, y) ?? beyond
  })

test('A frame that is shifted by whole pixels holds the pixels themselves, and beyond them white or no ink', () => {
  fc.assert(
    fc.property(greys, frames, (image, frame) => {
      const mesh = meshOf(frame.width, frame.height, (x, y) => ({ x: x + frame.x, y: y + frame.y }))
      expect(sampled(image, mesh).pixels).toEqual(shifted(image, frame, 255))
      expect(nearest(image, mesh).pixels).toEqual(shifted(image, frame, 0))
    }),
  )
})

test('Between pixels levels are mixed by how near they are', () => {
  const ramp = { width: 200, height: 200, pixels: Uint8Array.from({ length: 40_000 }, (_, at) => at % 200) }
  const turn = fc.double({ min: -0.5, max: 0.5, noNaN: true })
  fc.assert(
    fc.property(turn, (angle) => {
      const [cosine, sine] = [Math.cos(angle), Math.sin(angle)]
      const mesh = meshOf(80, 80, (x, y) => ({ x: 90 + (x - 40) * cosine - (y - 40) * sine, y: 100 + (x - 40) * sine }))
      const { pixels } = sampled(ramp, mesh)
      for (let at = 0; at < pixels.length; at += 97) {
        const [x, y] = [at % 80, Math.floor(at / 80)]
        expect(Math.abs((pixels[at] ?? 0) - (90 + (x - 40) * cosine - (y - 40) * sine))).toBeLessThan(1)
      }
    }),
  )
})

test('A way that leaves the picture by far is white there', () => {
  const image = { width: 9, height: 9, pixels: new Uint8Array(81) }
  const mesh = meshOf(130, 70, (x, y) => ({ x: x * 400, y: y * -300 }))
  expect(sampled(image, mesh).pixels.filter((level) => level === 0).length).toBe(1)
})
