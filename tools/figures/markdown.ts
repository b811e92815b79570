/** Rows of a table in Markdown: words on the left, numbers on the right. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map((_, at) => (at === 0 ? '---|' : '--:|')).join('')}`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
]
