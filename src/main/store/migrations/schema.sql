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
) STRICT;

CREATE TABLE corrections (
  number INTEGER PRIMARY KEY,
  form_id TEXT NOT NULL,
  slot TEXT NOT NULL,
  value INTEGER,
  reason TEXT,
  who TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TRIGGER corrections_are_kept BEFORE UPDATE ON corrections BEGIN SELECT RAISE(ABORT, 'corrections are insert-only'); END;

CREATE INDEX corrections_of_form ON corrections (form_id, slot);

CREATE TRIGGER corrections_stay BEFORE DELETE ON corrections BEGIN SELECT RAISE(ABORT, 'corrections are insert-only'); END;

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
  figure TEXT NOT NULL,
  PRIMARY KEY (form_id, position),
  UNIQUE (form_id, slot)
) STRICT, WITHOUT ROWID;

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

CREATE INDEX files_by_hash ON files (batch_id, sha256);

CREATE INDEX files_of_batch ON files (batch_id, path);

CREATE TABLE form_parts (
  form_id TEXT NOT NULL REFERENCES forms ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 1),
  page_id TEXT NOT NULL UNIQUE REFERENCES pages,
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
) STRICT;

CREATE INDEX forms_of_batch ON forms (batch_id, at, id);

CREATE INDEX forms_of_file ON forms (file_id);

CREATE TABLE pages (
  id TEXT PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES batches,
  file_id TEXT NOT NULL REFERENCES files ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'failed', 'skipped')),
  failure TEXT,
  width INTEGER,
  height INTEGER,
  settled_at TEXT,
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
