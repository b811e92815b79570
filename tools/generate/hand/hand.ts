import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Chance } from '../chance.ts'
import { digitFont } from './fonts.ts'
import { drawStroke } from './pen.ts'
import { digitShapes, type Stroke } from './shapes.ts'
import type { WriterStyle } from './writer.ts'

/** What a hand does on a sheet. `y` is the dotted line it writes on. */
export type Hand = {
  /** Digits, dashes and commas around `middle`, pressed together where they are wider than `room`; gives their width. */
  digits(text: string, middle: number, y: number, room: number): number
  /** Words from `x` on, smaller where `room` is short; gives their width. */
  words(text: string, x: number, y: number, room: number): number
  stroke(points: Stroke, thick?: number): void
}

export const handOn = (context: SKRSContext2D, style: WriterStyle, chance: Chance): Hand => ({
  digits: (text, middle, y, room) => digits(context, style, chance, { text, middle, y, room }),
  words: (text, x, y, room) => words(context, style, chance, { text, x, y, room }),
  stroke: (points, thick = 1) => {
    context.strokeStyle = style.ink
    drawStroke(context, points, style.width * thick)
  },
})

type Figure = { text: string; middle: number; y: number; room: number }

const digits = (
  context: SKRSContext2D,
  style: WriterStyle,
  chance: Chance,
  { text, middle, y, room }: Figure,
): number => {
  const tall = style.tall * chance.between(0.92, 1.08)
  const widths = [...text].map((sign) => widthOf(sign, style) * tall * chance.between(0.92, 1.08))
  const gap = style.gap * tall
  const full = widths.reduce((sum, wide) => sum + wide, 0) + gap * Math.max(0, widths.length - 1)
  const press = Math.min(1, room / Math.max(full, 1))
  const base = y - style.lift - chance.between(0, 1.5)
  const drift = chance.between(-0.04, 0.04)
  const start = middle - (full * press) / 2
  let x = start
  for (const [at, sign] of [...text].entries()) {
    const wide = (widths[at] ?? 0) * press
    const stands = { x, base: base + drift * (x - middle) + chance.around() * 0.8, wide, tall }
    if (!drawSign(context, style, chance, sign, stands)) drawDigit(context, style, chance, sign, stands)
    x += wide + gap * press * chance.between(0.8, 1.2)
  }
  return full * press
}

const widthOf = (sign: string, { shapes, aspect, numerals }: WriterStyle): number => {
  if (sign === '-') return 0.55
  if (sign === ',') return 0.14
  if (numerals !== 'pen') return 0.58 * aspect
  return (shapeOf(sign, shapes)?.wide ?? 0.5) * aspect
}

const shapeOf = (digit: string, shapes: readonly number[]) => {
  const all = digitShapes[Number(digit)]
  return all?.[shapes[Number(digit)] ?? 0] ?? all?.[0]
}

type Stands = { x: number; base: number; wide: number; tall: number }

/** Draws a dash or a comma; says whether it was one. */
const drawSign = (context: SKRSContext2D, style: WriterStyle, chance: Chance, sign: string, at: Stands): boolean => {
  if (sign !== '-' && sign !== ',') return false
  context.strokeStyle = style.ink
  const middle = at.base - at.tall * 0.42 + chance.around()
  const points: Stroke =
    sign === '-'
      ? [
          [at.x, middle],
          [at.x + at.wide, middle + chance.around() * 1.2],
        ]
      : [
          [at.x + at.wide, at.base - 1],
          [at.x, at.base + 3],
        ]
  drawStroke(context, points, style.width)
  return true
}

const drawDigit = (context: SKRSContext2D, style: WriterStyle, chance: Chance, digit: string, at: Stands): void => {
  if (style.numerals !== 'pen') {
    setDigit(context, style, chance, digit, at)
    return
  }
  const lean = style.slant + chance.around() * 0.04
  const tall = at.tall * chance.between(0.9, 1.08)
  const nudge = (): number => chance.around() * style.wobble * tall
  context.strokeStyle = style.ink
  for (const stroke of shapeOf(digit, style.shapes)?.strokes ?? []) {
    const points = stroke.map(([x, y]): [number, number] => [
      at.x + x * at.wide + (0.5 - y) * lean * tall + nudge(),
      at.base - (1 - y) * tall + nudge(),
    ])
    drawStroke(context, points, style.width * chance.between(0.88, 1.12))
  }
}

const setDigit = (context: SKRSContext2D, style: WriterStyle, chance: Chance, digit: string, at: Stands): void => {
  const thai = style.numerals === 'thai'
  const size = at.tall * (thai ? 1.35 * style.font.size : 1.62)
  context.save()
  context.font = `${size}px ${thai ? style.font.family : digitFont}`
  context.fillStyle = style.ink
  context.translate(at.x, at.base)
  context.rotate(chance.around() * 0.06)
  context.transform(
    at.wide / Math.max(context.measureText('0').width, 1),
    0,
    -style.slant,
    chance.between(0.94, 1.08),
    0,
    0,
  )
  context.fillText(thai ? ('๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? digit) : digit, 0, 0)
  context.restore()
}

const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' })

type Words = { text: string; x: number; y: number; room: number }

/** Letter by letter with its marks, none quite like the other. */
const words = (context: SKRSContext2D, style: WriterStyle, chance: Chance, { text, x, y, room }: Words): number => {
  const size = style.wordSize * style.font.size * chance.between(0.95, 1.05)
  context.font = `${size}px ${style.font.family}`
  const letters = [...segmenter.segment(text)].map(({ segment }) => ({
    segment,
    wide: context.measureText(segment).width * style.wordWide * chance.between(0.96, 1.06),
  }))
  const full = letters.reduce((sum, { wide }) => sum + wide, 0)
  const press = Math.min(1, room / Math.max(full, 1))
  const drift = chance.around() * 0.015
  const base = y - style.lift - chance.between(0, 1.5)
  context.fillStyle = style.ink
  let at = 0
  for (const { segment, wide } of letters) {
    context.save()
    context.translate(x + at, base + drift * at + chance.around() * 0.6)
    context.rotate(chance.around() * 0.04)
    context.transform(
      style.wordWide * press,
      0,
      -style.wordSlant,
      chance.between(0.93, 1.07) * Math.max(press, 0.7),
      0,
      0,
    )
    context.fillText(segment, 0, 0)
    context.restore()
    at += wide * press
  }
  return at
}
