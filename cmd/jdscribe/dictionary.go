package main

import (
	"errors"
	"io/fs"

	"github.com/jdscribe/jdscribe/dict"
)

const makeProfile = "jdscribe dict build --archive FOLDER --out FILE"

// dictionary is the one that the settings name, or the embedded one, with a
// team's own words and the archive profile.
func (a *app) dictionary() (*dict.Dict, error) {
	d := dict.Default()
	if dir := a.settings.dict(); dir != "" {
		var err error
		if d, err = dict.Open(dir); err != nil {
			return nil, dictionaryError(dir, err)
		}
	}
	if path := a.settings.profile(); path != "" {
		p, err := dict.OpenProfile(path)
		if err != nil {
			return nil, fileError(path, err, "archive profile", makeProfile, "make it with `"+makeProfile+"`")
		}
		d = d.WithProfile(p)
	}
	if path := a.settings.words(); path != "" {
		w, err := dict.OpenWords(path)
		if err != nil {
			return nil, fileError(path, err, "words file", "jdscribe dict add --words FILE", "mend the file; `jdscribe dict add --help` says what it holds")
		}
		d = d.WithWords(w)
	}
	return d, nil
}

// fileError is what is wrong with a file that a setting names: it is missing,
// and to be made by a command, or to be mended.
func fileError(path string, err error, what, command, mend string) error {
	if errors.Is(err, fs.ErrNotExist) {
		return &codedError{code: exitInput, err: err, msg: path + ": there is no such " + what,
			hint: "check the name, or make it with `" + command + "`"}
	}
	return &codedError{code: exitInput, err: err, hint: mend}
}

func dictionaryError(dir string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return &codedError{code: exitInput, err: err, msg: dir + ": no dictionary for both languages",
			hint: "make it with `jdscribe dict build --language en` and again with `fr`, into the same folder"}
	}
	return &codedError{code: exitInput, err: err, hint: "make it anew with `jdscribe dict build`"}
}
