package ledger

// schema is the ledger beside River's own tables. Times are milliseconds since
// 1970, durations milliseconds. The columns of PostgreSQL's tables stand in a file of
// their own: a step there is never changed, where this grows.
const schema = `
CREATE TABLE IF NOT EXISTS jdscribe_run (
	id          INTEGER PRIMARY KEY,
	started_at  BIGINT NOT NULL,
	finished_at BIGINT,
	ending      TEXT NOT NULL DEFAULT '',
	beat_at     BIGINT NOT NULL,
	host        TEXT NOT NULL,
	process     BIGINT NOT NULL
);
CREATE TABLE IF NOT EXISTS jdscribe_document (
	id          INTEGER PRIMARY KEY,
	key         TEXT NOT NULL UNIQUE,
	name        TEXT NOT NULL,
	path        TEXT NOT NULL,
	origin      TEXT NOT NULL DEFAULT '',
	run         BIGINT NOT NULL,
	state       TEXT NOT NULL,
	why         TEXT NOT NULL,
	code        TEXT NOT NULL DEFAULT '',
	reason      TEXT NOT NULL DEFAULT '',
	error       TEXT NOT NULL DEFAULT '',
	attempts    INTEGER NOT NULL DEFAULT 0,
	lost        INTEGER NOT NULL DEFAULT 0,
	claim       BIGINT NOT NULL DEFAULT 0,
	bytes       BIGINT NOT NULL DEFAULT 0,
	modified    BIGINT NOT NULL DEFAULT 0,
	sha256      TEXT NOT NULL DEFAULT '',
	maker       TEXT NOT NULL DEFAULT '',
	written     TEXT NOT NULL DEFAULT '',
	result      TEXT NOT NULL DEFAULT '',
	queued_at   BIGINT,
	started_at  BIGINT,
	finished_at BIGINT,
	duration    BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS jdscribe_document_state ON jdscribe_document (state);
CREATE INDEX IF NOT EXISTS jdscribe_document_sha256 ON jdscribe_document (sha256, key);
CREATE INDEX IF NOT EXISTS jdscribe_document_name ON jdscribe_document (name, path);
`

// columns are an Entry's, in the order of scan.
const columns = `id, name, path, origin, state, why, code, reason, error, attempts, lost, run, claim,
	bytes, modified, sha256, maker, written, result, duration, coalesce(started_at, 0), coalesce(finished_at, 0)`
