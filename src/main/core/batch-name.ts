/** Letters and digits that are not mistaken for one another when read aloud or copied by hand. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const codeLength = 5
/** Most file systems take 255 bytes a name; a Thai letter is three. */
const longestFolderName = 200

/** A batch's code from 5 random bytes. */
export const batchCode = (random: Uint8Array): string =>
  [...random.subarray(0, codeLength)].map((byte) => alphabet[byte % alphabet.length]).join('')

const two = (value: number): string => String(value).padStart(2, '0')

/** `2026-02-09 18.40`, in the computer's own time zone. */
const readable = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}.${two(at.getMinutes())}`

/** `[name]_[readable time]_[code]`, without the brackets. */
export const fullBatchName = (name: string, at: Date, code: string): string => `${name}_${readable(at)}_${code}`

const shorten = (text: string, bytes: number): string => {
  const encoder = new TextEncoder()
  let kept = ''
  let size = 0
  for (const { segment } of new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(text)) {
    size += encoder.encode(segment).length
    if (size > bytes) break
    kept += segment
  }
  return kept
}

const forbidden = /[<>:"/\\|?*\p{Cc}]/gu

/** A segment that Windows, macOS and Linux all take as one file or folder name; never empty, `.` or `..`. */
export const safeSegment = (text: string, bytes: number = longestFolderName): string => {
  const clean = shorten(text.normalize('NFC').replace(forbidden, '-'), bytes).replace(/^\s+|[\s.]+$/g, '')
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(clean)
  return clean === '' || reserved ? `_${clean}` : clean
}

/** The folder of a batch: its full name, shortened in the name so that time and code always stand. */
export const batchFolder = (name: string, at: Date, code: string): string => {
  const ending = fullBatchName('', at, code)
  return safeSegment(name, longestFolderName - ending.length) + ending
}
