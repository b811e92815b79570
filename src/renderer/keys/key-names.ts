/** Keys as they are printed on the keyboard, the same in every language. */
export const keyNames = {
  accept: 'Enter',
  confirmAll: 'Shift Enter',
  unreadable: 'U',
  passOn: 'S',
  reason: 'N',
  options: '↓',
} as const

/** Those of putting pages in order. */
export const pageKeys = {
  make: 'F',
  split: 'B',
  before: '[',
  after: ']',
  aside: 'A',
  asRead: 'E',
  left: 'Shift R',
  right: 'R',
  corners: 'C',
  again: 'T',
  place: 'P',
  open: 'Enter',
} as const
