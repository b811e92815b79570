/** The same bytes as a plain array, not copied: what comes of libraries is a `Buffer`. */
export const asBytes = ({ buffer, byteOffset, length }: Uint8Array): Uint8Array<ArrayBuffer> =>
  buffer instanceof ArrayBuffer
    ? new Uint8Array(buffer, byteOffset, length)
    : Uint8Array.from(new Uint8Array(buffer, byteOffset, length))
