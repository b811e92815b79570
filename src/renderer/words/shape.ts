/** The same tree of keys with any words; a language without a singular leaves out the `_one` forms. */
export type WordsLike<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string ? string : WordsLike<T[K]>
}
