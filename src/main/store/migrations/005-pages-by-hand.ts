/**
 * What people say of pages: which form a page is part of, where it was counted, how its picture is to stand. Insert-only,
 * on the same acts as checks; the newest of a page and aspect counts, and one without a value says that nobody says
 * anything any more. A page keeps how its picture was made, so that places on it lead back to the file.
 */
export const pagesByHand = {
  number: 5,
  name: 'pages-by-hand',
  sql: `
CREATE TABLE page_sayings (
  number INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES check_acts,
  page_id TEXT NOT NULL,
  aspect TEXT NOT NULL CHECK (aspect IN ('form', 'place', 'picture')),
  value TEXT,
  who TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX page_sayings_of_page ON page_sayings (page_id, aspect, number);
CREATE INDEX page_sayings_of_act ON page_sayings (act);
CREATE INDEX page_sayings_of_group ON page_sayings (json_extract(value, '$.group')) WHERE aspect = 'form';
CREATE TRIGGER page_sayings_are_kept BEFORE UPDATE ON page_sayings BEGIN SELECT RAISE(ABORT, 'page sayings are insert-only'); END;
CREATE TRIGGER page_sayings_stay BEFORE DELETE ON page_sayings BEGIN SELECT RAISE(ABORT, 'page sayings are insert-only'); END;

ALTER TABLE pages ADD COLUMN framed TEXT;
ALTER TABLE pages ADD COLUMN pictured_at TEXT;
UPDATE pages SET pictured_at = settled_at;

ALTER TABLE form_parts ADD COLUMN form_page INTEGER;
`,
} as const
