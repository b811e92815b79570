import { compiled } from './compiled.ts'

/**
 * The loops that run over every pixel of a page, compiled from the C beside this file; each is described there.
 * Arguments are whole numbers and addresses in the kernels' own memory.
 */
type Kernels = {
  memory: WebAssembly.Memory
  __heap_base: WebAssembly.Global<'i32'>
  page_ink(...args: number[]): void
  binarise(...args: number[]): void
  erase_long_runs(...args: number[]): void
  view_of(...args: number[]): void
  count_runs(...args: number[]): number
  ink_runs(...args: number[]): void
  count_down_runs(...args: number[]): number
  down_runs(...args: number[]): void
  sample(...args: number[]): void
  sample_nearest(...args: number[]): void
  straighten(...args: number[]): void
  shrink(...args: number[]): void
  count_levels(...args: number[]): void
  count_edges(...args: number[]): void
}

const instance = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(compiled, 'base64')))
// What is compiled has no types; the test of each kernel calls it.
export const kernels = instance.exports as Kernels

const pageBytes = 65_536
/** Bytes of a whole number and of a float. */
const wordBytes = 4
const alignment = 16

/**
 * Memory for one call of a kernel. What is put there is copied, and gone with the next call: read the result before.
 * The memory grows to what the largest call needs and stays so.
 */
export type Room = {
  /** The address of so many bytes, whatever is in them. */
  bytes(length: number): number
  /** The address of so many whole numbers or floats, whatever they are. */
  wholes(length: number): number
  floats(length: number): number
  /** So many bytes of the kernels' memory, to be filled at once: nothing may be asked for before that is done. */
  fillable(at: number, length: number): Uint8Array<ArrayBuffer>
  /** The address of a copy. */
  put(values: Uint8Array | Int32Array | Float32Array | Float64Array): number
  readBytes(at: number, length: number): Uint8Array<ArrayBuffer>
  readWholes(at: number, length: number): Int32Array<ArrayBuffer>
  readFloats(at: number, length: number): Float32Array<ArrayBuffer>
}

export const openRoom = (): Room => {
  const { memory } = kernels
  let end = Math.ceil(kernels.__heap_base.value / alignment) * alignment
  const bytes = (length: number): number => {
    const at = end
    end += Math.ceil(length / alignment) * alignment
    const lacking = end - memory.buffer.byteLength
    if (lacking > 0) memory.grow(Math.ceil(lacking / pageBytes))
    return at
  }
  return {
    bytes,
    wholes: (length) => bytes(length * wordBytes),
    floats: (length) => bytes(length * wordBytes),
    fillable: (at, length) => new Uint8Array(memory.buffer, at, length),
    put: (values) => {
      const at = bytes(values.byteLength)
      new Uint8Array(memory.buffer, at, values.byteLength).set(
        new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
      )
      return at
    },
    readBytes: (at, length) => new Uint8Array(memory.buffer.slice(at, at + length)),
    readWholes: (at, length) => new Int32Array(memory.buffer.slice(at, at + length * wordBytes)),
    readFloats: (at, length) => new Float32Array(memory.buffer.slice(at, at + length * wordBytes)),
  }
}
