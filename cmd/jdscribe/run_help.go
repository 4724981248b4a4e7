package main

// runHelp is what jdscribe help run says.
const runHelp = `run takes files and folders (with all below them) and writes, below DIR,
<relative path>.json for each document, index.csv with a row a file,
summary.json with the run's totals and report.html about it, to look at or to
print, in English and French. A file that fails is quarantined, named with
its reason, and does not stop the others.

INPUT may be a pattern: * stands for any part of a name, ** for any folders; the
outputs are named from the folder before the first wildcard. --files-from FILE
takes files and folders from a list, one a line (- is standard input; with -0
they end with NUL); the outputs are named as the list names them, and a name
that can't be had fails alone. Archives (zip, tar, tar.gz, tgz) are taken as
folders are: in/x.zip gives x.zip/<member>.json; an archive in an archive is not
opened. s3://BUCKET/KEY and azblob://CONTAINER/KEY take the objects below a key,
with the credentials that the service's own programs use; ?endpoint=URL,
?region=NAME and others of the service follow. Symbolic links in folders are
not followed.

DIR may be a bucket, too. The run's account is then kept on this machine, in the
user's cache or where --ledger says; a run from elsewhere fetches each document
to see whether its output stands, and recognises none again.

The run's account is in DIR/.jdscribe/ledger.db. However a run ended, the same
command goes on where it stopped: it does what is missing, what changed, what
was made with other settings and what failed for want of something outside the
file. --dry-run says which, and why. A file that took too long, too much memory
or crashed its reader is tried three times before it is quarantined. Of files
with the same bytes one is read, and each gets its output. Of a file that moved,
and of a copied output folder, nothing is read again: bytes are compared.

A file in an output's place that jdscribe did not make is never written over.

The first interrupt finishes the documents in hand, the second stops at once.

With --db the account is in that database, and the documents are done by
` + "`jdscribe worker --db`" + ` processes, as many as there are on any number of
machines; run finds the files, waits, shows what the workers have done and
writes the index, the summary and the report. An interrupt takes back what no
worker has begun. A run that is killed leaves the workers at work; the same
command goes on.

--markdown writes <relative path>.md beside each JSON, for reading: title,
what to check, fields, sections, lists. --jsonld writes <relative path>.jsonld
in the vocabulary of schema.org.`
