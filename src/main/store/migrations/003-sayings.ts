/**
 * How a check was said: in sight of what stood there, blind, on another computer, to settle a difference, or of a form
 * whose answers are known. What counts is what the acts said that are not taken back; they are found by the acts about them.
 */
export const sayings = {
  number: 3,
  name: 'sayings',
  sql: `
ALTER TABLE checks ADD COLUMN how TEXT NOT NULL DEFAULT 'check'
  CHECK (how IN ('check', 'blind', 'merged', 'adjudicated', 'known'));
CREATE INDEX check_acts_about ON check_acts (of_act, number) WHERE of_act IS NOT NULL;
`,
} as const
