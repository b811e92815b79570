import type { TFunction } from 'i18next'
import type { Place } from '../../shared/place.ts'

const lastOf = (path: string): string => path.split('/').at(-1) ?? path

type Located = { place: Omit<Place, 'facts' | 'confidence'>; path: string }

/** The place within its batch, for a narrow list: the province is left out where the constituency is known. */
export const shortPlaceOf = (form: Located, t: TFunction): string =>
  form.place.constituency === null
    ? placeOf(form, t)
    : placeOf({ ...form, place: { ...form.place, province: null } }, t)

/** The place of a form in a line; its file's name when nothing of the place is known. */
export const placeOf = ({ place, path }: Located, t: TFunction): string => {
  const words = [
    place.province === null ? null : t('place.province', { name: place.province }),
    place.constituency === null ? null : t('place.constituency', { number: place.constituency }),
    place.subdistrict ?? place.district,
    place.unit === null ? null : t('place.unit', { number: place.unit }),
    place.set === null ? null : t('place.set', { number: place.set }),
  ].filter((word) => word !== null)
  return words.length === 0 ? lastOf(path) : words.join(' · ')
}
