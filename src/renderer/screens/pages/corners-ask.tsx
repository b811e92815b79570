import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { BatchPage } from '../../../shared/calls/pages.ts'
import type { Corners, Point } from '../../../shared/framing.ts'
import { Sheet } from '../../parts/dialog.tsx'
import { baseName } from '../../wire/dropped.ts'
import { useWords } from '../../words/use-words.ts'
import { arrowStep, beginning, canStraighten, cornerNames, withCorner } from './corner-drag.ts'
import { pictureOf } from './page-tile.tsx'

const percent = (share: number): number => Math.round(share * 1000) / 10

type HandleProps = {
  first: RefObject<HTMLButtonElement | null> | null
  at: number
  corner: Point
  onMove: (to: Point) => void
  onHold: () => void
}

/** A corner that is dragged, or moved by the arrows. */
const Handle = ({ first, at, corner, onMove, onHold }: HandleProps) => {
  const { t } = useWords()
  const name = cornerNames[at] ?? 'topLeft'
  const press = (event: KeyboardEvent) => {
    const by = arrowStep(event.key, event.shiftKey)
    if (by === null) return
    event.preventDefault()
    onMove({ x: corner.x + by.x, y: corner.y + by.y })
  }
  const drag = ({ currentTarget, clientX, clientY, pointerId }: PointerEvent) => {
    const picture = currentTarget.parentElement?.getBoundingClientRect()
    if (picture === undefined || picture.width === 0 || !currentTarget.hasPointerCapture(pointerId)) return
    onMove({ x: (clientX - picture.left) / picture.width, y: (clientY - picture.top) / picture.height })
  }
  return (
    <button
      type="button"
      className="corner"
      style={{ left: `${corner.x * 100}%`, top: `${corner.y * 100}%` }}
      aria-label={t(`pages.corner.${name}`, { x: percent(corner.x), y: percent(corner.y) })}
      ref={first}
      onFocus={onHold}
      onKeyDown={press}
      onPointerDown={({ currentTarget, pointerId }) => {
        currentTarget.setPointerCapture(pointerId)
        currentTarget.focus()
      }}
      onPointerMove={drag}
    />
  )
}

const loupe = { size: 180, scale: 3 }

/** The paper around the corner that is held, enlarged. */
const Loupe = ({ page, corner, shown }: { page: BatchPage; corner: Point; shown: DOMRect | null }) => {
  if (shown === null) return null
  const [width, height] = [shown.width * loupe.scale, shown.height * loupe.scale]
  const style = {
    width,
    height,
    transform: `translate(${loupe.size / 2 - corner.x * width}px, ${loupe.size / 2 - corner.y * height}px)`,
  }
  return (
    <div className="loupe" aria-hidden="true">
      <img src={pictureOf(page)} alt="" style={style} />
    </div>
  )
}

/** As large as the dialog leaves room for. */
const widthOf = (shape: number): string => `min(588px, 100vw - 360px, (100vh - 190px) * ${shape})`

type CornersProps = {
  page: BatchPage
  onStraighten: (corners: Corners) => void
  onAnew: () => void
  onClose: () => void
}

/** The page large, with the four corners of its table to be set; then it is read again. */
export const CornersAsk = ({ page, onStraighten, onAnew, onClose }: CornersProps) => {
  const { t } = useWords()
  const [corners, setCorners] = useState(beginning)
  const [held, setHeld] = useState(0)
  const [shown, setShown] = useState<DOMRect | null>(null)
  const picture = useRef<HTMLImageElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const file = t('pages.ofFile', { file: baseName(page.path), page: page.page })
  const points = corners.map(({ x, y }) => `${x * 100},${y * 100}`).join(' ')
  const good = canStraighten(corners)
  const shape = (page.width ?? 1) / (page.height ?? 1)
  return (
    <Sheet title={t('pages.cornersTitle')} open onClose={onClose} wide>
      <div className="corners-ask">
        <div className="corners-room">
          <div className="corners-page" style={{ aspectRatio: shape, width: widthOf(shape) }}>
            <img
              ref={picture}
              src={pictureOf(page)}
              alt={file}
              draggable={false}
              onLoad={() => setShown(picture.current?.getBoundingClientRect() ?? null)}
            />
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
              <polygon points={points} className={good ? '' : 'wrong'} />
            </svg>
            {corners.map((corner, at) => (
              <Handle
                key={cornerNames[at]}
                first={at === 0 ? first : null}
                at={at}
                corner={corner}
                onMove={(to) => setCorners(withCorner(corners, at, to))}
                onHold={() => setHeld(at)}
              />
            ))}
          </div>
        </div>
        <div className="corners-side">
          <p className="q2">{t('pages.cornersText')}</p>
          <Loupe page={page} corner={corners[held] ?? corners[0]} shown={shown} />
          <p className="sm q2" role="status">
            {good ? t('pages.cornersKeys') : t('pages.cornersCrossed')}
          </p>
          <Button className="btn primary" isDisabled={!good} onPress={() => onStraighten(corners)}>
            {t('pages.cornersGo')}
          </Button>
          {page.said.picture === null ? null : (
            <Button className="btn" onPress={onAnew}>
              {t('pages.anew')}
            </Button>
          )}
        </div>
      </div>
    </Sheet>
  )
}
