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

/** For each of 32 steps from left to right the probabilities of the 21 classes. */
export type Steps = Float32Array[]

export type DigitModel = { read(inputs: readonly ModelInput[]): Promise<Steps[]> }

const size = modelHeight * modelWidth
const largestBatch = 32

export const softmax = (logits: Float32Array): Float32Array => {
  const highest = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const powers = logits.map((logit) => Math.exp(logit - highest))
  const total = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / total)
}

const readBatch = async (session: InferenceSession, inputs: readonly ModelInput[]): Promise<Steps[]> => {
  const pixels = new Float32Array(inputs.length * size)
  for (const [i, input] of inputs.entries()) pixels.set(input, i * size)
  const { y } = await session.run({ x: new Tensor('float32', pixels, [inputs.length, 1, modelHeight, modelWidth]) })
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
      const read: Steps[] = []
      for (let i = 0; i < inputs.length; i += largestBatch) {
        read.push(...(await readBatch(session, inputs.slice(i, i + largestBatch))))
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
