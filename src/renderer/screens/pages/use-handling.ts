import { useState } from 'react'
import type { BatchPage, WantedGroup } from '../../../shared/calls/pages.ts'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import type { PlaceChange } from '../../../shared/page-saying.ts'
import { doAgain, takeBack } from '../../state/check-figures.ts'
import { arrangePages, loadPages, type PictureWish, sayPicture, sayPlace } from '../../state/page-acts.ts'
import { batchHref, go } from '../../state/routes.ts'
import { tellTrouble } from '../../state/tell-trouble.ts'
import { useActing } from '../../state/use-acting.ts'
import { useHost } from '../../state/use-host.ts'
import type { Selection } from './use-selection.ts'
import { movedBeside, splitBefore } from './wanted-groups.ts'

/** What is being asked of a person before an act. */
export type Asking = 'form' | 'place' | 'corners' | null

type At = {
  batchId: string
  pages: readonly BatchPage[]
  selection: Selection
  definitions: readonly FormDefinition[]
}

/** A person's acts on the pages chosen; null where one cannot be done. */
export type Handling = {
  asking: Asking
  ask(what: Asking): void
  make(group: WantedGroup, readAgain: boolean): void
  split: (() => void) | null
  before: (() => void) | null
  after: (() => void) | null
  aside: (() => void) | null
  asRead: (() => void) | null
  /** So many quarters clockwise; 0 reads again as it stands. */
  turn: ((quarters: number) => void) | null
  picture(pageId: string, wish: PictureWish): void
  place(facts: PlaceChange): void
  open: (() => void) | null
  undo(): void
  redo(): void
  asksName: boolean
  giveName(name: string | null): void
}

export const useHandling = ({ batchId, pages, selection, definitions }: At): Handling => {
  const host = useHost()
  const { act, inTurn, asksName, giveName } = useActing(batchId)
  const [asking, ask] = useState<Asking>(null)
  const chosen = new Set(selection.chosen)
  const chosenPages = pages.filter(({ id }) => chosen.has(id))
  const ids = [...selection.chosen]
  const { current } = selection

  const reload = async (): Promise<void> => tellTrouble(host, await loadPages(host, batchId), batchId)
  const arrange = (groups: WantedGroup[], readAgain = false): void => {
    ask(null)
    void act(() => arrangePages(host, batchId, groups, readAgain), reload)
  }
  const orNothing = (groups: WantedGroup[] | null): (() => void) | null =>
    groups === null ? null : () => arrange(groups)
  const picture = (pageIds: string[], wish: PictureWish): void => {
    ask(null)
    void act(() => sayPicture(host, batchId, pageIds, wish), reload)
  }
  const retrace = async ({ pageIds: [first] }: { pageIds: string[] }): Promise<void> => {
    await reload()
    if (first !== undefined) selection.only(first)
  }
  const form = pages.find(({ id }) => id === current)?.form
  const hasSaid = chosenPages.some(({ said }) => said.form !== null)
  const settled = chosenPages.every(({ state }) => state !== 'waiting')

  return {
    asking,
    ask,
    make: (group, readAgain) => arrange([group], readAgain),
    split: current === null ? null : orNothing(splitBefore(pages, current)),
    before: orNothing(ids.length === 0 ? null : movedBeside(pages, chosen, -1, definitions)),
    after: orNothing(ids.length === 0 ? null : movedBeside(pages, chosen, 1, definitions)),
    aside: orNothing(ids.length === 0 ? null : [{ kind: 'aside', pageIds: ids }]),
    asRead: orNothing(hasSaid ? [{ kind: 'as-read', pageIds: ids }] : null),
    turn: ids.length === 0 || !settled ? null : (quarters) => picture(ids, { quarters }),
    picture: (pageId, wish) => picture([pageId], wish),
    place: (facts) => {
      ask(null)
      void act(() => sayPlace(host, batchId, ids, facts), reload)
    },
    open: form == null ? null : () => go(batchHref(batchId, 'review', form.id)),
    undo: () => void inTurn(() => takeBack(host, batchId), retrace),
    redo: () => void inTurn(() => doAgain(host, batchId), retrace),
    asksName,
    giveName: (name) => void giveName(name),
  }
}
