const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })
const widthOf = (text: string): number => [...graphemes.segment(text)].length

/** Lines of a table with aligned columns: the first column to the left, numbers to the right. */
export const plainTable = (rows: readonly (readonly string[])[]): string[] => {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))))
  return rows.map((row) =>
    widths
      .map((width, at) => {
        const text = row[at] ?? ''
        const space = ' '.repeat(width - widthOf(text))
        return at === 0 ? text + space : space + text
      })
      .join('  ')
      .trimEnd(),
  )
}
