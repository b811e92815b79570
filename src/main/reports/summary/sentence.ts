import type { Facts } from './facts.ts'
import { inDoubt } from './quality.ts'
import type { Run } from './thai-lines.ts'

const plain = (text: string): Run => ({ text, bold: false })
const strong = (text: string): Run => ({ text, bold: true })

/** The one sentence that may be quoted as it stands. */
export const sentence = ({ words, forms, quality, conflicts }: Facts): Run[] => {
  if (forms.length === 0) return [plain(words.sayNothing)]
  const doubt = inDoubt(quality)
  return [
    strong(words.sayForms(forms.length)),
    plain(words.sayProved),
    strong(words.sayOf(quality.all - doubt, quality.all)),
    ...(doubt === 0
      ? [plain(words.sayNoDoubt)]
      : [plain(words.sayDoubt), strong(words.sayDoubtCount(doubt)), plain(words.sayDoubtEnd)]),
    ...(conflicts.length === 0 ? [] : [plain(words.sayConflict(conflicts.length))]),
  ]
}
