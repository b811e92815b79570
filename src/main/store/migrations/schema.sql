CREATE TABLE acts (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  act TEXT NOT NULL,
  batch_id TEXT,
  detail TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;

CREATE TRIGGER acts_are_kept BEFORE UPDATE ON acts BEGIN SELECT RAISE(ABORT, 'acts are insert-only'); END;

CREATE TRIGGER acts_stay BEFORE DELETE ON acts BEGIN SELECT RAISE(ABORT, 'acts are insert-only'); END;

CREATE TABLE attempts (
  number INTEGER PRIMARY KEY,
  page_id TEXT NOT NULL REFERENCES pages ON DELETE CASCADE,
  at TEXT NOT NULL,
  milliseconds INTEGER NOT NULL,
  failure TEXT
) STRICT;

CREATE INDEX attempts_of_page ON attempts (page_id);

CREATE TABLE batches (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  full_name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'queued', 'running', 'paused', 'done', 'cancelled')),
  priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 10),
  reader TEXT NOT NULL,
  form TEXT,
  folder TEXT NOT NULL,
  moving_to TEXT,
  created_at TEXT NOT NULL,
  verified_at TEXT,
  queued_at TEXT,
  started_at TEXT,
  finished_at TEXT
, copy TEXT CHECK (copy IN ('read-only', 'checking')), election_id TEXT REFERENCES elections) STRICT;

CREATE INDEX batches_of_election ON batches (election_id, created_at);

CREATE TABLE check_acts (
  number INTEGER PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES batches,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  step TEXT NOT NULL CHECK (step IN ('do', 'undo', 'redo')),
  of_act INTEGER REFERENCES check_acts CHECK ((step = 'do') = (of_act IS NULL))
) STRICT;

CREATE INDEX check_acts_about ON check_acts (of_act, number) WHERE of_act IS NOT NULL;

CREATE TRIGGER check_acts_are_kept BEFORE UPDATE ON check_acts BEGIN SELECT RAISE(ABORT, 'checks are insert-only'); END;

CREATE INDEX check_acts_of_person ON check_acts (batch_id, who, number);

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
, how TEXT NOT NULL DEFAULT 'check'
  CHECK (how IN ('check', 'blind', 'merged', 'adjudicated', 'known'))) STRICT;

CREATE TRIGGER checks_are_kept BEFORE UPDATE ON checks BEGIN SELECT RAISE(ABORT, 'checks are insert-only'); END;

CREATE INDEX checks_of_act ON checks (act);

CREATE INDEX checks_of_page ON checks (page_id, slot, number);

CREATE INDEX checks_of_person ON checks (page_id, who, slot);

CREATE TRIGGER checks_stay BEFORE DELETE ON checks BEGIN SELECT RAISE(ABORT, 'checks are insert-only'); END;

CREATE TABLE elections (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE exports (
  id TEXT PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES batches,
  at TEXT NOT NULL,
  language TEXT NOT NULL,
  folder TEXT NOT NULL,
  files TEXT NOT NULL
) STRICT;

CREATE INDEX exports_of_batch ON exports (batch_id, at);

CREATE TABLE figures (
  form_id TEXT NOT NULL REFERENCES forms ON DELETE CASCADE,
  position INTEGER NOT NULL,
  slot TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('accepted', 'solved', 'open')),
  level TEXT NOT NULL CHECK (level IN ('read', 'checked', 'official')),
  figure TEXT NOT NULL, stake INTEGER NOT NULL DEFAULT 0, reason TEXT, second TEXT NOT NULL DEFAULT 'wanted' CHECK (second IN ('none', 'wanted', 'had')),
  PRIMARY KEY (form_id, position),
  UNIQUE (form_id, slot)
) STRICT, WITHOUT ROWID;

CREATE INDEX figures_to_check ON figures (stake DESC) WHERE level = 'read' AND state <> 'accepted';

CREATE TABLE files (
  id TEXT PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES batches,
  source_id TEXT NOT NULL REFERENCES sources,
  path TEXT NOT NULL,
  original TEXT,
  stored TEXT,
  bytes INTEGER NOT NULL,
  modified_ms REAL,
  sha256 TEXT,
  media_type TEXT,
  page_count INTEGER NOT NULL,
  copy_of TEXT REFERENCES files,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'partly', 'failed', 'skipped')),
  failure TEXT,
  at TEXT NOT NULL,
  UNIQUE (source_id, path)
) STRICT;

CREATE INDEX files_by_bytes ON files (sha256);

CREATE INDEX files_by_hash ON files (batch_id, sha256);

CREATE INDEX files_of_batch ON files (batch_id, path);

CREATE TABLE form_choices (
  number INTEGER PRIMARY KEY,
  election_id TEXT NOT NULL REFERENCES elections,
  contest TEXT NOT NULL,
  pages TEXT,
  who TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TRIGGER form_choices_are_kept BEFORE UPDATE ON form_choices BEGIN SELECT RAISE(ABORT, 'choices are insert-only'); END;

CREATE INDEX form_choices_of_contest ON form_choices (election_id, contest, number);

CREATE TRIGGER form_choices_stay BEFORE DELETE ON form_choices BEGIN SELECT RAISE(ABORT, 'choices are insert-only'); END;

CREATE TABLE form_parts (
  form_id TEXT NOT NULL REFERENCES forms ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 1),
  page_id TEXT NOT NULL UNIQUE REFERENCES pages, form_page INTEGER,
  PRIMARY KEY (form_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE forms (
  id TEXT PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES batches,
  file_id TEXT NOT NULL REFERENCES files,
  form TEXT NOT NULL,
  first_page INTEGER NOT NULL,
  place TEXT NOT NULL,
  votes_in_doubt INTEGER NOT NULL,
  sums TEXT NOT NULL,
  findings TEXT NOT NULL,
  at TEXT NOT NULL
, province TEXT GENERATED ALWAYS AS (place ->> 'province') VIRTUAL, constituency INTEGER GENERATED ALWAYS AS (place ->> 'constituency') VIRTUAL, tally TEXT NOT NULL DEFAULT '["","",[],[]]') STRICT;

CREATE INDEX forms_by_place ON forms (batch_id, province, constituency);

CREATE INDEX forms_of_batch ON forms (batch_id, at, id);

CREATE INDEX forms_of_file ON forms (file_id);

CREATE TABLE known_answers (
  page_id TEXT NOT NULL,
  slot TEXT NOT NULL,
  value INTEGER,
  PRIMARY KEY (page_id, slot)
) STRICT, WITHOUT ROWID;

CREATE TABLE known_forms (
  page_id TEXT PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES batches,
  shown INTEGER NOT NULL CHECK (shown IN (0, 1))
) STRICT;

CREATE INDEX known_forms_of_batch ON known_forms (batch_id);

CREATE TABLE page_sayings (
  number INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES check_acts,
  page_id TEXT NOT NULL,
  aspect TEXT NOT NULL CHECK (aspect IN ('form', 'place', 'picture')),
  value TEXT,
  who TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TRIGGER page_sayings_are_kept BEFORE UPDATE ON page_sayings BEGIN SELECT RAISE(ABORT, 'page sayings are insert-only'); END;

CREATE INDEX page_sayings_of_act ON page_sayings (act);

CREATE INDEX page_sayings_of_group ON page_sayings (json_extract(value, '$.group')) WHERE aspect = 'form';

CREATE INDEX page_sayings_of_page ON page_sayings (page_id, aspect, number);

CREATE TRIGGER page_sayings_stay BEFORE DELETE ON page_sayings BEGIN SELECT RAISE(ABORT, 'page sayings are insert-only'); END;

CREATE TABLE pages (
  id TEXT PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES batches,
  file_id TEXT NOT NULL REFERENCES files ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'failed', 'skipped')),
  failure TEXT,
  width INTEGER,
  height INTEGER,
  settled_at TEXT, framed TEXT, pictured_at TEXT,
  UNIQUE (file_id, number)
) STRICT;

CREATE INDEX pages_by_state ON pages (batch_id, state, file_id, number);

CREATE TABLE readings (
  number INTEGER PRIMARY KEY,
  page_id TEXT NOT NULL REFERENCES pages,
  reader TEXT NOT NULL,
  reader_version TEXT NOT NULL,
  at TEXT NOT NULL,
  reading TEXT NOT NULL
) STRICT;

CREATE TRIGGER readings_are_kept BEFORE UPDATE ON readings BEGIN SELECT RAISE(ABORT, 'readings are insert-only'); END;

CREATE INDEX readings_of_page ON readings (page_id);

CREATE TRIGGER readings_stay BEFORE DELETE ON readings BEGIN SELECT RAISE(ABORT, 'readings are insert-only'); END;

CREATE TABLE second_plans (
  batch_id TEXT PRIMARY KEY REFERENCES batches,
  share INTEGER NOT NULL CHECK (share BETWEEN 0 AND 100),
  known INTEGER NOT NULL CHECK (known BETWEEN 0 AND 50),
  seed TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES batches,
  path TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('folder', 'file', 'upload', 'sample')),
  in_place INTEGER NOT NULL CHECK (in_place IN (0, 1)),
  taken INTEGER NOT NULL CHECK (taken IN (0, 1))
) STRICT;

CREATE INDEX sources_of_batch ON sources (batch_id);

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
