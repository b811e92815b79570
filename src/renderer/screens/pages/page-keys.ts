/** Keys as they are printed on the keyboard, the same in every language. */
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
