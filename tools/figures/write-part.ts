const begin = '<!-- measured: written by "npm run figures", not by hand -->'
const end = '<!-- measured: end -->'

/** A text with what stands between its two marks replaced. Throws where the marks are missing. */
export const writePart = (text: string, part: string): string => {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`the marks ${begin} and ${end} are missing`)
  return `${text.slice(0, from)}${begin}\n\n${part}\n\n${text.slice(to)}`
}
