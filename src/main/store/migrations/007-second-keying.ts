/**
 * Keying a second time: what share of a batch's forms, by which seed they are chosen, and forms whose answers are known.
 * Figures carry whether a second word on them is wanted; what an earlier program judged is taken as wanting one, but for
 * rows without a candidate.
 */
export const secondKeying = {
  number: 7,
  name: 'second-keying',
  sql: `
CREATE TABLE second_plans (
  batch_id TEXT PRIMARY KEY REFERENCES batches,
  share INTEGER NOT NULL CHECK (share BETWEEN 0 AND 100),
  known INTEGER NOT NULL CHECK (known BETWEEN 0 AND 50),
  seed TEXT NOT NULL
) STRICT;

CREATE TABLE known_forms (
  page_id TEXT PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES batches,
  shown INTEGER NOT NULL CHECK (shown IN (0, 1))
) STRICT;
CREATE INDEX known_forms_of_batch ON known_forms (batch_id);

CREATE TABLE known_answers (
  page_id TEXT NOT NULL,
  slot TEXT NOT NULL,
  value INTEGER,
  PRIMARY KEY (page_id, slot)
) STRICT, WITHOUT ROWID;

ALTER TABLE figures ADD COLUMN second TEXT NOT NULL DEFAULT 'wanted' CHECK (second IN ('none', 'wanted', 'had'));
UPDATE figures SET second = 'none' WHERE json_extract(figure, '$.used') = 0;
CREATE INDEX checks_of_person ON checks (page_id, who, slot);
`,
} as const
