package main

import (
	"errors"
	"io/fs"

	"github.com/jdscribe/jdscribe/dict"
)

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
			return nil, &codedError{code: exitInput, err: err, hint: "make it with `jdscribe dict build --archive FOLDER --out FILE`"}
		}
		d = d.WithProfile(p)
	}
	if path := a.settings.words(); path != "" {
		w, err := dict.OpenWords(path)
		if err != nil {
			return nil, &codedError{code: exitInput, err: err, hint: "make it with `jdscribe dict add`, or mend these lines"}
		}
		d = d.WithWords(w)
	}
	return d, nil
}

func dictionaryError(dir string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return &codedError{code: exitInput, err: err, msg: dir + ": no dictionary for both languages",
			hint: "make it with `jdscribe dict build --language en` and again with `fr`, into the same folder"}
	}
	return &codedError{code: exitInput, err: err, hint: "make it anew with `jdscribe dict build`"}
}
