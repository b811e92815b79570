import { InferenceSession, Tensor } from 'onnxruntime-web'
import { classes, type Steps, softmax } from './model.ts'
import type { Trust } from './trust.ts'
import { type View, viewHeight, viewWidth } from './view.ts'

/** What the model makes of a view; probabilities. Each mark stands alone, the kinds sum to 1. */
export type Seen = {
  steps: Steps
  kinds: { empty: number; dash: number; digits: number }
  marks: { 'struck-out': number; overwritten: number; ticked: number }
}

export type FigureModel = { read(views: readonly View[]): Promise<Seen[]> }

/** The model and how far its readings are to be believed. */
export type Handwriting = FigureModel & { trust: Trust }

const largestBatch = 16
const heads = 6

const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit))

const headsOf = (logits: Float32Array): Pick<Seen, 'kinds' | 'marks'> => {
  const [empty = 0, dash = 0, digits = 0] = softmax(logits.subarray(0, 3))
  const [struck = 0, over = 0, ticked = 0] = logits.subarray(3)
  return {
    kinds: { empty, dash, digits },
    marks: { 'struck-out': sigmoid(struck), overwritten: sigmoid(over), ticked: sigmoid(ticked) },
  }
}

const readBatch = async (session: InferenceSession, views: readonly View[]): Promise<Seen[]> => {
  const pixels = new Float32Array(views.length * viewHeight * viewWidth)
  for (const [i, view] of views.entries()) pixels.set(view, i * view.length)
  const answer = await session.run({ x: new Tensor('float32', pixels, [views.length, 1, viewHeight, viewWidth]) })
  const [digits, kinds] = [answer['digits'], answer['heads']]
  if (!(digits?.data instanceof Float32Array) || !(kinds?.data instanceof Float32Array)) {
    throw new Error('The model for handwriting gave no logits.')
  }
  const [spelt, sorted, steps] = [digits.data, kinds.data, digits.dims[1] ?? 0]
  return views.map((_, i) => ({
    steps: Array.from({ length: steps }, (_, step) => {
      const at = (i * steps + step) * classes
      return softmax(spelt.subarray(at, at + classes))
    }),
    ...headsOf(sorted.subarray(i * heads, (i + 1) * heads)),
  }))
}

/** Loads the model for figures written by hand. */
export const openFigureModel = async (path: string): Promise<FigureModel> => {
  const session = await InferenceSession.create(path)
  return {
    read: async (views) => {
      const read: Seen[] = []
      for (let i = 0; i < views.length; i += largestBatch) {
        read.push(...(await readBatch(session, views.slice(i, i + largestBatch))))
      }
      return read
    },
  }
}
