import type { FormDefinition } from '../../../../shared/form-definition.ts'

/** Thai digits as Arabic ones. */
const arabic = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - '๐'.charCodeAt(0)))

/** The two numbers around the slash of a printed code, e.g. 5 and 18. */
export const codeNumbers = (printedCode: string): { before: number; after: number } | null => {
  const found = /(\d+)\s*\/\s*(\d+)/.exec(arabic(printedCode))
  return found === null ? null : { before: Number(found[1]), after: Number(found[2]) }
}

/** The numbers behind the slashes of the codes that these forms bear. */
export const numbersOf = (forms: readonly FormDefinition[]): number[] => [
  ...new Set(forms.flatMap(({ printedCode }) => codeNumbers(printedCode)?.after ?? [])),
]
