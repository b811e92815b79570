/** Whether a batch is a copy of another computer's, and what may be done to it here. */
export const copies = {
  number: 4,
  name: 'copies',
  sql: `
ALTER TABLE batches ADD COLUMN copy TEXT CHECK (copy IN ('read-only', 'checking'));
`,
} as const
