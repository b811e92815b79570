/** One operator of a content stream with the numbers and names before it; strings and arrays stand as null. */
export type Operation = { operator: string; operands: readonly (number | string | null)[] }

/** Between tokens: white space and comments. */
const gap = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y
const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?=[\0\t\n\f\r ()<>[\]{}/%]|$)/y
const name = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y
const word = /[^\0\t\n\f\r ()<>[\]{}/%\d][^\0\t\n\f\r ()<>[\]{}/%]*/y
const hexString = /<[\dA-Fa-f\0\t\n\f\r ]*>/y

const take = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Where a string in parentheses ends, or null when it does not. */
const endOfString = (text: string, start: number): number | null => {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '(') depth++
    else if (character === ')' && --depth === 0) return at + 1
  }
  return null
}

const brackets = ['<<', '>>', '[', ']']

/**
 * Takes a content stream (ISO 32000-1, 7.8.2) apart. Null when it holds something that is not understood here, inline
 * images among it.
 */
export const operationsOf = (content: string): Operation[] | null => {
  const operations: Operation[] = []
  let operands: (number | string | null)[] = []
  let at = 0
  while (true) {
    at += take(gap, content, at)?.[0].length ?? 0
    if (at >= content.length) return operations
    const digits = take(number, content, at)
    const named = take(name, content, at)
    const string = content[at] === '(' ? endOfString(content, at) : null
    const bracket = brackets.find((one) => content.startsWith(one, at))
    const hex = bracket === undefined ? take(hexString, content, at) : null
    const operator = take(word, content, at)
    if (digits) operands.push(Number(digits[0]))
    else if (named) operands.push(named[1] ?? '')
    else if (string !== null || bracket !== undefined || hex) operands.push(null)
    else if (operator && operator[0] !== 'BI') {
      operations.push({ operator: operator[0], operands })
      operands = []
    } else return null
    const length = bracket?.length ?? (digits ?? named ?? hex ?? operator)?.[0].length ?? 1
    at = string ?? at + length
  }
}
