import { type Check, saysSame } from '../../shared/check.ts'
import type { Saying } from '../../shared/figure.ts'

/** What comes of all that was said of a slot. */
export type Folded = {
  /** What stands; null: nobody vouches for a value. */
  standing: Saying | null
  /** People who say the same as what stands without having seen it. */
  agreed: Check[]
  /** Every voice, what stands first, when they do not all say the same; else none. */
  contested: Saying[]
  /** The last word was that somebody else should decide. */
  passedOn: Check | null
}

/** `decided` was said in sight of what stood there; `apart` was not: the newest of each person. */
type Voices = { decided: Check | null; apart: ReadonlyMap<string, Check>; passedOn: Check | null }

const silence: Voices = { decided: null, apart: new Map(), passedOn: null }

const joinedBy = ({ apart }: Voices, said: Check): Voices['apart'] => new Map([...apart, [said.who, said]])

/** Somebody who checks a figure sees what was merged, and not what others keyed blind; their own word is replaced. */
const unseenBy = ({ apart }: Voices, { who }: Check): Voices['apart'] =>
  new Map([...apart].filter(([other, { how }]) => how === 'blind' && other !== who))

const hearMerged = (voices: Voices, said: Check): Voices => {
  const { decided } = voices
  const isFree = decided === null || (decided.how === 'merged' && decided.who === said.who)
  if (said.verdict.kind === 'passed-on') return isFree ? { ...voices, passedOn: said } : voices
  return isFree ? { ...voices, decided: said, passedOn: null } : { ...voices, apart: joinedBy(voices, said) }
}

const hear = (voices: Voices, said: Check): Voices => {
  const isPassedOn = said.verdict.kind === 'passed-on'
  switch (said.how) {
    case 'known':
      return voices
    case 'blind':
      return isPassedOn ? voices : { ...voices, apart: joinedBy(voices, said) }
    case 'merged':
      return hearMerged(voices, said)
    case 'check':
      if (isPassedOn) return { ...voices, passedOn: said }
      return { decided: said, apart: unseenBy(voices, said), passedOn: null }
    case 'adjudicated':
      return { decided: said, apart: new Map(), passedOn: null }
  }
}

const byMachine = (value: number): Saying => ({
  verdict: { kind: 'value', value },
  note: null,
  who: null,
  at: null,
  how: 'proved',
})

const alike = (voices: readonly Saying[]): boolean =>
  voices.every(({ verdict }) => voices[0] !== undefined && saysSame(verdict, voices[0].verdict))

/**
 * Folds what was said of a slot, oldest first and without what was taken back; `proved` is the machine's accepted value.
 *
 * A check stands, the newest one; so does what was merged from another computer while nobody here had checked the
 * figure. Without one the machine's accepted value stands, and without that what two people keyed blind when they agree:
 * one who keyed blind is never enough. Whatever was said apart (keyed blind, or merged beside a check) agrees with what
 * stands or contests it, and never replaces it. An adjudication settles all that was said before it. A person has one
 * voice, their newest; nobody agrees with themselves. Passing on takes no voice away.
 */
export const foldSayings = (said: readonly Check[], proved: number | null): Folded => {
  const { decided, apart, passedOn } = said.reduce(hear, silence)
  const others = [...apart.values()]
  const [first] = others
  const agreeing = first !== undefined && others.length > 1 && alike(others) ? first : null
  const standing = decided ?? (proved === null ? agreeing : byMachine(proved))
  const besides = others.filter((one) => one !== standing)
  const voices = standing === null ? besides : [standing, ...besides]
  if (!alike(voices)) return { standing, agreed: [], contested: voices, passedOn }
  const agreed = standing === null ? [] : besides.filter(({ who }) => who !== standing.who)
  return { standing, agreed, contested: [], passedOn }
}
