import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Chance } from '../chance.ts'

/** Darkens the page in place: what `paint` paints is multiplied into it. */
const multiply = (page: Canvas, paint: (context: SKRSContext2D) => void): Canvas => {
  const context = page.getContext('2d')
  context.save()
  context.resetTransform()
  context.globalCompositeOperation = 'multiply'
  paint(context)
  context.restore()
  return page
}

const grey = (value: number, warm = 0): string => `rgb(${value},${Math.round(value - warm / 2)},${value - warm})`

/** The lamp fades towards one edge, and the paper is not quite white. */
export const lamp = (page: Canvas, chance: Chance): Canvas =>
  multiply(page, (context) => {
    const light = context.createLinearGradient(0, 0, page.width, page.height * chance.between(-0.4, 0.4))
    const paper = chance.whole(244, 254)
    light.addColorStop(0, grey(chance.whole(225, 252), 5))
    light.addColorStop(chance.between(0.05, 0.2), grey(paper, 3))
    light.addColorStop(1, grey(chance.whole(238, paper), 4))
    context.fillStyle = light
    context.fillRect(0, 0, page.width, page.height)
  })

/** A soft shadow over a part of the sheet, as of a hand, a head or the telephone itself. */
export const shadowed = (page: Canvas, chance: Chance): Canvas => {
  const small = createCanvas(Math.ceil(page.width / 24), Math.ceil(page.height / 24))
  const context = small.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, small.width, small.height)
  context.filter = `blur(${chance.between(2, 7)}px)`
  context.fillStyle = grey(chance.whole(120, 205))
  const [w, h] = [small.width, small.height]
  const side = chance.pick([0, 1, 2, 3])
  context.translate(w / 2, h / 2)
  context.rotate((side * Math.PI) / 2 + chance.between(-0.5, 0.5))
  context.beginPath()
  context.moveTo(-2 * w, h)
  context.lineTo(-2 * w, chance.between(-0.1, 0.45) * h)
  context.quadraticCurveTo(chance.around() * w * 0.4, chance.between(-0.2, 0.3) * h, 2 * w, chance.between(0, 0.5) * h)
  context.lineTo(2 * w, 2 * h)
  context.lineTo(-2 * w, 2 * h)
  context.fill()
  return multiply(page, (target) => {
    target.imageSmoothingQuality = 'high'
    target.drawImage(small, 0, 0, page.width, page.height)
  })
}

/** The dark band along the spine of a bound book. */
export const gutterShade = (page: Canvas, chance: Chance): Canvas =>
  multiply(page, (context) => {
    const wide = page.width * chance.between(0.05, 0.14)
    const shade = context.createLinearGradient(0, 0, wide, 0)
    shade.addColorStop(0, grey(chance.whole(10, 70)))
    shade.addColorStop(0.35, grey(chance.whole(120, 170)))
    shade.addColorStop(1, '#ffffff')
    context.fillStyle = shade
    context.fillRect(0, 0, wide, page.height)
  })

/** One or two creases across the sheet: a dark line with a lighter side. */
export const folded = (page: Canvas, chance: Chance): Canvas => {
  const crease = (across: boolean, at: number): void => {
    multiply(page, (context) => {
      const half = page.width * chance.between(0.004, 0.02)
      context.translate(page.width / 2, page.height / 2)
      context.rotate((across ? 0 : Math.PI / 2) + chance.around() * 0.01)
      const y = (at - 0.5) * (across ? page.height : page.width)
      const shade = context.createLinearGradient(0, y - half, 0, y + half)
      const dark = chance.whole(120, 205)
      shade.addColorStop(0, '#ffffff')
      shade.addColorStop(0.48, grey(Math.min(250, dark + 40)))
      shade.addColorStop(0.5, grey(dark))
      shade.addColorStop(0.52, grey(245))
      shade.addColorStop(1, '#ffffff')
      context.fillStyle = shade
      context.fillRect(-page.height, y - half, 2 * page.height, 2 * half)
    })
  }
  if (chance.likely(0.8)) crease(true, chance.pick([1 / 2, 1 / 3, 2 / 3]) + chance.around() * 0.02)
  if (chance.likely(0.5)) crease(false, 0.5 + chance.around() * 0.03)
  return page
}
