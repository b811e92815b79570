import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { asJson, json } from './columns.ts'
import { query } from './query.ts'

const Row = z
  .object({
    id: z.string(),
    form: z.string(),
    province: z.string(),
    constituency: z.int(),
    district: z.string().nullable(),
    subdistrict: z.string().nullable(),
    unit: z.int().nullable(),
    set_number: z.int().nullable(),
    votes_in_doubt: z.int(),
    parts: json(z.array(z.tuple([z.string(), z.string().nullable(), z.int()]))),
  })
  .transform(({ set_number, votes_in_doubt, ...row }) => ({ ...row, set: set_number, votesInDoubt: votes_in_doubt }))
/** A form with its place; each of its `parts` is a page's id, the hash of its file, and its number there. */
export type StoredPlacedForm = z.infer<typeof Row>

const Place = z.object({ province: z.string(), constituency: z.int() })
const Id = z.object({ id: z.string() })
const Count = z.object({ n: z.int() })

const columns = `forms.id, forms.form, forms.province, forms.constituency, forms.place ->> 'district' AS district,
  forms.place ->> 'subdistrict' AS subdistrict, forms.place ->> 'unit' AS unit, forms.place ->> 'set' AS set_number,
  forms.votes_in_doubt,
  (SELECT json_group_array(json_array(pages.id, files.sha256, pages.number) ORDER BY position)
   FROM form_parts JOIN pages ON pages.id = page_id JOIN files ON files.id = file_id WHERE form_id = forms.id) AS parts`

const everyPlace = `
  SELECT forms.province, forms.constituency FROM batches JOIN forms ON forms.batch_id = batches.id
    WHERE election_id = ? AND forms.province IS NOT NULL AND forms.constituency IS NOT NULL
  UNION SELECT province, constituency FROM units WHERE election_id = ?`

const withoutPlace = `FROM batches JOIN forms ON forms.batch_id = batches.id
  WHERE election_id = ? AND (forms.province IS NULL OR forms.constituency IS NULL
    OR (forms.form IN (SELECT value FROM json_each(?)) AND forms.place ->> 'unit' IS NULL)
    OR (forms.form IN (SELECT value FROM json_each(?)) AND forms.place ->> 'set' IS NULL))`

/** The forms of an election by constituency. */
export const openPlacedForms = (db: Database) => {
  const places = query(
    db,
    Place,
    `SELECT province, constituency FROM (${everyPlace}) WHERE (province, constituency) > (?, ?)
     ORDER BY province, constituency LIMIT ?`,
  )
  const total = query(db, Count, `SELECT count(*) AS n FROM (${everyPlace})`)
  const inPlace = query(
    db,
    Row,
    `SELECT ${columns} FROM batches JOIN forms ON forms.batch_id = batches.id
     WHERE election_id = ? AND forms.province = ? AND forms.constituency = ? ORDER BY forms.id`,
  )
  const twins = query(
    db,
    Row,
    `WITH asked AS (SELECT ? AS election, ? AS province, ? AS constituency)
     SELECT ${columns} FROM asked JOIN forms WHERE forms.id IN (
       SELECT twin_parts.form_id FROM batches JOIN forms AS ours ON ours.batch_id = batches.id
         JOIN form_parts AS our_parts ON our_parts.form_id = ours.id AND our_parts.position = 1
         JOIN pages AS our_pages ON our_pages.id = our_parts.page_id
         JOIN files AS our_files ON our_files.id = our_pages.file_id
         JOIN files AS twin_files ON twin_files.sha256 = our_files.sha256 AND twin_files.id <> our_files.id
         JOIN pages AS twin_pages ON twin_pages.file_id = twin_files.id AND twin_pages.number = our_pages.number
         JOIN form_parts AS twin_parts ON twin_parts.page_id = twin_pages.id
         JOIN batches AS twin_batches ON twin_batches.id = twin_files.batch_id AND twin_batches.election_id = batches.election_id
       WHERE batches.election_id = asked.election
         AND ours.province = asked.province AND ours.constituency = asked.constituency)
     AND forms.province IS NOT NULL AND forms.constituency IS NOT NULL
     AND (forms.province <> asked.province OR forms.constituency <> asked.constituency) ORDER BY forms.id`,
  )
  const apart = query(db, Id, `SELECT forms.id ${withoutPlace} ORDER BY forms.id LIMIT ? OFFSET ?`)
  const apartCount = query(db, Count, `SELECT count(*) AS n ${withoutPlace}`)
  return {
    /** Constituencies with forms or listed units, by name, after the one given. */
    places: (electionId: string, after: { province: string; constituency: number } | null, limit: number) =>
      places.all(electionId, electionId, after?.province ?? '', after?.constituency ?? 0, limit),
    countPlaces: (electionId: string) => total.get(electionId, electionId)?.n ?? 0,
    in: (electionId: string, province: string, constituency: number) => inPlace.all(electionId, province, constituency),
    /** Forms of other constituencies that begin with the very bytes of a form of this one. */
    twinsElsewhere: (electionId: string, province: string, constituency: number) =>
      twins.all(electionId, province, constituency),
    /** Forms that lack the province, the constituency, or the number that their kind is counted by. */
    withoutPlace: (electionId: string, kinds: { unit: readonly string[]; set: readonly string[] }, page: Page) =>
      apart.all(electionId, asJson(kinds.unit), asJson(kinds.set), page.limit, page.offset).map(({ id }) => id),
    countWithoutPlace: (electionId: string, kinds: { unit: readonly string[]; set: readonly string[] }) =>
      apartCount.get(electionId, asJson(kinds.unit), asJson(kinds.set))?.n ?? 0,
  }
}
type Page = { offset: number; limit: number }
