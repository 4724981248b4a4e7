package dict

import "testing"

func BenchmarkUnpackLexicon(b *testing.B) {
	for _, lang := range Languages {
		packed, err := readPacked(data, "data")
		if err != nil {
			b.Fatal(err)
		}
		b.Run(lang, func(b *testing.B) {
			for b.Loop() {
				if _, err := unpackLexicon(packed[lang].lexicon); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkUnpackModel(b *testing.B) {
	for _, lang := range Languages {
		packed, err := readPacked(data, "data")
		if err != nil {
			b.Fatal(err)
		}
		lex, err := unpackLexicon(packed[lang].lexicon)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(lang, func(b *testing.B) {
			for b.Loop() {
				if _, err := unpackModel(lex, packed[lang].model); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkOfLexicon makes what searches need of a lexicon.
func BenchmarkOfLexicon(b *testing.B) {
	for _, lang := range Languages {
		lex := Default().Lexicon(lang)
		for name, make := range map[string]func(){
			"trie":    func() { newTrie(lex.words) },
			"folded":  func() { newFolded(lex.words) },
			"endings": func() { endings(lex.words) },
			"speller": func() { newSpeller(lex) },
		} {
			b.Run(lang+"/"+name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					make()
				}
			})
		}
	}
}
