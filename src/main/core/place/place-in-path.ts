import { districtIn, subdistrictIn } from './names-in-path.ts'
import { normalisePath } from './normalise-path.ts'
import { constituencyIn, setIn, unitIn } from './numbers-in-path.ts'
import { type Province, provinceIn } from './provinces.ts'

/** What a path says of a place; null where it says nothing, or two different things. */
export type PathFacts = {
  province: string | null
  constituency: number | null
  district: string | null
  subdistrict: string | null
  unit: number | null
  set: number | null
}

export const nothingInPath: PathFacts = {
  province: null,
  constituency: null,
  district: null,
  subdistrict: null,
  unit: null,
  set: null,
}

const capital = 'กรุงเทพมหานคร'

/** Reads the place out of a path, given the list of provinces. A number the list does not know is left out. */
export const placeInPath = (path: string, provinces: readonly Province[]): PathFacts => {
  const plain = normalisePath(path)
  const province = provinceIn(plain, provinces)
  return {
    province: province?.th ?? null,
    constituency: constituencyIn(plain, province),
    district: districtIn(plain, province?.th === capital),
    subdistrict: subdistrictIn(plain),
    unit: unitIn(plain),
    set: setIn(plain),
  }
}

/** The place of a file of a folder: what the folder's own path says fills what the path within it lacks. */
export const placeOfFile = (folder: string, path: string, provinces: readonly Province[]): PathFacts => {
  const [within, whole] = [placeInPath(path, provinces), placeInPath(`${folder}/${path}`, provinces)]
  return {
    province: within.province ?? whole.province,
    constituency: within.constituency ?? whole.constituency,
    district: within.district ?? whole.district,
    subdistrict: within.subdistrict ?? whole.subdistrict,
    unit: within.unit ?? whole.unit,
    set: within.set ?? whole.set,
  }
}
