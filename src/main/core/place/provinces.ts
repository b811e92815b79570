import { z } from 'zod'

/** A province of the reference list, with the number of its constituencies. */
export const Province = z.object({ th: z.string(), en: z.string(), constituencies: z.int().min(1) })
export type Province = z.infer<typeof Province>

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '')

const names = ({ th, en }: Province, path: string, segments: readonly string[]): boolean =>
  path.includes(th) || segments.some((segment) => plain(segment).includes(plain(en)))

/**
 * The one province that a path names, in Thai anywhere or in English within a folder or file name. A name inside a
 * longer one (น่าน, เลย) does not count against it; two provinces named side by side give none.
 */
export const provinceIn = (path: string, provinces: readonly Province[]): Province | null => {
  const named = (segments: readonly string[]): Province[] =>
    provinces.filter((province) => names(province, segments.join('/'), segments))
  const segments = path.split('/')
  const after = path.match(/จังหวัด\s*([^/\s]+)/)?.[1]
  const said = after === undefined ? undefined : provinces.find(({ th }) => after.startsWith(th))
  if (said) return said
  const whole = segments.map((segment) =>
    provinces.find(({ th, en }) => th === segment || plain(en) === plain(segment)),
  )
  const exact = [...new Set(whole.filter((one) => one !== undefined))]
  if (exact.length === 1) return exact[0] ?? null
  const found = named(segments)
  const longest = found.filter(
    (one) => !found.some((other) => other !== one && plain(other.en).includes(plain(one.en))),
  )
  return longest.length === 1 ? (longest[0] ?? null) : null
}
