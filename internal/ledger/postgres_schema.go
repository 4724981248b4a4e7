package ledger

// postgresSteps bring an empty database up to date, one after the other; a
// database remembers how many it has had. A step that was released is never
// changed. Times are milliseconds since 1970, as in SQLite; the view has
// timestamps.
var postgresSteps = []string{`
CREATE TABLE jdscribe_sink (
	id      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	address TEXT COLLATE "C" NOT NULL UNIQUE,
	token   TEXT NOT NULL DEFAULT gen_random_uuid()
);
CREATE TABLE jdscribe_run (
	id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	sink        BIGINT NOT NULL REFERENCES jdscribe_sink (id),
	settings    TEXT NOT NULL,
	started_at  BIGINT NOT NULL,
	finished_at BIGINT,
	ending      TEXT NOT NULL DEFAULT '',
	beat_at     BIGINT NOT NULL,
	host        TEXT NOT NULL,
	process     BIGINT NOT NULL
);
CREATE INDEX jdscribe_run_open ON jdscribe_run (id) WHERE finished_at IS NULL;
CREATE INDEX jdscribe_run_sink ON jdscribe_run (sink);
CREATE TABLE jdscribe_worker (
	id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	host       TEXT NOT NULL,
	process    BIGINT NOT NULL,
	about      JSONB NOT NULL,
	refused    JSONB NOT NULL DEFAULT '{}',
	lease      BIGINT NOT NULL, -- milliseconds
	started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
	beat_at    TIMESTAMPTZ NOT NULL DEFAULT now(),
	ended_at   TIMESTAMPTZ
);
CREATE TABLE jdscribe_document (
	id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	key         TEXT COLLATE "C" NOT NULL UNIQUE,
	sink        BIGINT NOT NULL GENERATED ALWAYS AS (substring(key from '^[0-9]+')::bigint) STORED,
	name        TEXT COLLATE "C" NOT NULL,
	path        TEXT COLLATE "C" NOT NULL,
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
	duration    BIGINT NOT NULL DEFAULT 0,
	job         BIGINT,
	worker      BIGINT
);
CREATE INDEX jdscribe_document_sha256 ON jdscribe_document (sha256, key);
CREATE INDEX jdscribe_document_run ON jdscribe_document (run, name, path);
CREATE INDEX jdscribe_document_finished ON jdscribe_document (run, finished_at);
CREATE INDEX jdscribe_document_sink ON jdscribe_document (sink, name, path);
CREATE INDEX jdscribe_document_running ON jdscribe_document (sink, started_at) WHERE state = 'running';
CREATE TABLE jdscribe_output (
	document BIGINT PRIMARY KEY REFERENCES jdscribe_document (id) ON DELETE CASCADE,
	output   JSONB NOT NULL
);
CREATE VIEW jdscribe_documents AS
SELECT d.id, s.address AS folder, d.name, replace(d.path, chr(26), '\x') AS path,
	d.state, d.why, d.code, d.reason, d.error, d.attempts, d.run, d.sha256, d.bytes,
	nullif(d.maker, '')::jsonb ->> 'version' AS version,
	nullif(d.maker, '')::jsonb ->> 'options_hash' AS options_hash,
	nullif(d.maker, '')::jsonb ->> 'dict' AS dictionary,
	nullif(d.maker, '')::jsonb ->> 'engine' AS engine,
	to_timestamp(d.queued_at / 1000.0) AS queued_at,
	to_timestamp(d.started_at / 1000.0) AS started_at,
	CASE WHEN d.finished_at > 0 THEN to_timestamp(d.finished_at / 1000.0) END AS finished_at,
	d.duration / 1000.0 AS seconds, w.host AS worker_host, w.process AS worker_process,
	CASE WHEN d.state IN ('done', 'duplicate') THEN o.output END AS result
FROM jdscribe_document d
JOIN jdscribe_sink s ON s.id = d.sink
LEFT JOIN jdscribe_worker w ON w.id = d.worker
LEFT JOIN jdscribe_output o ON o.document = d.id;
`}
