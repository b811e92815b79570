import type { FormDefinition } from '../../shared/form-definition.ts'
import type { ResultForm } from '../../shared/results-file.ts'
import type { FigureLine, ResultFigure } from './figure-lines.ts'

export type Subject = { batch: string; form: ResultForm; definition: FormDefinition | undefined; line: FigureLine }
type Cell = string | number | null
type Column = { name: string; means: string; cell: (subject: Subject) => Cell }

const column = (name: string, means: string, cell: Column['cell']): Column => ({ name, means, cell })
const at =
  (level: 'read' | 'checked' | 'official') =>
  ({ line: { figure } }: Subject): Cell =>
    figure.level === level ? figure.value : null
const edge =
  (side: 'x' | 'y' | 'w' | 'h') =>
  ({ line: { figure } }: Subject): Cell =>
    figure.box === null ? null : Number(figure.box[side].toFixed(5))

const agreedBy = ({ agreed }: ResultFigure): Cell => agreed?.map(({ who }) => who).join('; ') ?? null
const voicesOn = ({ contested }: ResultFigure): Cell =>
  contested
    ?.map(({ verdict, who, how }) => `${verdict.kind === 'value' ? verdict.value : verdict.kind} (${who ?? how})`)
    .join('; ') ?? null

/** The columns of `figures.csv`, in order. Names and order are stable: new ones go to the end. */
export const csvColumns: readonly Column[] = [
  column('batch', 'name of the batch', ({ batch }) => batch),
  column('form_id', 'id of the form in results.json', ({ form }) => form.id),
  column('form', 'kind of form, e.g. ss-5-18-pl', ({ form }) => form.form),
  column('form_code', 'code as printed on the form', ({ definition }) => definition?.code.th ?? null),
  column('ballot', 'constituency or party-list', ({ definition }) => definition?.ballot ?? null),
  column('province', 'province', ({ form }) => form.place.province),
  column('constituency', 'constituency number', ({ form }) => form.place.constituency),
  column('district', 'district', ({ form }) => form.place.district),
  column('subdistrict', 'subdistrict or municipality', ({ form }) => form.place.subdistrict),
  column('unit', 'polling unit number', ({ form }) => form.place.unit),
  column('set', 'set number of forms without a polling unit', ({ form }) => form.place.set),
  column(
    'place_confidence',
    '0 to 1: 0.4 province, 0.3 constituency, 0.3 unit or set',
    ({ form }) => form.place.confidence,
  ),
  column('slot', 'key of the figure: an item such as valid, or votes.<row>', ({ line }) => line.slot),
  column('item', 'item number as printed; empty for rows', ({ line }) => line.item),
  column('label_th', 'what the figure is, Thai', ({ line }) => line.label?.th ?? null),
  column('label_en', 'what the figure is, English', ({ line }) => line.label?.en ?? null),
  column('row', 'printed row number; empty for items', ({ line }) => line.row),
  column('used', 'true, or false for a printed row without a candidate', ({ line }) => String(line.used)),
  column('name', 'candidate, from the list; empty until a list is loaded', ({ line }) => line.name),
  column('party', 'party, from the list; empty until a list is loaded', ({ line }) => line.party),
  column(
    'state',
    'accepted (read and proved), solved (repaired, to be looked at), open',
    ({ line }) => line.figure.state,
  ),
  column('level', 'who stands behind the value: read, checked, official', ({ line }) => line.figure.level),
  column('value_read', 'value when a machine stands behind it', at('read')),
  column('value_checked', 'value when a person stands behind it', at('checked')),
  column('value_official', 'value when the authority stands behind it', at('official')),
  column('read', 'digits as first read, before any solving', ({ line }) => line.figure.read),
  column('words', 'the words beside the digits', ({ line }) => line.figure.words),
  column('confidence', 'share of such figures that are right, 0 to 1', ({ line }) => line.figure.confidence),
  column('why_th', 'why the figure is in doubt, Thai', ({ line }) => line.figure.why?.th ?? null),
  column('why_en', 'why the figure is in doubt, English', ({ line }) => line.figure.why?.en ?? null),
  column('file', 'path of the file in what was taken in', ({ line }) => line.part?.path ?? null),
  column('page', 'page in that file, from 1', ({ line }) => line.part?.page ?? null),
  column('sha256', 'SHA-256 of that file', ({ line }) => line.part?.sha256 ?? null),
  column('box_x', 'left edge of the figure, share of the page width', edge('x')),
  column('box_y', 'top edge of the figure, share of the page height', edge('y')),
  column('box_w', 'width of the figure, share of the page width', edge('w')),
  column('box_h', 'height of the figure, share of the page height', edge('h')),
  column(
    'check',
    'what a person said: value, unreadable or passed-on; empty when nobody has checked it',
    ({ line }) => line.figure.check?.verdict.kind ?? null,
  ),
  column('checked_by', 'who said it', ({ line }) => line.figure.check?.who ?? null),
  column('checked_at', 'when, ISO 8601 in UTC', ({ line }) => line.figure.check?.at ?? null),
  column('note', 'why, where they said so', ({ line }) => line.figure.check?.note ?? null),
  column('agreed_by', 'who else says the same, without having seen it', ({ line }) => agreedBy(line.figure)),
  column('contested', 'who says what, where people differ and nobody has settled it', ({ line }) =>
    voicesOn(line.figure),
  ),
]
