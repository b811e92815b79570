import { setImmediate as breathe } from 'node:timers/promises'
import type { Ballot, Constituency, MissingUnit } from '../../../shared/election.ts'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import type { Store } from '../../store/open-store.ts'
import type { OpenContest } from './standings.ts'
import { reportingOn, type Survey, surveyOf } from './survey.ts'

/** What keeps the totals of an election from being whole: contests, and ids of forms that are copies or of no listed unit. */
export type ElectionQuestions = {
  contests: readonly OpenContest[]
  copies: readonly string[]
  notInList: readonly string[]
  missing: Readonly<Record<Ballot, readonly MissingUnit[]>>
}

const everyPlace = 10_000

const unknownUnits = ({ forms, index, list }: Survey): string[] =>
  list === null
    ? []
    : forms.flatMap(({ id, place, definition }) =>
        definition.place === 'unit' && place !== null && index.isUnknown(place) ? [id] : [],
      )

/** Asks an election's questions, constituency by constituency. The answer is kept until anything in the store changes. */
export const openQuestions = (store: Store, definitions: readonly FormDefinition[]) => {
  const kept = new Map<string, { at: number; questions: Promise<ElectionQuestions> }>()

  const missingIn = (electionId: string, survey: Survey, ballot: Ballot): MissingUnit[] => {
    const { list, index, province, constituency } = survey
    if (list === null || list.length === 0) return []
    const missing = new Set(index.match(reportingOn(survey, ballot)).missing.map(({ position }) => position))
    return store.units
      .in(electionId, province, constituency)
      .flatMap(({ position, ...unit }) => (missing.has(position) ? [{ ...unit, id: String(position) }] : []))
  }

  /** Between two constituencies others are answered. */
  const ask = async (electionId: string): Promise<ElectionQuestions> => {
    const contests = new Map<string, OpenContest>()
    const found = { copies: [] as string[], notInList: [] as string[] }
    const missing = { constituency: [] as MissingUnit[], 'party-list': [] as MissingUnit[] }
    for (const place of store.placedForms.places(electionId, null, everyPlace)) {
      const survey = surveyOf(store, definitions, electionId, place)
      for (const contest of survey.contests) contests.set(contest.id, contest)
      found.copies.push(...survey.forms.flatMap(({ id, standing }) => (standing === 'copy' ? [id] : [])))
      found.notInList.push(...unknownUnits(survey))
      missing.constituency.push(...missingIn(electionId, survey, 'constituency'))
      missing['party-list'].push(...missingIn(electionId, survey, 'party-list'))
      await breathe()
    }
    const waitingFirst = [...contests.values()].toSorted(
      (a, b) => Number(a.chosen !== null) - Number(b.chosen !== null),
    )
    return { contests: waitingFirst, ...found, missing }
  }

  return {
    of(electionId: string): Promise<ElectionQuestions> {
      const at = store.changes()
      const known = kept.get(electionId)
      if (known?.at === at) return known.questions
      const questions = ask(electionId)
      kept.set(electionId, { at, questions })
      // A surprise is told to who asked, and asked anew by the next.
      questions.catch(() => kept.delete(electionId))
      return questions
    },
    /** A contest as it is now, looked for in the constituencies of its forms. */
    contestNow(electionId: string, contestId: string, places: readonly Constituency[]): OpenContest | null {
      const found = places.flatMap(
        (place) => surveyOf(store, definitions, electionId, place).contests.find(({ id }) => id === contestId) ?? [],
      )
      return found[0] ?? null
    },
  }
}
export type Questions = ReturnType<typeof openQuestions>
