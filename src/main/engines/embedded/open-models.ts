import { type Models, openModels } from './figure/model.ts'
import { openWordsModel, type WordsModel } from './words/model.ts'

/** All models of the reader: for numbers in print, for figures written by hand and for the words beside them. */
export type ReaderModels = Models & { words: WordsModel }

/** Loads them from their folder. */
export const openReaderModels = async (folder: string): Promise<ReaderModels> => ({
  ...(await openModels(folder)),
  words: await openWordsModel(folder),
})
