/** Keys as they are printed on the keyboard, the same in every language. */
export const keyNames = {
  accept: 'Enter',
  confirmAll: 'Shift Enter',
  unreadable: 'U',
  passOn: 'S',
  options: '↓',
} as const
