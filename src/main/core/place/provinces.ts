import { z } from 'zod'

/**
 * A province of the reference list, with the number of its constituencies. `code` is the Election Commission's; `aliases`
 * are other ways to write its name.
 */
export const Province = z.object({
  th: z.string(),
  en: z.string(),
  constituencies: z.int().min(1),
  code: z.string().optional(),
  aliases: z.array(z.string()).default([]),
})
export type Province = z.infer<typeof Province>

const isThai = (name: string): boolean => /[ก-๎]/.test(name)
const latin = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, '')
export const namesOf = ({ th, en, aliases }: Province): string[] => [th, en, ...aliases]

/** Words that follow a province's name without a space. */
const next = '(?=$|[^ก-๎]|เขต|อำเภอ|หน่วย|ชุด|จังหวัด)'
const longestInWords = 4

/** The Latin words of a segment, alone and joined: `nakhon si thammarat` is one name. */
const joinedWords = (segment: string): Set<string> => {
  const words = segment.toLowerCase().match(/[a-z]+/g) ?? []
  return new Set(
    words.flatMap((_, from) =>
      Array.from({ length: longestInWords }, (_, more) => words.slice(from, from + more + 1).join('')),
    ),
  )
}

const standsIn = (province: Province, segment: string): boolean => {
  const words = joinedWords(segment)
  const isCode = province.code !== undefined && new RegExp(`(?<![A-Za-z])${province.code}(?![A-Za-z])`).test(segment)
  return (
    isCode ||
    namesOf(province).some((name) =>
      isThai(name) ? new RegExp(`(?<![ก-๎])${name}${next}`).test(segment) : words.has(latin(name)),
    )
  )
}

/** A folder or file that bears the name and nothing else but a number before it: `54_แพร่`. */
const isWhole = (province: Province, segment: string): boolean => {
  const bare = segment.replace(/^[\d\s.()-]+/, '').trim()
  return namesOf(province).some((name) => bare === name || (!isThai(name) && latin(bare) === latin(name)))
}

/** A name that stands within other words must be long enough not to be one of them (เผยแพร่, เชลย). */
const leastLetters = 5

const isWithin = (province: Province, path: string): boolean =>
  namesOf(province).some((name) => isThai(name) && name.length >= leastLetters && path.includes(name)) ||
  new RegExp(`(?:อำเภอ|อ\\.\\s*|เทศบาล)(?:เมือง|นคร)${province.th}`).test(path)

/** Of names within other names (`นคร…`, `Phetcha…`) only the longest counts. */
const longest = (found: readonly Province[]): Province[] =>
  found.filter((one) => !found.some((other) => other !== one && other.th.includes(one.th)))

/** `จังหวัดแพร่`, `จ.แพร่`: the provinces that are called so. */
const called = (path: string, provinces: readonly Province[]): Province[] =>
  [...path.matchAll(/(?:จังหวัด|(?<![ก-๎])จ\.)\s*([ก-๎]+)/g)].flatMap(([, word = '']) =>
    longest(provinces.filter((province) => namesOf(province).some((name) => word.startsWith(name)))),
  )

/** The province that is called so: its name or another way to write it, with จังหวัด before it or not. */
export const provinceCalled = (text: string, provinces: readonly Province[]): Province | null => {
  const bare = text.replace(/^(?:จังหวัด|จ\.)\s*/, '').trim()
  return provinces.find((province) => province.code === bare || isWhole(province, bare)) ?? null
}

/**
 * The one province that a path names: by the word จังหวัด, as a folder of its own, as a word, else within other words.
 * Two of the same rank give none.
 */
export const provinceIn = (path: string, provinces: readonly Province[]): Province | null => {
  const segments = path.split('/')
  const inSegments = (is: typeof isWhole): Province[] =>
    longest(provinces.filter((province) => segments.some((segment) => is(province, segment))))
  const ranks = [
    () => called(path, provinces),
    () => inSegments(isWhole),
    () => inSegments(standsIn),
    () => longest(provinces.filter((province) => isWithin(province, path))),
  ]
  for (const rank of ranks) {
    const found = new Set(rank())
    if (found.size > 0) return found.size === 1 ? ([...found][0] ?? null) : null
  }
  return null
}
