const thaiDigits = '๐๑๒๓๔๕๖๗๘๙'

/** Names as web addresses write them; what only looks so stays as it is. */
const decoded = (path: string): string => {
  if (!/%[0-9a-f]{2}/i.test(path)) return path
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** `ส.ส.5/18 (บช)`, `5ทับ18`, `5-18`, `5_18`, `6.1`: numbers that are no place. A slash only after ส.ส. */
const formCode =
  /(?:ส\.?\s*ส\.?\s*(?:5|6)\s*(?:\/|ทับ|[-._ ])\s*(?:1[678]|1)|(?<!\d)5\s*(?:ทับ|[-._])\s*1[678]|(?<!\d)6\s*(?:ทับ|[-._])\s*1)(?!\d)(?:\s*\(\s*บช\.?\s*\))?/g

/**
 * Makes the spellings of one text alike: Thai digits, two เ for แ, ํ + า for ำ (which NFC does not join, a tone mark between
 * them or not), signs that are not seen.
 */
export const plainThai = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\u200b-\u200f\ufeff]/g, '')
    .replaceAll('เเ', 'แ')
    .replaceAll(/ํ([่-๋]?)า/g, '$1ำ')
    .replaceAll(/[๐-๙]/g, (digit) => String(thaiDigits.indexOf(digit)))

/**
 * Makes the spellings of one path alike: separators, spaces and punctuation around numbers too. Codes of forms and the
 * file's ending are left out.
 */
export const normalisePath = (path: string): string =>
  plainThai(decoded(path))
    .replaceAll('\\', '/')
    .replace(/\.[a-z]\w{1,4}$/i, '')
    .replaceAll(formCode, ' ')
    .replaceAll(/[_\s]+/g, ' ')
