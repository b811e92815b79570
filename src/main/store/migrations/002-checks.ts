/**
 * What people say of figures: acts of one or more checks each, insert-only, taken back and done again by further acts. A
 * check belongs to a page, so that it is not lost when pages come to lie in another form; one with verdict `none` says
 * that nobody has checked the slot any more. Figures carry what a queue is ordered by.
 */
export const checks = {
  number: 2,
  name: 'checks',
  sql: `
DROP TABLE corrections;

CREATE TABLE check_acts (
  number INTEGER PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES batches,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  step TEXT NOT NULL CHECK (step IN ('do', 'undo', 'redo')),
  of_act INTEGER REFERENCES check_acts CHECK ((step = 'do') = (of_act IS NULL))
) STRICT;
CREATE INDEX check_acts_of_person ON check_acts (batch_id, who, number);
CREATE TRIGGER check_acts_are_kept BEFORE UPDATE ON check_acts BEGIN SELECT RAISE(ABORT, 'checks are insert-only'); END;
CREATE TRIGGER check_acts_stay BEFORE DELETE ON check_acts BEGIN SELECT RAISE(ABORT, 'checks are insert-only'); END;

CREATE TABLE checks (
  number INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES check_acts,
  page_id TEXT NOT NULL,
  slot TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('value', 'unreadable', 'passed-on', 'none')),
  value INTEGER CHECK ((verdict = 'value') = (value IS NOT NULL)),
  note TEXT,
  who TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX checks_of_page ON checks (page_id, slot, number);
CREATE INDEX checks_of_act ON checks (act);
CREATE TRIGGER checks_are_kept BEFORE UPDATE ON checks BEGIN SELECT RAISE(ABORT, 'checks are insert-only'); END;
CREATE TRIGGER checks_stay BEFORE DELETE ON checks BEGIN SELECT RAISE(ABORT, 'checks are insert-only'); END;

ALTER TABLE figures ADD COLUMN stake INTEGER NOT NULL DEFAULT 0;
ALTER TABLE figures ADD COLUMN reason TEXT;
CREATE INDEX figures_to_check ON figures (stake DESC) WHERE level = 'read' AND state <> 'accepted';
`,
} as const
