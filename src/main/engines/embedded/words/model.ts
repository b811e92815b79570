import { join } from 'node:path'
import { env, InferenceSession, Tensor } from 'onnxruntime-web'
import { type Strip, stripHeight } from './strip.ts'
import { blank, modelClasses, type Steps, spokenTokens } from './tokens.ts'
import { readWordsTrust, type WordsTrust } from './trust.ts'

export type WordsModel = { trust: WordsTrust; read(strip: Strip): Promise<Steps> }

/** Probabilities of one step; words that only say what was counted are as good as nothing said. */
const probabilitiesOf = (logits: Float32Array): Float32Array => {
  const highest = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const powers = logits.map((logit) => Math.exp(logit - highest))
  const total = powers.reduce((a, b) => a + b, 0)
  const told = new Float32Array(spokenTokens + 1)
  powers.forEach((power, token) => {
    const at = Math.min(token, blank)
    told[at] = (told[at] ?? 0) + power / total
  })
  return told
}

/** Loads the model of words and what is known of it from the folder of models. */
export const openWordsModel = async (folder: string): Promise<WordsModel> => {
  env.wasm.numThreads = 1
  const session = await InferenceSession.create(join(folder, 'words.onnx'))
  return {
    trust: readWordsTrust(join(folder, 'words.json')),
    read: async ({ width, pixels }) => {
      const { y } = await session.run({ x: new Tensor('float32', pixels, [1, 1, stripHeight, width]) })
      if (y === undefined || !(y.data instanceof Float32Array)) throw new Error('The words model gave no logits.')
      const logits = y.data
      return Array.from({ length: y.dims[1] ?? 0 }, (_, step) =>
        probabilitiesOf(logits.subarray(step * modelClasses, (step + 1) * modelClasses)),
      )
    },
  }
}
