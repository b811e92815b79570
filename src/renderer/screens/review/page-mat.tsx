import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { FormPart } from '../../../shared/form-detail.ts'
import type { Slot } from '../../../shared/slot.ts'
import { pagePicture } from '../../parts/page-picture.ts'
import { Scroll } from '../../parts/scroll.tsx'
import { useMedia } from '../../parts/use-media.ts'
import { baseName } from '../../wire/dropped.ts'
import { useWords } from '../../words/use-words.ts'
import { type Boxed, PageBoxes } from './page-boxes.tsx'
import { pixelsOf, type Size, type Turn, turnedPoint, turnedSize, turnStyle } from './page-geometry.ts'
import { useDragPan } from './use-drag-pan.ts'

type MatProps = {
  part: FormPart | undefined
  at: number
  size: Size
  scale: number
  turn: Turn
  figures: readonly Boxed[]
  figure: Pick<Boxed, 'slot' | 'box'> | undefined
  onChoose: (slot: Slot) => void
  onZoom: (direction: 1 | -1) => void
}

type Mat = RefObject<HTMLElement | null>

const NoPicture = () => {
  const { t } = useWords()
  return (
    <div className="no-picture">
      <b>{t('review.noPicture')}</b>
      <p>{t('review.noPictureText')}</p>
    </div>
  )
}

/** Brings the figure's box to the middle of the mat whenever another is chosen. */
const useFollowFigure = (mat: Mat, { figure, at, size, scale, turn }: MatProps): void => {
  const still = useMedia('(prefers-reduced-motion: reduce)')
  const show = useEffectEvent(() => {
    const box = figure?.box
    if (box === null || box === undefined || box.page !== at + 1 || mat.current === null) return
    const { x, y, width, height } = pixelsOf(box, size)
    const { clientWidth, clientHeight } = mat.current
    const middle = turnedPoint(x + width / 2, y + height / 2, size, turn)
    mat.current.scrollTo({
      left: middle.x * scale - clientWidth / 2,
      top: middle.y * scale - clientHeight / 2,
      behavior: still ? 'auto' : 'smooth',
    })
  })
  const slot = figure?.slot
  useEffect(() => {
    if (slot !== undefined) show()
  }, [slot])
}

/** Ctrl and the wheel zoom; the browser's own page zoom must not. */
const useWheelZoom = (mat: Mat, onZoom: MatProps['onZoom']): void => {
  const zoom = useEffectEvent(onZoom)
  useEffect(() => {
    const element = mat.current
    if (element === null) return
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      zoom(event.deltaY < 0 ? 1 : -1)
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [mat])
}

/** The page on its mat: scrolled by wheel, arrows or dragging. */
export const PageMat = (props: MatProps) => {
  const { part, at, size, scale, turn, figures, figure, onChoose, onZoom } = props
  const { t } = useWords()
  const mat = useRef<HTMLElement>(null)
  const [missing, setMissing] = useState(part?.picture == null)
  const pan = useDragPan(mat)
  const shown = ({ width, height }: Size): Size => ({ width: width * scale, height: height * scale })
  useWheelZoom(mat, onZoom)
  useFollowFigure(mat, props)
  return (
    <Scroll element={mat} className="mat" label={t('review.page')} {...pan}>
      {missing || part === undefined ? (
        <NoPicture />
      ) : (
        <div className="page" style={shown(turnedSize(size, turn))}>
          <div className="turned" style={{ ...shown(size), transform: turnStyle(shown(size), turn) }}>
            <img
              src={pagePicture(part.pageId, part.picture)}
              alt={t('review.pageImage', { path: baseName(part.path), page: part.page })}
              draggable={false}
              onError={() => setMissing(true)}
            />
            <PageBoxes figures={figures} page={at + 1} size={size} current={figure?.slot} onChoose={onChoose} />
          </div>
        </div>
      )}
    </Scroll>
  )
}
