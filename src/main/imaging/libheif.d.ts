/** The part of libheif-js that is used; the package brings no types for it. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.js' {
  export type HeifImage = {
    get_width(): number
    get_height(): number
    /** Fills `data` (RGBA, as the image is to be shown) and gives it back; null when it cannot be decoded. */
    display(
      into: { data: Uint8ClampedArray; width: number; height: number },
      done: (filled: { data: Uint8ClampedArray } | null) => void,
    ): void
    free(): void
  }
  export type Heif = { HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] } }
  export default function open(): Heif
}
