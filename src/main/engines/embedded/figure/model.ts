import { join } from 'node:path'
import { env, InferenceSession, Tensor } from 'onnxruntime-web'
import { type Handwriting, openFigureModel } from './figure-model.ts'
import { readTrust } from './trust.ts'

/** What the model for print sees: ink is 1 on 0, 32 rows of 128 pixels, digits 26 high, beginning at the fourth pixel. */
export const modelHeight = 32
export const modelWidth = 128
export type ModelInput = Float32Array

/** 0–9 Arabic digits, 10–19 Thai digits, 20 nothing. */
export const classes = 21
export const blankClass = 20

/** For each step of 4 pixels from left to right the probabilities of the 21 classes. */
export type Steps = Float32Array[]

export type DigitModel = { read(inputs: readonly ModelInput[]): Promise<Steps[]> }

const largestBatch = 32

/** Most numbers are short; what is empty behind them need not be looked at. */
const widths = [64, modelWidth] as const
const roomBehind = 8

const rows = Array.from({ length: modelHeight }, (_, y) => y * modelWidth)

const narrowest = (input: ModelInput): number => {
  const isEmptyFrom = (x: number) =>
    rows.every((row) => input.subarray(row + x, row + modelWidth).every((ink) => ink === 0))
  return widths.find((width) => width === modelWidth || isEmptyFrom(width - roomBehind)) ?? modelWidth
}

export const softmax = (logits: Float32Array): Float32Array => {
  const powers = new Float32Array(logits.length)
  let highest = Number.NEGATIVE_INFINITY
  for (const logit of logits) highest = Math.max(highest, logit)
  let total = 0
  for (let i = 0; i < logits.length; i++) {
    const power = Math.exp((logits[i] ?? 0) - highest)
    powers[i] = power
    total += power
  }
  for (let i = 0; i < powers.length; i++) powers[i] = (powers[i] ?? 0) / total
  return powers
}

const readBatch = async (session: InferenceSession, inputs: readonly ModelInput[], width: number): Promise<Steps[]> => {
  const size = modelHeight * width
  const pixels = new Float32Array(inputs.length * size)
  for (const [i, input] of inputs.entries()) {
    for (let y = 0; y < modelHeight; y++) {
      pixels.set(input.subarray(y * modelWidth, y * modelWidth + width), i * size + y * width)
    }
  }
  const { y } = await session.run({ x: new Tensor('float32', pixels, [inputs.length, 1, modelHeight, width]) })
  if (y === undefined || !(y.data instanceof Float32Array)) throw new Error('The digit model gave no logits.')
  const logits = y.data
  const steps = y.dims[1] ?? 0
  return inputs.map((_, i) =>
    Array.from({ length: steps }, (_, step) => {
      const at = (i * steps + step) * classes
      return softmax(logits.subarray(at, at + classes))
    }),
  )
}

const open = async (path: string): Promise<DigitModel> => {
  const session = await InferenceSession.create(path)
  return {
    read: async (inputs) => {
      const read: Steps[] = inputs.map(() => [])
      const wide = inputs.map(narrowest)
      for (const width of widths) {
        const own = [...inputs.keys()].filter((i) => wide[i] === width)
        for (let from = 0; from < own.length; from += largestBatch) {
          const some = own.slice(from, from + largestBatch)
          const steps = await readBatch(
            session,
            some.flatMap((i) => inputs[i] ?? []),
            width,
          )
          for (const [k, i] of some.entries()) read[i] = steps[k] ?? []
        }
      }
      return read
    },
  }
}

/** One model for numbers in print, Thai or Arabic, and one for what is written by hand. */
export type Models = { printed: DigitModel; handwritten: Handwriting }

/** Loads the models from their folder. */
export const openModels = async (folder: string): Promise<Models> => {
  env.wasm.numThreads = 1
  const printed = await open(join(folder, 'digits.onnx'))
  const handwritten = await openFigureModel(join(folder, 'handwriting.onnx'))
  return { printed, handwritten: { ...handwritten, trust: readTrust(join(folder, 'confidence.json')) } }
}
