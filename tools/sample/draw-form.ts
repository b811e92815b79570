import type { Canvas } from '@napi-rs/canvas'
import { chanceFrom } from './chance.ts'
import { drawFrame } from './frame.ts'
import { drawHeader } from './headers.ts'
import { drawItems } from './items.ts'
import { type Pen, penOn } from './pen.ts'
import type { SampleForm } from './plan.ts'
import { drawSignatures } from './signatures.ts'
import { drawTable, type TablePart } from './table.ts'

const frames = {
  'ss-5-18': { copy: 'ชุดที่ ๑ เก็บไว้ในเล่มเพื่อส่งคณะกรรมการการเลือกตั้งประจำเขตเลือกตั้ง (แบบแบ่งเขตเลือกตั้ง)', code: 'ส.ส. ๕/๑๘' },
  'ss-5-18-pl': {
    copy: 'ชุดที่ ๑ เก็บไว้ในเล่มเพื่อส่งคณะกรรมการการเลือกตั้งประจำเขตเลือกตั้ง (แบบบัญชีรายชื่อ)',
    code: 'ส.ส. ๕/๑๘ (บช)',
  },
  'ss-5-17': { copy: 'ชุดที่ ๑ เก็บไว้ในเล่มเพื่อส่งคณะกรรมการการเลือกตั้งประจำเขตเลือกตั้ง (แบบแบ่งเขตเลือกตั้ง)', code: 'ส.ส. ๕/๑๗' },
} as const

const tables: Readonly<Record<SampleForm['kind'], readonly TablePart[]>> = {
  'ss-5-18': [{ top: 658, head: 48, row: 43, from: 1, to: 7, total: true }],
  'ss-5-17': [{ top: 616, head: 60, row: 34, from: 1, to: 10, total: true }],
  'ss-5-18-pl': [
    { top: 660, head: 46, row: 36, from: 1, to: 10, total: false },
    { top: 160, head: 46, row: 36, from: 11, to: 34, total: false },
    { top: 150, head: 46, row: 36, from: 35, to: 57, total: true },
  ],
}

/** The pages of a filled form, clean, as they would come from the printer and the pen. */
export const drawForm = (form: SampleForm): Canvas[] => {
  const chance = chanceFrom(form.seed)
  const parts = tables[form.kind]
  const page = (number: number, draw: (pen: Pen) => void): Canvas => {
    const pen = penOn(chance)
    drawFrame(pen, frames[form.kind], number)
    draw(pen)
    return pen.canvas
  }
  const withTables = parts.map((part, at) =>
    page(at + 1, (pen) => {
      if (at === 0) {
        drawHeader(pen, form)
        drawItems(pen, form)
      }
      drawTable(pen, form, part)
    }),
  )
  return [...withTables, page(parts.length + 1, (pen) => drawSignatures(pen, form, chance))]
}
