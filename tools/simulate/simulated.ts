import { z } from 'zod'

const count = z.int().min(0)

/** Figures of simulated forms by what became of them. */
export const Tally = z.object({
  forms: count,
  figures: count,
  /** Another value was read than stands on the paper. */
  misread: count,
  accepted: count,
  acceptedWrong: count,
  /** Forms on which something was accepted wrongly: such figures come in pairs that make up for each other. */
  formsWrong: count,
  proposed: count,
  proposedWrong: count,
})
export type Tally = z.infer<typeof Tally>

/** What `npm run simulate -- --json` prints. */
export const Simulated = z.object({
  format: z.literal('tallydesk-simulated/1'),
  seed: z.int(),
  scenarios: z.array(Tally.extend({ name: z.string() })),
})
export type Simulated = z.infer<typeof Simulated>
