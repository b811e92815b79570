/** The shortcuts as the sheet shows them; the screens hold the acts. */
export const keyGroups = [
  [
    {
      title: 'keys.everywhere',
      keys: [
        { does: 'keys.newBatch', press: ['N'] },
        { does: 'keys.goHome', press: ['G', 'H'] },
        { does: 'keys.goReading', press: ['G', 'R'] },
        { does: 'keys.goReview', press: ['G', 'F'] },
        { does: 'keys.goNotRead', press: ['G', 'X'] },
        { does: 'keys.goSummary', press: ['G', 'S'] },
        { does: 'keys.goSettings', press: ['G', ','] },
        { does: 'keys.language', press: ['Ctrl L'] },
        { does: 'keys.theme', press: ['Ctrl D'] },
        { does: 'keys.sheet', press: ['?'] },
      ],
    },
  ],
  [
    { title: 'keys.reading', keys: [{ does: 'keys.pause', press: ['P'] }] },
    {
      title: 'keys.forms',
      keys: [
        { does: 'keys.nextForm', press: ['J', 'K'] },
        { does: 'keys.figure', press: ['↑', '↓'] },
      ],
    },
    {
      title: 'keys.pageImage',
      keys: [
        { does: 'keys.zoom', press: ['+', '−'] },
        { does: 'keys.fit', press: ['Ctrl 0'] },
        { does: 'keys.boxes', press: ['B'] },
        { does: 'keys.pan', press: ['←', '→', '↑', '↓'] },
      ],
    },
  ],
] as const
