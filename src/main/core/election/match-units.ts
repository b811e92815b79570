import { type CountedPlace, mayBeOne, saysAllOf } from './counted-place.ts'

/** A unit of the list, as a place. */
export type ListedUnit = { position: number; place: CountedPlace; eligible: number | null }

/** Listed units that reported, and those that did not. */
export type Matched = { reported: readonly ListedUnit[]; missing: readonly ListedUnit[] }

/** Looks places up in the list of the units of a constituency. */
export const openUnitIndex = (list: readonly ListedUnit[]) => {
  const byNumber = Map.groupBy(list, ({ place }) => place.number)
  const fitting = (place: CountedPlace): readonly ListedUnit[] =>
    (byNumber.get(place.number) ?? []).filter((unit) => mayBeOne(unit.place, place))
  return {
    /** A place that is named less fully than the one unit that it can be is named as the list names it. */
    named(place: CountedPlace): CountedPlace {
      const [only, ...others] = fitting(place)
      return only !== undefined && others.length === 0 && saysAllOf(only.place, place) ? only.place : place
    },
    /** No unit of the list can be meant. */
    isUnknown: (place: CountedPlace): boolean => fitting(place).length === 0,
    /** A place that may be several units is none of them. */
    match(places: readonly CountedPlace[]): Matched {
      const found = new Set(
        places.flatMap((place) => {
          const [only, ...others] = fitting(place)
          return only === undefined || others.length > 0 ? [] : [only.position]
        }),
      )
      return {
        reported: list.filter(({ position }) => found.has(position)),
        missing: list.filter(({ position }) => !found.has(position)),
      }
    },
  }
}
export type UnitIndex = ReturnType<typeof openUnitIndex>
