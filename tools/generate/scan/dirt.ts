import { type Canvas, createCanvas } from '@napi-rs/canvas'
import type { Chance } from '../chance.ts'

/** A rubber stamp with a word of no office, often across figures. */
export const stamped = (page: Canvas, chance: Chance): Canvas => {
  const context = page.getContext('2d')
  const unit = page.width / 827
  context.save()
  context.resetTransform()
  context.globalCompositeOperation = 'multiply'
  context.globalAlpha = chance.between(0.45, 0.85)
  const ink = chance.pick(['#b3243a', '#2c3f9e', '#6a3a97', '#c0392b'])
  context.strokeStyle = ink
  context.fillStyle = ink
  context.translate(page.width * chance.between(0.3, 0.85), page.height * chance.between(0.3, 0.9))
  context.scale(unit, unit)
  context.rotate(chance.around() * 0.4)
  context.lineWidth = 2.4
  context.textAlign = 'center'
  if (chance.likely(0.6)) {
    for (const radius of [62, 54]) {
      context.beginPath()
      context.arc(0, 0, radius, 0, 2 * Math.PI)
      context.stroke()
    }
    context.font = '22px sarabun-bold'
    context.fillText('ตัวอย่าง', 0, 2)
    context.font = '15px sarabun-bold'
    context.fillText('SAMPLE', 0, 24)
  } else {
    context.strokeRect(-92, -26, 184, 52)
    context.font = '26px sarabun-bold'
    context.fillText('ตัวอย่าง SAMPLE', 0, 9)
  }
  context.restore()
  return page
}

/** What is on the back shows through, the wrong way round. */
export const bledThrough = (page: Canvas, back: Canvas, chance: Chance): Canvas => {
  const context = page.getContext('2d')
  context.save()
  context.resetTransform()
  context.globalCompositeOperation = 'multiply'
  context.globalAlpha = chance.between(0.07, 0.22)
  context.translate(page.width, page.height * chance.around() * 0.01)
  context.scale(-1, 1)
  context.drawImage(back, 0, 0)
  context.restore()
  return page
}

/** A staple in the corner, holes of a punch, a few specks. */
export const worn = (page: Canvas, chance: Chance): Canvas => {
  const context = page.getContext('2d')
  context.save()
  context.resetTransform()
  context.fillStyle = '#3a3a3a'
  context.strokeStyle = '#4a4a4a'
  const [w, h] = [page.width, page.height]
  if (chance.likely(0.35)) {
    context.lineWidth = w * 0.002
    const [x, y] = [w * chance.between(0.03, 0.07), h * chance.between(0.015, 0.05)]
    context.beginPath()
    context.moveTo(x, y)
    context.lineTo(x + w * 0.03, y - w * chance.between(-0.02, 0.03))
    context.stroke()
  }
  if (chance.likely(0.15))
    for (const at of [0.36, 0.63]) {
      context.beginPath()
      context.arc(w * 0.035, h * at, w * 0.012, 0, 2 * Math.PI)
      context.fill()
    }
  for (let specks = chance.likely(0.4) ? chance.whole(2, 40) : 0; specks > 0; specks -= 1)
    context.fillRect(w * chance.between(0, 1), h * chance.between(0, 1), chance.between(1, 3), chance.between(1, 3))
  context.restore()
  return page
}

/** The white strip that a scanner's program puts under the picture, with its name. */
export const withFooter = (page: Canvas, chance: Chance): Canvas => {
  const strip = Math.round(page.height * chance.between(0.03, 0.06))
  const canvas = createCanvas(page.width, page.height + strip)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(page, 0, 0)
  context.fillStyle = '#222222'
  context.font = `${Math.round(strip * chance.between(0.3, 0.5))}px sarabun`
  context.textAlign = 'right'
  context.fillText('สแกนด้วย โปรแกรมตัวอย่าง', page.width * 0.97, page.height + strip * 0.7)
  return canvas
}
