const thaiDigits = '๐๑๒๓๔๕๖๗๘๙'

/**
 * Makes the spellings of one path alike: separators, Thai digits, two เ for แ, ํ + า for ำ (which NFC does not join),
 * spaces and punctuation around numbers.
 */
export const normalisePath = (path: string): string =>
  path
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replaceAll('เเ', 'แ')
    .replaceAll('ํา', 'ำ')
    .replace(/[๐-๙]/g, (digit) => String(thaiDigits.indexOf(digit)))
    .replace(/_+/g, ' ')
    .replace(/[ \t\u00a0]+/g, ' ')
