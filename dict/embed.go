package dict

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"sync"
)

//go:embed data/*.lex data/*.lm
var data embed.FS

// Default is the embedded dictionary. It is read at the first call; the
// lexicon and the model of a language are unpacked when they are first used.
var Default = sync.OnceValue(func() *Dict {
	packed, err := readPacked(data, "data")
	if err != nil {
		panic("dict: embedded data: " + err.Error()) // a fault of the build
	}
	return newDict(versionOf(packed), packed)
})

// Open reads the dictionary that [Build] wrote to a folder. It is checked as a
// whole, so that no later use can fail.
func Open(dir string) (*Dict, error) {
	packed, err := readPacked(os.DirFS(dir), ".")
	if err != nil {
		return nil, fmt.Errorf("dictionary %s: %w", dir, err)
	}
	for _, lang := range Languages {
		lex, err := unpackLexicon(packed[lang].lexicon)
		if err == nil {
			_, err = unpackModel(lex, packed[lang].model)
		}
		if err != nil {
			return nil, fmt.Errorf("dictionary %s: %s: %w", dir, lang, err)
		}
	}
	return newDict(versionOf(packed), packed), nil
}

func readPacked(files fs.FS, dir string) (map[string]packedLanguage, error) {
	packed := map[string]packedLanguage{}
	for _, lang := range Languages {
		lexicon, err := fs.ReadFile(files, join(dir, lang+".lex"))
		if err != nil {
			return nil, err
		}
		model, err := fs.ReadFile(files, join(dir, lang+".lm"))
		if err != nil {
			return nil, err
		}
		packed[lang] = packedLanguage{lexicon: lexicon, model: model}
	}
	return packed, nil
}

func join(dir, name string) string {
	if dir == "." {
		return name
	}
	return dir + "/" + name
}

func versionOf(packed map[string]packedLanguage) string {
	h := sha256.New()
	for _, lang := range Languages {
		h.Write(packed[lang].lexicon)
		h.Write(packed[lang].model)
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}
