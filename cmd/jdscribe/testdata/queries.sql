-- What the README shows, run by a test.

-- how the files of each folder stand
SELECT folder, state, count(*) FROM jdscribe_documents GROUP BY folder, state ORDER BY folder, state;

-- descriptions of one class, with their titles
SELECT path, result #>> '{fields,position_title,value}' AS title
FROM jdscribe_documents
WHERE result #>> '{fields,classification,value}' = 'EX-01' ORDER BY path;

-- what a person is to look at, and why
SELECT path, reason FROM jdscribe_documents, jsonb_array_elements_text(result #> '{quality,reasons}') AS reason
WHERE (result #>> '{quality,needs_review}')::boolean ORDER BY path;

-- what was not done, and why
SELECT code, count(*), min(path) AS for_example FROM jdscribe_documents WHERE state = 'quarantined' GROUP BY code ORDER BY count(*) DESC;

-- corrections by rule
SELECT edit ->> 'rule' AS rule, count(*) FROM jdscribe_documents, jsonb_array_elements(result -> 'edits') AS edit
WHERE edit ->> 'status' = 'auto' GROUP BY rule ORDER BY count(*) DESC, rule;

-- documents an hour, by worker
SELECT worker_host, date_trunc('hour', finished_at) AS hour, count(*), round(sum(seconds)) AS seconds
FROM jdscribe_documents WHERE state = 'done' GROUP BY worker_host, hour ORDER BY hour, worker_host;

-- what was made with another dictionary or engine than most
SELECT version, dictionary, engine, count(*) FROM jdscribe_documents WHERE state IN ('done', 'duplicate') GROUP BY version, dictionary, engine ORDER BY count(*) DESC;
