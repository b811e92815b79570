import { pageKeys } from './key-names.ts'

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
        { does: 'pages.keys.go', press: ['G', 'P'] },
        { does: 'second.go', press: ['G', 'K'] },
        { does: 'keys.goNotRead', press: ['G', 'X'] },
        { does: 'keys.goSummary', press: ['G', 'S'] },
        { does: 'keys.goTotals', press: ['G', 'T'] },
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
      title: 'keys.checking',
      keys: [
        { does: 'keys.accept', press: ['Enter'] },
        { does: 'keys.replace', press: ['0', '–', '9'] },
        { does: 'keys.nought', press: ['-'] },
        { does: 'keys.options', press: ['↑', '↓'] },
        { does: 'keys.unreadable', press: ['U'] },
        { does: 'keys.passOn', press: ['S'] },
        { does: 'keys.reason', press: ['N'] },
        { does: 'keys.nextFigure', press: ['J', 'K'] },
        { does: 'keys.confirmAll', press: ['Shift Enter'] },
        { does: 'keys.undo', press: ['Ctrl Z'] },
        { does: 'keys.redo', press: ['Ctrl Y'] },
      ],
    },
    {
      title: 'pages.title',
      keys: [
        { does: 'pages.keys.choose', press: ['Space', 'Shift →'] },
        { does: 'pages.keys.arrange', press: [pageKeys.make, pageKeys.split, pageKeys.before, pageKeys.after] },
        { does: 'pages.keys.aside', press: [pageKeys.aside, pageKeys.asRead] },
        { does: 'pages.keys.picture', press: [pageKeys.right, pageKeys.left, pageKeys.corners, pageKeys.again] },
        { does: 'pages.keys.place', press: [pageKeys.place, pageKeys.open] },
      ],
    },
    {
      title: 'keys.pageImage',
      keys: [
        { does: 'keys.zoom', press: ['+', 'Shift −'] },
        { does: 'keys.fit', press: ['Ctrl 0'] },
        { does: 'keys.turn', press: ['R'] },
        { does: 'keys.boxes', press: ['X'] },
        { does: 'keys.pan', press: ['←', '→', '↑', '↓'] },
      ],
    },
  ],
] as const
