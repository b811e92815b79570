/** Colours of the page. Every one of them also differs in tone or pattern, so that a copier keeps the meaning. */
export const ink = {
  text: '#14201f',
  second: '#465250',
  third: '#5f6b69',
  rule: '#cbd2d0',
  hair: '#e3e7e6',
  bar: '#2c3a38',
  doubt: '#c4690c',
  doubtSoft: '#fdf0dd',
  solved: '#6337ad',
} as const

/** A4 in points, with the margins of the design. */
export const page = { width: 595.28, height: 841.89, left: 42, right: 42, top: 34, foot: 90 } as const
export const inner = page.width - page.left - page.right
export const bottom = page.height - page.foot
