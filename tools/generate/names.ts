/** Made-up names: numbers and letters, so that nobody takes them for anybody's. */

const consonants = [...'กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ']

export const candidateName = (number: number): string => `ผู้สมัครหมายเลข ${number}`

/** พรรคตัวอย่าง ก, ข, … ฮ, กก, ขข, … */
export const partyName = (number: number): string => {
  const at = number - 1
  const letter = consonants[at % consonants.length] ?? ''
  return `พรรคตัวอย่าง ${letter.repeat(1 + Math.floor(at / consonants.length))}`
}

export const thaiDigits = (text: string | number): string =>
  String(text).replaceAll(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? digit)
