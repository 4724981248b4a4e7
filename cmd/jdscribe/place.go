package main

import (
	"github.com/jdscribe/jdscribe/internal/batch"
	"github.com/jdscribe/jdscribe/internal/bucket"
	"github.com/jdscribe/jdscribe/internal/source"
)

// outputPlace is the folder or the bucket that a user names for outputs.
func outputPlace(out, example string) (string, error) {
	if out == "" {
		return "", usageError("--out is missing", "name the folder for the outputs: "+example+" --out DIR")
	}
	place, err := source.Local(out)
	if err == nil && place == out && source.IsURL(out) && !bucket.Is(out) {
		err = bucket.ErrScheme
	}
	if err != nil {
		return "", usageError("--out "+out+": "+err.Error(), "give a folder, s3://BUCKET/KEY or azblob://CONTAINER/KEY")
	}
	return place, nil
}

// ledgerFolder is the folder that the account of outputs in a place is in.
func ledgerFolder(out string) (string, error) {
	place, err := outputPlace(out, "jdscribe status")
	if err != nil {
		return "", err
	}
	return batch.LedgerFolder(place)
}

// checkFiles refuses addresses where only files can be written.
func (o runOptions) checkFiles() error {
	for _, f := range []struct{ flag, name string }{{"--jsonl", o.jsonl}, {"--log", o.log}, {"--ledger", o.ledger}} {
		if source.IsURL(f.name) {
			return usageError(f.flag+" takes a file's name, not an address", "the outputs alone can go to a bucket")
		}
	}
	return nil
}
