/**
 * Elections, the units of totals: every batch belongs to one, those there are to a first one. Of several forms of one place
 * a person chooses which counts; choices are insert-only, and a new one stands in the place of the one before. What totals
 * are made of is kept with each form in few bytes: its place, and its figures as `tallies.ts` writes them.
 */
export const elections = {
  number: 6,
  name: 'elections',
  sql: `
CREATE TABLE elections (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

ALTER TABLE batches ADD COLUMN election_id TEXT REFERENCES elections;
CREATE INDEX batches_of_election ON batches (election_id, created_at);
INSERT INTO elections SELECT 'first', 'การเลือกตั้ง', min(created_at) FROM batches HAVING count(*) > 0;
UPDATE batches SET election_id = 'first';

CREATE TABLE unit_lists (
  election_id TEXT PRIMARY KEY REFERENCES elections,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  units INTEGER NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE units (
  election_id TEXT NOT NULL REFERENCES elections,
  position INTEGER NOT NULL CHECK (position >= 1),
  province TEXT NOT NULL,
  constituency INTEGER NOT NULL,
  district TEXT,
  subdistrict TEXT,
  unit INTEGER NOT NULL,
  name TEXT,
  eligible INTEGER,
  PRIMARY KEY (election_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX units_by_place ON units (election_id, province, constituency);

CREATE TABLE form_choices (
  number INTEGER PRIMARY KEY,
  election_id TEXT NOT NULL REFERENCES elections,
  contest TEXT NOT NULL,
  pages TEXT,
  who TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX form_choices_of_contest ON form_choices (election_id, contest, number);
CREATE TRIGGER form_choices_are_kept BEFORE UPDATE ON form_choices BEGIN SELECT RAISE(ABORT, 'choices are insert-only'); END;
CREATE TRIGGER form_choices_stay BEFORE DELETE ON form_choices BEGIN SELECT RAISE(ABORT, 'choices are insert-only'); END;

ALTER TABLE forms ADD COLUMN province TEXT GENERATED ALWAYS AS (place ->> 'province') VIRTUAL;
ALTER TABLE forms ADD COLUMN constituency INTEGER GENERATED ALWAYS AS (place ->> 'constituency') VIRTUAL;
CREATE INDEX forms_by_place ON forms (batch_id, province, constituency);
CREATE INDEX files_by_bytes ON files (sha256);

ALTER TABLE forms ADD COLUMN tally TEXT NOT NULL DEFAULT '["","",[],[]]';
UPDATE forms SET tally = (
  SELECT json_array(
    coalesce(group_concat(slot, ' ' ORDER BY position), ''),
    coalesce(group_concat(CASE
      WHEN level <> 'read' AND figure ->> 'value' IS NULL THEN 'u' WHEN level <> 'read' THEN 'c'
      WHEN state = 'accepted' AND figure ->> 'value' IS NOT NULL THEN 'r' ELSE 'd' END, '' ORDER BY position), ''),
    json_group_array(figure ->> 'value' ORDER BY position), json_group_array(stake ORDER BY position))
  FROM figures WHERE form_id = forms.id AND figure ->> 'used');
`,
} as const
