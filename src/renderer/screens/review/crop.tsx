import type { Figure } from '../../../shared/figure.ts'
import type { FormDetail } from '../../../shared/form-detail.ts'
import { pagePicture } from '../../parts/page-picture.ts'
import { useWords } from '../../words/use-words.ts'
import { cropOf, pixelsOf } from './page-geometry.ts'

/** Width over height of the crop on the screen. */
const shape = 5

type CropProps = { form: Pick<FormDetail, 'parts'>; figure: Pick<Figure, 'box'>; name: string }

/** The figure enlarged from its page, with the words beside it. */
export const Crop = ({ form, figure, name }: CropProps) => {
  const { t } = useWords()
  const part = figure.box === null ? undefined : form.parts[figure.box.page - 1]
  if (figure.box === null || part === undefined || part.width === null || part.height === null) {
    return <p className="sm q">{t('review.noBox')}</p>
  }
  const page = { width: part.width, height: part.height }
  const { x, y, width, height } = cropOf(figure.box, page, shape)
  return (
    <div className="crop">
      <svg viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-label={t('review.crop', { name })}>
        <image href={pagePicture(part.pageId, part.picture)} {...page} />
        <rect className="now" rx="3" {...pixelsOf(figure.box, page)} />
      </svg>
    </div>
  )
}
