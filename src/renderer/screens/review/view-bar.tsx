import { ChevronLeft, ChevronRight, Maximize, RotateCw, SquareDashed, ZoomIn, ZoomOut } from 'lucide-react'
import type { FormDetail } from '../../../shared/form-detail.ts'
import { IconButton } from '../../parts/icon-button.tsx'
import { batchHref } from '../../state/routes.ts'
import { useWords } from '../../words/use-words.ts'

type ViewBarProps = {
  /** Without a batch there is no way to its pages: whoever keys blind stays with the form. */
  form: Pick<FormDetail, 'parts' | 'path'> & Partial<Pick<FormDetail, 'batchId'>>
  at: number
  scale: number
  boxes: boolean
  onPage: (at: number) => void
  onZoom: (direction: 1 | -1) => void
  onFit: () => void
  onBoxes: (shown: boolean) => void
  onTurn: () => void
}

/** The file and page on the mat, and the acts on its view. */
export const ViewBar = ({ form, at, scale, boxes, onPage, onZoom, onFit, onBoxes, onTurn }: ViewBarProps) => {
  const { t } = useWords()
  const part = form.parts[at]
  const count = form.parts.length
  return (
    <div className="viewbar">
      <span className="cut q2" title={part?.path}>
        {part?.path ?? form.path}
      </span>
      <span className="end row">
        {part === undefined || form.batchId === undefined ? null : (
          <a className="btn ghost" href={batchHref(form.batchId, 'pages', part.pageId)}>
            {t('pages.itsPages')}
          </a>
        )}
        <IconButton
          icon={ChevronLeft}
          name={t('review.previousPage')}
          disabled={at <= 0}
          onPress={() => onPage(at - 1)}
        />
        <span className="sm q2 nw">
          {at + 1} / {count}
        </span>
        <IconButton
          icon={ChevronRight}
          name={t('review.nextPage')}
          disabled={at >= count - 1}
          onPress={() => onPage(at + 1)}
        />
        <span className="sep" />
        <IconButton icon={ZoomOut} name={t('review.zoomOut')} onPress={() => onZoom(-1)} />
        <span className="sm q2 percent">{Math.round(scale * 100)}%</span>
        <IconButton icon={ZoomIn} name={t('review.zoomIn')} onPress={() => onZoom(1)} />
        <IconButton icon={Maximize} name={t('review.fit')} onPress={onFit} />
        <IconButton icon={RotateCw} name={t('review.turn')} onPress={onTurn} />
        <IconButton icon={SquareDashed} name={t('review.boxes')} pressed={boxes} onPress={() => onBoxes(!boxes)} />
      </span>
    </div>
  )
}
