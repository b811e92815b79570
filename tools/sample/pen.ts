import { join } from 'node:path'
import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import type { Chance } from './chance.ts'

/** A4 at 100 dots an inch, the unit of every layout; drawn at twice that. */
export const paper = { width: 827, height: 1169, scale: 2 } as const

const root = join(import.meta.dirname, '../..')
const packages = join(root, 'node_modules/@fontsource')
GlobalFonts.registerFromPath(join(root, 'resources/fonts/Sarabun-Regular.ttf'), 'print')
GlobalFonts.registerFromPath(join(root, 'resources/fonts/Sarabun-SemiBold.ttf'), 'print-bold')
GlobalFonts.registerFromPath(join(packages, 'caveat/files/caveat-latin-700-normal.woff2'), 'digits')
GlobalFonts.registerFromPath(join(packages, 'itim/files/itim-thai-400-normal.woff2'), 'hand-thai')
GlobalFonts.registerFromPath(join(packages, 'itim/files/itim-latin-400-normal.woff2'), 'hand-latin')

/** `room`: the text is made narrower where it would be wider. */
export type PrintStyle = { size?: number; bold?: boolean; align?: 'left' | 'center' | 'right'; room?: number }

/** What a printer and a hand can do on a sheet. Places are in the unit of `paper`; text stands on its baseline `y`. */
export type Pen = {
  readonly canvas: Canvas
  readonly context: SKRSContext2D
  print(text: string, x: number, y: number, style?: PrintStyle): number
  dots(from: number, to: number, y: number): void
  box(x: number, y: number, w: number, h: number, weight?: number): void
  line(x1: number, y1: number, x2: number, y2: number, weight?: number): void
  /** Digits, one by one, none like the other. */
  digits(text: string, middle: number, y: number): void
  /** Written smaller where `room` is short. */
  words(text: string, x: number, y: number, room: number): void
  /** One flowing stroke of the pen along these points. */
  stroke(points: readonly (readonly [number, number])[]): void
}

const blue = '#27327f'
const printed = '#1c1c1c'
/** The face of public papers is narrower than ours, and set wider. */
const narrow = 0.82
const spacing = '0.8px'

export const penOn = (chance: Chance): Pen => {
  const canvas = createCanvas(paper.width * paper.scale, paper.height * paper.scale)
  const context = canvas.getContext('2d')
  context.scale(paper.scale, paper.scale)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, paper.width, paper.height)
  return { canvas, context, ...printer(context), ...hand(context, chance) }
}

const printer = (context: SKRSContext2D): Pick<Pen, 'print' | 'dots' | 'box' | 'line'> => ({
  print: (text, x, y, { size = 16.4, bold = false, align = 'left', room = paper.width } = {}) => {
    context.font = `${size}px ${bold ? 'print-bold' : 'print'}`
    context.letterSpacing = spacing
    context.fillStyle = printed
    const full = context.measureText(text).width
    const wide = Math.min(full * narrow, room)
    context.save()
    context.translate(align === 'left' ? x : align === 'right' ? x - wide : x - wide / 2, y)
    context.scale(wide / Math.max(full, 1), 1)
    context.fillText(text, 0, 0)
    context.restore()
    context.letterSpacing = '0px'
    return wide
  },
  dots: (from, to, y) => {
    context.fillStyle = printed
    for (let x = from + 1.5; x < to - 0.5; x += 3.6) context.fillRect(x, y - 0.6, 1.25, 1.25)
  },
  box: (x, y, w, h, weight = 1.2) => {
    context.strokeStyle = printed
    context.lineWidth = weight
    context.strokeRect(x, y, w, h)
  },
  line: (x1, y1, x2, y2, weight = 1.2) => {
    context.strokeStyle = printed
    context.lineWidth = weight
    context.beginPath()
    context.moveTo(x1, y1)
    context.lineTo(x2, y2)
    context.stroke()
  },
})

const hand = (context: SKRSContext2D, chance: Chance): Pick<Pen, 'digits' | 'words' | 'stroke'> => ({
  digits: (text, middle, y) => {
    const size = 25
    context.font = `${size}px digits`
    context.fillStyle = blue
    const glyphs = [...text].map((glyph) => ({
      glyph,
      wide: context.measureText(glyph).width + chance.between(0.6, 1.8),
    }))
    let x = middle - glyphs.reduce((sum, { wide }) => sum + wide, 0) / 2 + chance.between(-3, 3)
    for (const { glyph, wide } of glyphs) {
      context.save()
      context.translate(x, y - 2 + chance.between(-1.2, 1.2))
      context.rotate(chance.between(-0.07, 0.07))
      const tall = chance.between(0.94, 1.08)
      context.transform(tall * chance.between(0.95, 1.05), 0, chance.between(0.02, 0.14), tall, 0, 0)
      context.fillText(glyph, 0, 0)
      context.restore()
      x += wide
    }
  },
  words: (text, x, y, room) => {
    context.save()
    context.font = '16px hand-thai, hand-latin'
    const size = 16 * Math.min(chance.between(0.97, 1.03), room / context.measureText(text).width)
    context.font = `${size}px hand-thai, hand-latin`
    context.fillStyle = blue
    context.translate(x + chance.between(-2, 2), y - 2 + chance.between(-1, 1))
    context.rotate(chance.between(-0.012, 0.008))
    context.transform(1, 0, -0.12, 1, 0, 0)
    context.fillText(text, 0, 0)
    context.restore()
  },
  stroke: (points) => {
    context.strokeStyle = blue
    context.lineWidth = 1.5
    context.lineCap = 'round'
    context.lineJoin = 'round'
    context.beginPath()
    points.slice(1).forEach(([x, y], at) => {
      const [lastX = x, lastY = y] = points[at] ?? []
      context.quadraticCurveTo(lastX, lastY, (lastX + x) / 2, (lastY + y) / 2)
    })
    context.stroke()
  },
})
