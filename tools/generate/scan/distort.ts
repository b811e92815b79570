import type { Canvas } from '@napi-rs/canvas'
import type { Chance } from '../chance.ts'
import { type Capture, capture, type Scan, scannerCapture } from './capture.ts'
import { bledThrough, stamped, withFooter, worn } from './dirt.ts'
import { askew, bent, blackMargin, curled, perspective, quarters, rotated } from './geometry.ts'
import { folded, gutterShade, lamp, shadowed } from './light.ts'
import type { Colour } from './warp.ts'

/** What happens to a sheet. `on`: to the paper; `seen`: on the way to the glass or lens; `how`: while it is taken. */
type Distortion = {
  on?: (page: Canvas, chance: Chance, back: Canvas) => Canvas
  seen?: (page: Canvas, chance: Chance) => Canvas
  how?: (chance: Chance) => Partial<Capture>
}

/** What lies under a sheet that is photographed. */
const tables: readonly [Colour, ...Colour[]] = [
  [104, 84, 66],
  [60, 62, 70],
  [150, 140, 128],
]

const table = {
  none: {},
  'rotate-3': { seen: (page, chance) => rotated(page, 3, chance) },
  'rotate-10': { seen: (page, chance) => rotated(page, 10, chance) },
  'quarter-90': { seen: (page) => quarters(page, 1) },
  'quarter-180': { seen: (page) => quarters(page, 2) },
  'quarter-270': { seen: (page) => quarters(page, 3) },
  'perspective-5': { seen: (page, chance) => perspective(page, 0.05, chance) },
  curl: { seen: curled },
  gutter: { seen: (page, chance) => gutterShade(bent(page, chance), chance) },
  'black-margin': { seen: blackMargin },
  shadow: { seen: shadowed },
  fold: { on: folded },
  stamp: { on: stamped },
  'one-bit': { how: () => ({ colour: 'one-bit' }) },
  'jpeg-40': { how: () => ({ quality: 40 }) },
  'dpi-100': { how: () => ({ share: 0.5 }) },
  'dpi-150': { how: () => ({ share: 0.75 }) },
  'dpi-300': {},
  blur: { how: (chance) => ({ blur: chance.between(1.2, 2.2) }) },
  'bleed-through': { on: (page, chance, back) => bledThrough(page, back, chance) },
  photo: {
    seen: (page, chance) => {
      const bowed = chance.likely(0.5) ? curled(page, chance) : page
      const bed = chance.pick(tables)
      return shadowed(perspective(bowed, 0.05, chance, bed), chance)
    },
    how: (chance) => ({ colour: 'colour', quality: 70, blur: chance.between(0.4, 1), noise: chance.between(3, 9) }),
  },
} as const satisfies Record<string, Distortion>

export type DistortionName = keyof typeof table | 'mix'
export const distortionNames: readonly DistortionName[] = [
  'none',
  ...(Object.keys(table) as DistortionName[]).slice(1),
  'mix',
]

/** Pixels to a hundredth of an inch at which the sheet is drawn. */
export const scaleOf = (name: DistortionName): number => (name === 'dpi-300' ? 3 : 2)

/** A clean sheet as a scanner or a telephone sees it; `back` is what is printed on its back. */
export const distort = async (
  sheet: Canvas,
  back: Canvas,
  names: readonly DistortionName[],
  chance: Chance,
): Promise<Scan> => {
  const chosen: readonly Distortion[] = names.map((name) => (name === 'mix' ? {} : table[name]))
  let page = worn(sheet, chance)
  for (const { on } of chosen) page = on?.(page, chance, back) ?? page
  if (!chosen.some(({ seen }) => seen !== undefined)) page = askew(page, chance.around() * 0.5)
  page = lamp(page, chance)
  for (const { seen } of chosen) page = seen?.(page, chance) ?? page
  if (chance.likely(0.1)) page = withFooter(page, chance)
  let how = scannerCapture(chance)
  for (const one of chosen) how = { ...how, ...one.how?.(chance) }
  return capture(page, how, chance)
}

const mixable = {
  on: ['fold', 'stamp', 'bleed-through'],
  seen: [
    'rotate-3',
    'rotate-10',
    'quarter-90',
    'quarter-180',
    'quarter-270',
    'perspective-5',
    'curl',
    'gutter',
    'black-margin',
    'shadow',
    'photo',
  ],
  how: ['one-bit', 'jpeg-40', 'dpi-100', 'dpi-150', 'blur'],
} as const

/** The distortions a form suffers: the one that is named, or a few at once. All its pages suffer the same. */
export const chosenFor = (name: DistortionName, chance: Chance): DistortionName[] => {
  if (name !== 'mix') return [name]
  const found: DistortionName[] = []
  if (chance.likely(0.4)) found.push(chance.pick(mixable.on))
  if (chance.likely(0.7)) found.push(chance.pick(mixable.seen))
  if (chance.likely(0.4)) found.push(chance.pick(mixable.how))
  return found
}
