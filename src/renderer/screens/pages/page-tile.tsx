import { useState } from 'react'
import type { BatchPage } from '../../../shared/calls/pages.ts'
import { sentenceOf } from '../../../shared/failure.ts'
import { Mark } from '../../parts/mark.tsx'
import { pagePicture } from '../../parts/page-picture.ts'
import { baseName } from '../../wire/dropped.ts'
import { useWords, type Words } from '../../words/use-words.ts'

export const pictureOf = ({ id, picture }: BatchPage): string => pagePicture(id, picture)

/** What became of a page, in a word or two. */
export const stateWords = ({ state, said }: BatchPage, t: Words['t']): string => {
  if (said.form?.kind === 'aside') return t('pages.aside')
  if (state === 'waiting') return t('pages.waiting')
  return state === 'read' ? t('account.read') : t(`mark.${state}`)
}

const Picture = ({ page }: { page: BatchPage }) => {
  const { t, say } = useWords()
  const [missing, setMissing] = useState<string | null>(null)
  const shown = page.picture !== null && missing !== page.picture
  if (shown)
    return (
      <img
        src={pictureOf(page)}
        alt=""
        loading="lazy"
        decoding="async"
        draggable={false}
        onError={() => setMissing(page.picture)}
      />
    )
  return (
    <span className="unpictured">
      <b>{t('pages.noPicture')}</b>
      {page.failure === null ? null : say(sentenceOf(page.failure))}
    </span>
  )
}

type TileProps = {
  page: BatchPage
  /** Where it stands in the order of choosing, from 1; null: not chosen. */
  chosen: number | null
  current: boolean
  onPress: (page: BatchPage, how: 'only' | 'toggle' | 'upTo') => void
  onOpen: (page: BatchPage) => void
}

export const optionId = (pageId: string): string => `page-${pageId}`

/** A page as a small picture, with its number in its form, its file and what became of it. */
export const PageTile = ({ page, chosen, current, onPress, onOpen }: TileProps) => {
  const { t } = useWords()
  const name = baseName(page.path)
  const words = stateWords(page, t)
  const number = page.form === null ? null : t('pages.formPage', { number: page.form.formPage })
  const label = [number, t('pages.ofFile', { file: name, page: page.page }), words].filter(Boolean).join(', ')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and its keys
    <div
      id={optionId(page.id)}
      role="option"
      tabIndex={-1}
      aria-selected={chosen !== null}
      aria-label={label}
      className={`tile${current ? ' now' : ''}`}
      onClick={({ shiftKey, ctrlKey, metaKey }) =>
        onPress(page, shiftKey ? 'upTo' : ctrlKey || metaKey ? 'toggle' : 'only')
      }
      onDoubleClick={() => onOpen(page)}
    >
      <span className="thumb">
        <Picture page={page} />
        {chosen === null ? null : <span className="nth">{chosen}</span>}
        {page.form === null ? null : <span className="page-number">{page.form.formPage}</span>}
      </span>
      <span className="row sm" title={page.path}>
        <span className="cut">{name}</span>
        <span className="q2">{page.page}</span>
      </span>
      {page.state === 'read' && page.form !== null ? null : (
        <span className="sm state calm">
          {page.state === 'failed' || page.state === 'skipped' ? <Mark kind={page.state} /> : null}
          {words}
        </span>
      )}
    </div>
  )
}
