/** What imaging refuses, so that one hostile or broken file cannot take the computer with it. */
export const limits = {
  /** Bytes of a file that is opened at all. */
  fileBytes: 500 * 1024 * 1024,
  /** Pages of one file. */
  pages: 5000,
  /** Pixels of one decoded image, in a file of its own or inside a PDF. */
  imagePixels: 200_000_000,
  /** Pixels of an image that is decoded by pdf.js, which holds it several times over. */
  drawnPixels: 100_000_000,
  /** Bytes of an unpacked content stream in which a lone scan is looked for. */
  contentBytes: 256 * 1024,
  /** Memory that one worker may hold, as the system counts it: heap, pixels, libraries and all. */
  workerMegabytes: 2048,
  /** JavaScript heap of one worker: more than it may hold, or it would die with no word of why. */
  heapMegabytes: 3072,
  /** A worker that still holds more than this after its page is ended: the next page gets a new one. */
  idleMegabytes: 512,
  /** A worker that has had nothing to do for so long is ended. */
  idleMilliseconds: 60_000,
} as const

/** A page image holds as many pixels as A4 at 200 dpi, whatever its proportions: the size the reader was trained for. */
export const pagePixels = 1654 * 2339

/** Quality of the JPEG that people look at. */
export const pictureQuality = 80
