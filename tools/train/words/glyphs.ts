/**
 * Draws the letters of Thai number words in every font of `fonts.json`, for the strips that `pool.py` puts together:
 * each letter with its marks above and below it, the marks on a layer of their own.
 *
 *   npx node tools/train/words/glyphs.ts <folder for downloaded fonts> <out> [font file…]
 *
 * Fonts that are not yet in the folder are fetched with `npm pack`; further font files may be named. Writes
 * `<out>/glyphs.bin`, one byte a pixel, and `<out>/glyphs.json`, which says where in it each letter lies.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { z } from 'zod'

const [fontsFolder, out, ...further] = process.argv.slice(2)
if (fontsFolder === undefined || out === undefined) throw new Error('usage: glyphs.ts <fonts> <out> [font file…]')

const words = 'ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า เอ็ด ยี่ สิบ ร้อย พัน หมื่น แสน ล้าน บัตร คะแนน คน ถ้วน'.split(' ')
/** Letters that no number has, for writing that means nothing. */
const others = [...'ขคจชฎญดตถทธผฝฟภมยลวษฬฮ', 'ที่', 'กี้', 'ไ', 'โ', 'ใ', 'ชื่', 'คู่', 'วั', 'ปิ']
const clusters = [
  ...new Set([
    ...words.flatMap((word) => word.match(/[\u0e01-\u0e2e][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*|./gu) ?? []),
    ...others,
  ]),
]

const size = 64
const frame = { width: 128, height: 160, x: 40, y: 100 }

const Fonts = z.array(z.object({ package: z.string(), files: z.array(z.string()), hand: z.boolean().default(false) }))
const fonts = Fonts.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'fonts.json'), 'utf8')))

const unpacked = (name: string): string => {
  const folder = join(fontsFolder, name.replaceAll(/[@/]/gu, '_'))
  if (existsSync(folder)) return folder
  mkdirSync(folder, { recursive: true })
  const packed = execFileSync('npm', ['pack', '--silent', name], { cwd: folder, encoding: 'utf8' }).trim()
  execFileSync('tar', ['xzf', packed], { cwd: folder })
  return folder
}

const inside = (folder: string, file: string): string => {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) => basename(path) === file)
  if (found === undefined) throw new Error(`${folder} has no ${file}`)
  return join(folder, found)
}

const canvas = createCanvas(frame.width, frame.height)
const context = canvas.getContext('2d')

/** The ink of a text that begins at the frame's origin. */
const inkOf = (text: string, family: string): Uint8Array => {
  context.fillStyle = '#000'
  context.fillRect(0, 0, frame.width, frame.height)
  context.fillStyle = '#fff'
  context.font = `${size}px ${family}`
  context.fillText(text, frame.x, frame.y)
  const { data } = context.getImageData(0, 0, frame.width, frame.height)
  return Uint8Array.from({ length: frame.width * frame.height }, (_, i) => data[4 * i] ?? 0)
}

type Layer = { left: number; top: number; width: number; height: number; at: number }
const bytes: Uint8Array[] = []
let written = 0

/** Keeps the inked rectangle of a frame; null when nothing is inked. Places are relative to the letter's origin. */
const keep = (ink: Uint8Array): Layer | null => {
  const inked = [...ink.entries()].flatMap(([i, level]) => (level > 8 ? [i] : []))
  if (inked.length === 0) return null
  const xs = inked.map((i) => i % frame.width)
  const ys = inked.map((i) => Math.floor(i / frame.width))
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const [width, height] = [right - left + 1, bottom - top + 1]
  const at = written
  for (let y = top; y <= bottom; y++) bytes.push(ink.subarray(y * frame.width + left, y * frame.width + right + 1))
  written += width * height
  return { left: left - frame.x, top: top - frame.y, width, height, at }
}

const glyph = (text: string, family: string) => {
  const [letter = ''] = text
  const whole = inkOf(text, family)
  const bare = inkOf(letter, family)
  const marks = whole.map((level, i) => Math.max(0, level - (bare[i] ?? 0)))
  context.font = `${size}px ${family}`
  return { text, advance: context.measureText(letter).width, letter: keep(bare), marks: keep(marks) }
}

const files = [
  ...fonts.flatMap((font) =>
    font.files.map((file) => ({ path: inside(unpacked(font.package), file), hand: font.hand })),
  ),
  ...further.map((path) => ({ path, hand: true })),
]
const drawn = files.map(({ path, hand }, i) => {
  const family = `font${i}`
  if (GlobalFonts.registerFromPath(path, family) === null) throw new Error(`${path} is no font`)
  return { font: basename(path), hand, glyphs: clusters.map((text) => glyph(text, family)) }
})
mkdirSync(out, { recursive: true })
writeFileSync(join(out, 'glyphs.bin'), Buffer.concat(bytes))
writeFileSync(join(out, 'glyphs.json'), JSON.stringify({ size, fonts: drawn }))
process.stdout.write(`${drawn.length} fonts, ${clusters.length} letters: ${clusters.join(' ')}\n`)
