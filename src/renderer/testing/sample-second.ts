import type { Keyed } from '../../shared/calls/second.ts'
import { contract } from '../../shared/contract.ts'
import { failure } from '../../shared/failure.ts'
import type { FormDetail } from '../../shared/form-detail.ts'
import { failed, ok } from '../../shared/result.ts'
import {
  type BlindForm,
  type KnownForm,
  type PersonScore,
  type ReaderScore,
  SecondPlan,
  type SecondStatus,
} from '../../shared/second.ts'
import type { Answers, World } from './scripted-host.ts'

export const samplePlan: SecondPlan = { share: 10, known: 5 }

const people: PersonScore[] = [
  {
    ...{
      who: 'สมชาย ใจดี',
      first: 412,
      second: 0,
      agreed: 118,
      decidedFor: 2,
      decidedAgainst: 1,
      waiting: 1,
      decided: 0,
    },
    ...{ known: { right: 0, wrong: 0, rate: null }, seconds: 3.4 },
  },
  {
    ...{ who: 'สมหญิง', first: 0, second: 122, agreed: 118, decidedFor: 1, decidedAgainst: 2, waiting: 1, decided: 0 },
    ...{ known: { right: 25, wrong: 1, rate: { share: 25 / 26, low: 0.8036, high: 0.999 } }, seconds: 4.1 },
  },
]

const readers: ReaderScore[] = [
  {
    ...{ reader: 'embedded', form: 'ss-5-18', waiting: 1 },
    accepted: { confirmed: 1204, changed: 0, rate: { share: 1, low: 0.9969, high: 1 } },
    solved: { confirmed: 31, changed: 2, rate: { share: 31 / 33, low: 0.7977, high: 0.9926 } },
  },
  {
    ...{ reader: 'embedded', form: 'ss-5-18-pl', waiting: 0 },
    accepted: { confirmed: 802, changed: 1, rate: { share: 802 / 803, low: 0.9931, high: 0.99997 } },
    solved: { confirmed: 0, changed: 0, rate: null },
  },
]

const isChosen = (_: FormDetail, at: number): boolean => at % 10 === 0

const blindOf = ({ id, form, path, place, parts, figures }: FormDetail, keyed: readonly Keyed[]): BlindForm[] => {
  const { facts: _, confidence: __, ...where } = place
  const done = new Set(keyed.flatMap(({ formId, slot }) => (formId === id ? [slot] : [])))
  const left = figures.flatMap(({ slot, box }) => (done.has(slot) ? [] : [{ slot, box }]))
  return left.length === 0 ? [] : [{ id, form, path, place: where, parts, figures: left }]
}

const knownOf = ({ id, form, path, place }: FormDetail): KnownForm => ({
  id,
  form,
  path,
  place,
  known: id.endsWith('-4'),
})

type SecondCall = Extract<keyof Answers, `second.${string}`>

/** What the host says of keying a second time, made up from the sample forms. */
export const secondAnswers = (world: World): Pick<Answers, SecondCall> => {
  const formsOf = (batchId: unknown) => world.forms.filter((form) => form.batchId === batchId)
  const queueOf = (batchId: unknown) =>
    formsOf(batchId)
      .filter(isChosen)
      .flatMap((form) => blindOf(form, world.keyed))
  const status = (batchId: unknown): SecondStatus => {
    const chosen = world.plan.share === 0 ? [] : formsOf(batchId).filter(isChosen)
    const left = world.plan.share === 0 ? [] : queueOf(batchId)
    const count = (forms: readonly { figures: readonly unknown[] }[]) =>
      forms.reduce((sum, { figures }) => sum + figures.length, 0)
    return {
      plan: world.plan,
      forms: { all: formsOf(batchId).length, chosen: chosen.length, done: chosen.length - left.length },
      figures: { chosen: count(chosen), keyed: count(chosen) - count(left) },
      contested: formsOf(batchId).flatMap(({ figures }) => figures.filter((one) => one.contested !== undefined)).length,
      known: 1,
      yours: world.settings.reviewer === null ? null : { forms: left.length, figures: count(left) },
    }
  }
  const page = <T>(items: readonly T[]) => ok({ items: [...items], next: null, total: items.length })
  const move = (from: 'keyed' | 'unkeyed', to: 'keyed' | 'unkeyed') => {
    const last = world[from].at(-1)
    if (last === undefined) return failed(failure(from === 'keyed' ? 'nothing-to-undo' : 'nothing-to-redo'))
    world[from] = world[from].slice(0, -1)
    world[to] = [...world[to], last]
    return ok(last)
  }
  return {
    'second.status': ({ batchId }) => ok(status(batchId)),
    'second.plan': (input) => {
      world.plan = SecondPlan.parse(input)
      return ok(status(input['batchId']))
    },
    'second.queue': ({ batchId }) =>
      world.settings.reviewer === null ? failed(failure('reviewer-unknown')) : page(queueOf(batchId)),
    'second.key': (input) => {
      const { formId, slot } = contract['second.key'].input.parse(input)
      world.keyed = [...world.keyed, { formId, slot }]
      world.unkeyed = []
      return ok({ formId, slot })
    },
    'second.undo': () => move('keyed', 'unkeyed'),
    'second.redo': () => move('unkeyed', 'keyed'),
    'second.checkedForms': ({ batchId }) => page(formsOf(batchId).slice(33, 37).map(knownOf)),
    'second.setKnown': ({ formId, known }) => {
      const form = world.forms.find(({ id }) => id === formId)
      return form === undefined ? failed(failure('form-not-found')) : ok({ ...knownOf(form), known: known === true })
    },
    'second.scores': () => ok({ people, readers }),
  }
}
