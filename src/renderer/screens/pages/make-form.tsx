import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import type { BatchPage, WantedGroup } from '../../../shared/calls/pages.ts'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import { Choose } from '../../parts/choose.tsx'
import { Sheet } from '../../parts/dialog.tsx'
import { Tick } from '../../parts/tick.tsx'
import { baseName } from '../../wire/dropped.ts'
import { useWords } from '../../words/use-words.ts'
import { pictureOf } from './page-tile.tsx'
import { numbered } from './wanted-groups.ts'

/** The kind that most of the pages lie in, else one that has as many pages. */
const likelyKind = (pages: readonly BatchPage[], definitions: readonly FormDefinition[]): string => {
  const kinds = pages.flatMap(({ form }) => form?.kind ?? [])
  const count = (kind: string): number => kinds.filter((one) => one === kind).length
  const [most] = kinds.toSorted((a, b) => count(b) - count(a))
  return most ?? definitions.find((one) => one.pages === pages.length)?.id ?? definitions[0]?.id ?? ''
}

/** Nothing was read of it, or it was read as another kind. */
const isOtherwise = ({ state, form }: BatchPage, kind: string): boolean =>
  state !== 'read' || (form !== null && form.kind !== kind)

type MakeProps = {
  /** In the order in which they were chosen. */
  pages: readonly BatchPage[]
  definitions: readonly FormDefinition[]
  onMake: (group: WantedGroup, readAgain: boolean) => void
  onClose: () => void
}

/** Asks which kind of form the chosen pages are, and which page of it is which. */
export const MakeForm = ({ pages, definitions, onMake, onClose }: MakeProps) => {
  const { t, say } = useWords()
  const [kind, setKind] = useState(() => likelyKind(pages, definitions))
  const [set, setNumbers] = useState<Readonly<Record<string, number>>>({})
  const [readAgain, setReadAgain] = useState<boolean | null>(null)
  const definition = definitions.find(({ id }) => id === kind)
  if (definition === undefined) return null
  const readsAgain = readAgain ?? pages.some((page) => isOtherwise(page, kind))
  const ids = pages.map(({ id }) => id)
  const wanted = numbered(ids, definition).map(({ pageId, formPage }) => ({
    pageId,
    formPage: Math.min(set[pageId] ?? formPage, definition.pages),
  }))
  const numbers = Array.from({ length: definition.pages }, (_, n) => ({
    value: String(n + 1),
    name: t('pages.formPage', { number: n + 1 }),
  }))
  return (
    <Sheet title={t('pages.makeTitle', { count: pages.length })} open onClose={onClose}>
      <Form
        className="make-form"
        onSubmit={(event) => {
          event.preventDefault()
          onMake({ kind: 'form', form: kind, pages: wanted }, readsAgain)
        }}
      >
        <p className="q2">{t('pages.makeText')}</p>
        <Choose
          label={t('pages.kind')}
          lead={t('pages.kind')}
          value={kind}
          onChoose={setKind}
          options={definitions.map(({ id, code }) => ({ value: id, name: say(code) }))}
        />
        <ol className="numbering">
          {pages.map((page, at) => (
            <li key={page.id} className="row">
              {page.picture === null ? (
                <span className="tiny" />
              ) : (
                <img className="tiny" src={pictureOf(page)} alt="" />
              )}
              <span className="grow cut" title={page.path}>
                {baseName(page.path)} · {page.page}
              </span>
              <Choose
                label={t('pages.numberOf', { file: baseName(page.path), page: page.page })}
                value={String(wanted[at]?.formPage ?? 1)}
                onChoose={(value) => setNumbers({ ...set, [page.id]: Number(value) })}
                options={numbers}
              />
            </li>
          ))}
        </ol>
        <Tick checked={readsAgain} onChange={setReadAgain}>
          {t('pages.readAgain')}
        </Tick>
        <Button type="submit" className="btn primary" autoFocus>
          {t('pages.makeGo')}
        </Button>
      </Form>
    </Sheet>
  )
}
