/** English words of figures on which people differ, and of keying a second time. */
export const second = {
  voices: {
    title: 'What was said differs',
    next: 'Choose one with the arrows, or type what you see.',
    own: 'One of these is your word, so somebody else decides.',
    machine: 'The machine',
    unreadable: 'not legible',
    how: {
      proved: 'read and proved',
      check: 'checked',
      blind: 'keyed without seeing it',
      merged: 'checked on another computer',
      adjudicated: 'decided',
      known: 'known answer',
    },
    blind: '{{who}} keyed the same without seeing it',
    merged: '{{who}} says the same on another computer',
  },
} as const
