import type { FormDefinition } from '../../../../shared/form-definition.ts'
import type { Part } from '../page/parts.ts'
import type { Bits } from '../page/raster.ts'
import { type LevelProfile, type LineProfile, levelled, profileOf, unlikeness } from './line-profile.ts'
import { type TextLine, textLines } from './text-lines.ts'

/** The title of a form compared with the lines of print on a page. */
export type TitleSeen = {
  /** How unlike the form's title the likest line is, as a logarithm of how probable that is, 0 best of those offered. */
  fit(form: FormDefinition): number
  /** A line is so like one of the titles that this must be a first page. */
  found: boolean
}

/** A page on which no title is to be looked for. */
export const noTitle: TitleSeen = { fit: () => 0, found: false }

/** A title is a long line near the top. */
const where = { shortest: 0.3, bottom: 0.5 }
/** Measured: a title is 0.05 to 0.17 unlike its own drawing, 0.16 to 0.3 unlike other lines; one step is worth one. */
const unlike = { sure: 0.15, nothing: 0.2, step: 0.014 }
const least = -8

const isTitlePlace = (line: TextLine, { width, height }: Bits, bottom: number): boolean =>
  line.right - line.left > where.shortest * width &&
  (line.letters[0]?.bottom ?? height) < Math.min(bottom, where.bottom * height)

/** The drawn title of a form, as its definition holds it. */
export const titleOf = ({ titleProfile }: FormDefinition): LineProfile | null =>
  titleProfile === undefined ? null : Uint8Array.from(Buffer.from(titleProfile, 'base64'))

const levelTitles = new Map<string, LevelProfile>()

/** A title is the same on every page: it is levelled once. */
const levelTitleOf = (form: FormDefinition): LevelProfile | null => {
  const { titleProfile } = form
  const title = titleOf(form)
  if (titleProfile === undefined || title === null) return null
  const known = levelTitles.get(titleProfile) ?? levelled(title)
  levelTitles.set(titleProfile, known)
  return known
}

/** Compares the lines above `bottom` with the titles of all forms offered. */
export const seeTitle = (
  ink: Bits,
  parts: readonly Part[],
  bottom: number,
  forms: readonly FormDefinition[],
): TitleSeen => {
  const above = parts.filter(({ top }) => top < Math.min(bottom, where.bottom * ink.height))
  const profiles = textLines(above, ink.width)
    .filter((line) => isTitlePlace(line, ink, bottom))
    .map((line) => levelled(profileOf(ink, line)))
  const likest = new Map(
    forms.map((form) => {
      const title = levelTitleOf(form)
      const unlikenesses = title === null ? [] : profiles.map((line) => unlikeness(line, title, unlike.nothing))
      return [form.id, Math.min(1, ...unlikenesses)]
    }),
  )
  const best = Math.min(unlike.nothing, ...likest.values())
  const fit = ({ id }: FormDefinition): number =>
    Math.max(least, (best - Math.min(unlike.nothing, likest.get(id) ?? 1)) / unlike.step)
  return { fit, found: best < unlike.sure }
}
