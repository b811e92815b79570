import {
  confidenceOf,
  type doubts,
  type Signs,
  type Trust,
  there,
} from '../../../src/main/engines/embedded/figure/trust.ts'

/** A reading of a cell whose figure is known: its signs (null where no ink was found), and whether it was right. */
export type Judged = {
  form: string
  slot: string
  signs: Signs | null
  right: boolean
  nought: boolean
  filled: boolean
}

const names = [
  'odds',
  'leastOdds',
  'differ',
  'otherInk',
  'struck',
  'overwritten',
  'ticked',
  'missing',
  'over',
  'uncounted',
  'longer',
] as const
/** With few cells the weights stay near these; the more cells, the less they matter. */
const usual: Record<(typeof names)[number], number> = {
  odds: 0.5,
  leastOdds: 0.2,
  differ: -0.5,
  otherInk: -0.5,
  struck: -1,
  overwritten: -1,
  ticked: -0.2,
  missing: -2,
  over: -1,
  uncounted: -1.5,
  longer: 0,
}
const hold = 2
const rounds = 4000
const pace = 0.5
const froms = [0, 0.5, 0.8, 0.9, 0.96, 0.98]

const logistic = (bias: number, weights: Record<string, number>, signs: Signs): number =>
  1 / (1 + Math.exp(-names.reduce((sum, name) => sum + (weights[name] ?? 0) * signs[name], bias)))

/** Logistic regression by gradient descent, held near the usual weights. */
const regress = (read: readonly { signs: Signs; right: boolean }[]) => {
  const weights = { ...usual }
  let bias = 0
  for (let round = 0; round < rounds; round++) {
    const slope = Object.fromEntries(names.map((name) => [name, hold * (weights[name] - usual[name])]))
    let ofBias = 0
    for (const { signs, right } of read) {
      const miss = logistic(bias, weights, signs) - (right ? 1 : 0)
      ofBias += miss
      for (const name of names) slope[name] = (slope[name] ?? 0) + miss * signs[name]
    }
    const step = pace / (read.length * 10 + hold)
    bias -= step * 10 * ofBias
    for (const name of names) weights[name] -= step * (slope[name] ?? 0)
  }
  return { bias, weights }
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** Works out how far readings are to be believed from readings of cells that the model had not learnt from. */
export const fitTrust = (judged: readonly Judged[]): Trust => {
  const read = judged.flatMap(({ signs, right }) => (signs === null ? [] : [{ signs, right }]))
  const { bias, weights } = regress(read)
  const bins = froms.map((from, i) => {
    const within = read.filter(({ signs }) => {
      const likely = logistic(bias, weights, signs)
      return likely >= from && likely < (froms[i + 1] ?? 2)
    })
    return { from, n: within.length, right: within.filter(({ right }) => right).length }
  })
  const doubted = (doubt: (typeof doubts)[number]) => {
    const such = read.filter(({ signs }) => signs[doubt] >= there)
    return { n: such.length, right: such.filter(({ right }) => right).length }
  }
  const untouched = (filled: boolean) => {
    const such = judged.filter((one) => one.signs === null && one.filled === filled)
    return { n: such.length, right: such.filter(({ right }) => right).length }
  }
  return {
    bias: rounded(bias),
    weights: Object.fromEntries(names.map((name) => [name, rounded(weights[name])])),
    bins,
    doubts: {
      differ: doubted('differ'),
      otherInk: doubted('otherInk'),
      struck: doubted('struck'),
      overwritten: doubted('overwritten'),
      ticked: doubted('ticked'),
      missing: doubted('missing'),
      over: doubted('over'),
      uncounted: doubted('uncounted'),
    },
    untouched: untouched(false),
    untouchedFilled: untouched(true),
  }
}

const edges = [0, 0.5, 0.8, 0.9, 0.95, 0.98, 1.001]

/** Each form's confidences by a trust that has not seen it: a table of their reliability and the Brier score. */
export const reliability = (judged: readonly Judged[]): string[] => {
  const forms = [...new Set(judged.map(({ form }) => form))]
  const told = forms.flatMap((form) => {
    const trust = fitTrust(judged.filter((one) => one.form !== form))
    return judged
      .filter((one) => one.form === form)
      .flatMap(({ signs, right }) => (signs === null ? [] : [{ confidence: confidenceOf(trust, signs), right }]))
  })
  const rows = edges.slice(1).map((to, i) => {
    const from = edges[i] ?? 0
    const within = told.filter(({ confidence }) => confidence >= from && confidence < to)
    const mean = within.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, within.length)
    const right = within.filter((one) => one.right).length
    return `| ${from}–${Math.min(1, to)} | ${within.length} | ${right} | ${mean.toFixed(3)} |`
  })
  const brier = told.reduce((sum, { confidence, right }) => sum + (confidence - (right ? 1 : 0)) ** 2, 0) / told.length
  return [
    '| confidence | figures | right | mean confidence |',
    '|---|---|---|---|',
    ...rows,
    `Brier ${brier.toFixed(4)}`,
  ]
}
