import { join } from 'node:path'
import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import type { PrintStyle } from './style.ts'

/** A4 in hundredths of an inch, the unit of every layout. */
export const paper = { width: 827, height: 1169 } as const

const root = join(import.meta.dirname, '../../..')
const fonts = join(root, 'node_modules/@fontsource')
const register = (path: string, name: string): void => {
  if (GlobalFonts.registerFromPath(path, name) === null) throw new Error(`No font at ${path}`)
}
register(join(root, 'resources/fonts/Sarabun-Regular.ttf'), 'sarabun')
register(join(root, 'resources/fonts/Sarabun-SemiBold.ttf'), 'sarabun-bold')
for (const [face, folder] of [
  ['niramit', 'niramit'],
  ['plex', 'ibm-plex-sans-thai-looped'],
] as const)
  for (const [name, weight] of [
    [face, 400],
    [`${face}-bold`, 600],
  ] as const)
    for (const script of ['thai', 'latin'] as const)
      register(join(fonts, folder, `files/${folder}-${script}-${weight}-normal.woff2`), `${name}-${script}`)

/** `room`: the text is made narrower where it would be wider; `fill`: it is spread or pressed to this width. */
export type TextStyle = {
  size?: number
  bold?: boolean
  align?: 'left' | 'center' | 'right'
  room?: number
  fill?: number
}

/** A sheet in the printer. Places are in the unit of `paper`; text stands on its baseline `y`. */
export type Printer = {
  readonly canvas: Canvas
  readonly context: SKRSContext2D
  readonly style: PrintStyle
  width(text: string, style?: TextStyle): number
  /** Gives the width of what was printed. */
  print(text: string, x: number, y: number, style?: TextStyle): number
  dots(from: number, to: number, y: number): void
  box(x: number, y: number, w: number, h: number, weight?: number): void
  line(x1: number, y1: number, x2: number, y2: number, weight?: number): void
}

const toner = '#1c1c1c'
/** Between letters, as a share of their size. */
const spacing = 0.049

/** @param scale pixels to a hundredth of an inch */
export const printerOn = (style: PrintStyle, scale: number): Printer => {
  const canvas = createCanvas(Math.round(paper.width * scale), Math.round(paper.height * scale))
  const context = canvas.getContext('2d')
  context.scale(scale, scale)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, paper.width, paper.height)
  return { canvas, context, style, ...text(context, style), ...rules(context, style) }
}

/** Widths at a size of 100, by face and words: most of what is printed stands on every form. */
const widths = new Map<string, number>()

const text = (context: SKRSContext2D, style: PrintStyle): Pick<Printer, 'width' | 'print'> => {
  const use = (size: number, bold: boolean): void => {
    const face = `${style.face}${bold ? '-bold' : ''}`
    context.font = `${size}px ${style.face === 'sarabun' ? face : `${face}-thai, ${face}-latin`}`
    context.letterSpacing = `${spacing * size}px`
  }
  const full = (words: string, { size = style.size, bold = false }: TextStyle): number => {
    const key = `${style.face}${bold} ${words}`
    const known = widths.get(key)
    if (known !== undefined) return (known * size) / 100
    use(100, bold)
    const { width } = context.measureText(words)
    widths.set(key, width)
    return (width * size) / 100
  }
  return {
    width: (words, options = {}) => full(words, options) * style.narrow,
    print: (words, x, y, options = {}) => {
      const { align = 'left', room = paper.width, fill } = options
      const measured = full(words, options)
      const wide = fill ?? Math.min(measured * style.narrow, room)
      use(options.size ?? style.size, options.bold ?? false)
      context.fillStyle = toner
      context.save()
      context.translate(align === 'left' ? x : align === 'right' ? x - wide : x - wide / 2, y)
      context.scale(wide / Math.max(measured, 1), 1)
      context.fillText(words, 0, 0)
      context.restore()
      context.letterSpacing = '0px'
      return wide
    },
  }
}

const rules = (context: SKRSContext2D, style: PrintStyle): Pick<Printer, 'dots' | 'box' | 'line'> => {
  const stroke = (weight: number, path: () => void): void => {
    context.strokeStyle = toner
    context.lineWidth = weight
    context.beginPath()
    path()
    context.stroke()
  }
  return {
    dots: (from, to, y) => {
      if (to - from < 2) return
      context.setLineDash([1.25, 2.35])
      stroke(1.25, () => {
        context.moveTo(from + 1.5, y)
        context.lineTo(to - 0.5, y)
      })
      context.setLineDash([])
    },
    box: (x, y, w, h, weight = style.weight) => stroke(weight, () => context.rect(x, y, w, h)),
    line: (x1, y1, x2, y2, weight = style.weight) =>
      stroke(weight, () => {
        context.moveTo(x1, y1)
        context.lineTo(x2, y2)
      }),
  }
}
