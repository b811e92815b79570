import type { Failure, Sentence } from '../../shared/failure.ts'
import type { FormDefinition } from '../../shared/form-definition.ts'
import type { Framing } from '../../shared/framing.ts'
import type { PortableManifest, PortableNoun } from '../../shared/portable.ts'
import type { PageNote, PageReading } from '../../shared/reading.ts'
import type { Result } from '../../shared/result.ts'
import type { ResultsFile } from '../../shared/results-file.ts'
import type { Language } from '../../shared/settings.ts'
import type { Slot } from '../../shared/slot.ts'

/** The types by which the parts of the job know each other. Parts are passed in at one place, `host/parts.ts`. */

/** Wall-clock time; passed in so that tests need not sleep. */
export type Clock = {
  now(): Date
  /** Resolves after the time, or at once when the signal aborts. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>
  /** A signal that aborts after the time. */
  timeout(milliseconds: number): AbortSignal
}

/** A file as its own bytes tell. */
export type FileInspection = { mediaType: string; pages: number }

/** A page, upright, as grey pixels: one byte a pixel, row by row, 0 is black. */
export type PageImage = { width: number; height: number; pixels: Uint8Array<ArrayBuffer> }

/**
 * `image` is for the reader, `picture` (JPEG, the same frame) for people; `notes` is what a look at it found. `source`:
 * the size of the picture that the file gives, where a person's framing made another of it.
 */
export type PagePicture = {
  image: PageImage
  picture: Uint8Array<ArrayBuffer>
  notes?: PageNote[]
  source?: { width: number; height: number } | undefined
}

/** PDF or photo → upright page. Work is done in processes of its own; a page over its limits fails alone. */
export type Imaging = {
  /** Fails with a reason on anything that is not a readable PDF, JPEG, PNG, TIFF or WebP. */
  inspect(path: string, signal: AbortSignal): Promise<Result<FileInspection>>
  /** `page` counts from 1. `framing`: how a person says that the picture is to stand. */
  picture(path: string, page: number, signal: AbortSignal, framing?: Framing | undefined): Promise<Result<PagePicture>>
  /** A piece of a page as a PNG, for people who work on a reader. */
  png(image: PageImage, signal: AbortSignal): Promise<Result<Uint8Array<ArrayBuffer>>>
  close(): Promise<void>
}

export type ReadRequest = {
  image: PageImage
  /** The forms to choose from. */
  forms: readonly FormDefinition[]
  signal: AbortSignal
}

/**
 * The place of a figure, or of its words, straightened and not yet read. The writing stands between `begin` and `end`
 * (pixels of the image); `rowHeight` is the height of a row of the form.
 */
export type PageCell = {
  slot: Slot
  kind: 'figure' | 'words'
  image: PageImage
  begin: number
  end: number
  rowHeight: number
}

/** A reader: fills the slots of a form from a page. It sees pixels and definitions, never a path. */
export type Engine = {
  readonly id: string
  readonly version: string
  read(request: ReadRequest): Promise<Result<PageReading>>
  /** The cells of a page, as the reader sees them, without those of rows it cannot anchor; a reader may have none. */
  cells?(request: ReadRequest): Promise<Result<PageCell[]>>
  close(): Promise<void>
}

/** A file found in a source. `path` is relative to what was dropped, with `/`; `absolute` is where its bytes are. */
export type FoundFile = { path: string; absolute: string; bytes: number }

/** Where files come from. Yields in a stable order; a thing that cannot be listed is told, never dropped. */
export type Source = {
  list(root: string, signal: AbortSignal): AsyncIterable<FoundFile | { path: string; failure: Failure }>
}

export type UnpackRequest = {
  archive: FoundFile
  /** Where the bytes of an entry are to be written, by its path. */
  placeOf(path: string): string
  /** Bytes that may be written at most. */
  room: number
  signal: AbortSignal
}

/** Opens archives. */
export type Archives = {
  /**
   * Writes what is in an archive to its places and yields each as a file with the path `<archive>/<path inside>`; what
   * cannot be unpacked is told, never dropped. A file that is no archive is yielded as it is.
   */
  unpack(request: UnpackRequest): AsyncIterable<FoundFile | { path: string; failure: Failure }>
}

/** `provinces`: their names, as results tell them (Thai) and in English. */
export type SummaryRequest = {
  results: ResultsFile
  language: Language
  forms: readonly FormDefinition[]
  provinces: readonly Sentence[]
  at: Date
}

/** Reports come from results alone, so that an export can be made again from its own `results.json`. */
export type Reports = {
  results(results: ResultsFile): Promise<Uint8Array>
  figures(request: SummaryRequest): Promise<Uint8Array>
  summary(request: SummaryRequest): Promise<Uint8Array>
  close(): Promise<void>
}

/** One entry of a portable file; `shrink` for text, not for scans, which are packed as they are. */
export type PackEntry = { name: string; shrink: boolean; bytes(): AsyncIterable<Uint8Array> }

export type PackRequest = {
  to: string
  head: Omit<PortableManifest, 'entries'>
  entries: readonly PackEntry[]
  signal: AbortSignal
}

/** A portable file, opened. Whatever is not as its manifest says is `portable-damaged`. */
export type PackedBatch = {
  readonly manifest: PortableManifest
  /** Reads the whole file and compares it with its manifest. */
  verify(signal: AbortSignal): Promise<Failure | null>
  /** The rows of a noun, as JSON says them. */
  rows(noun: PortableNoun, signal: AbortSignal): Promise<Result<unknown[]>>
  /** Writes an entry's bytes to a place. */
  extract(name: string, target: string, signal: AbortSignal): Promise<Result<null>>
  close(): void
}

/** Writes and reads portable files. */
export type Packing = {
  /** Writes under a passing name, reads it back against its manifest, then renames. What stood at `to` is replaced. */
  write(request: PackRequest): Promise<Result<null>>
  /** Fails on anything that is not a portable file of a format known here. */
  open(path: string): Promise<Result<PackedBatch>>
}
