export const SCHEMA_VERSION = 2;

/**
 * The tables of one group. Times are ISO 8601 in UTC, as text: they sort, and a person can read them. A chain is
 * the log of one session, or of the whole group (its id is the delivery's).
 */
export const SCHEMA = `
CREATE TABLE exam (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  delivery_id TEXT NOT NULL,
  settings TEXT NOT NULL,
  paused_at TEXT,
  ended_at TEXT,
  finalised_at TEXT,
  exported_at TEXT,
  collected_sha256 TEXT
) STRICT;

CREATE TABLE question (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE image (
  id TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE pupil (
  id TEXT PRIMARY KEY,
  external_id TEXT NOT NULL UNIQUE,
  sign_in_name TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  extra_time_percent INTEGER NOT NULL,
  rest_break_seconds INTEGER NOT NULL,
  preferences TEXT
) STRICT;

CREATE TABLE chain (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  id TEXT PRIMARY KEY REFERENCES chain (id),
  pupil_id TEXT NOT NULL REFERENCES pupil (id),
  number INTEGER NOT NULL,
  state TEXT NOT NULL,
  termination_reason TEXT,
  started_at TEXT,
  submitted_at TEXT,
  paused_at TEXT,
  on_rest_break INTEGER NOT NULL DEFAULT 0,
  paused_seconds INTEGER NOT NULL DEFAULT 0,
  rest_break_used_seconds INTEGER NOT NULL DEFAULT 0,
  extension_seconds INTEGER NOT NULL DEFAULT 0,
  last_device TEXT,
  last_seen_at TEXT,
  UNIQUE (pupil_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_question (
  session_id TEXT NOT NULL REFERENCES session (id),
  question_id TEXT NOT NULL REFERENCES question (id),
  place INTEGER NOT NULL,
  PRIMARY KEY (session_id, question_id),
  UNIQUE (session_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
  chain_id TEXT NOT NULL REFERENCES chain (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  client_id TEXT,
  client_seq INTEGER,
  payload BLOB NOT NULL,
  hash BLOB NOT NULL,
  receipt TEXT NOT NULL,
  received_at TEXT NOT NULL,
  PRIMARY KEY (chain_id, position)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX entry_once ON entry (chain_id, client_id, client_seq) WHERE client_id IS NOT NULL;

CREATE TABLE answer (
  session_id TEXT NOT NULL,
  question_id TEXT NOT NULL,
  response TEXT NOT NULL,
  position INTEGER NOT NULL,
  client_id TEXT NOT NULL,
  client_seq INTEGER NOT NULL,
  late INTEGER NOT NULL,
  has_other INTEGER NOT NULL,
  hint_used INTEGER NOT NULL,
  flagged INTEGER NOT NULL,
  saved_at TEXT NOT NULL,
  answered INTEGER NOT NULL,
  mark TEXT,
  PRIMARY KEY (session_id, question_id),
  FOREIGN KEY (session_id, question_id) REFERENCES session_question (session_id, question_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE follow_up (
  session_id TEXT NOT NULL REFERENCES session (id),
  question_id TEXT NOT NULL REFERENCES question (id),
  answer_position INTEGER NOT NULL,
  asked_at TEXT NOT NULL,
  text TEXT,
  replied_at TEXT,
  PRIMARY KEY (session_id, question_id, answer_position)
) STRICT, WITHOUT ROWID;

CREATE TABLE notice (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  text TEXT NOT NULL,
  sent_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_in (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  device TEXT NOT NULL,
  at TEXT NOT NULL,
  ended_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE command (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  request TEXT NOT NULL,
  reply TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  event TEXT NOT NULL
) STRICT;

CREATE TABLE nonce (
  nonce TEXT PRIMARY KEY,
  forget_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE access (
  minute TEXT NOT NULL,
  subject TEXT NOT NULL,
  what TEXT NOT NULL,
  granted INTEGER NOT NULL,
  reason TEXT NOT NULL,
  times INTEGER NOT NULL,
  last_at TEXT NOT NULL,
  PRIMARY KEY (minute, subject, what, granted, reason)
) STRICT, WITHOUT ROWID;
`;
