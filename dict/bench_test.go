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

func BenchmarkVocabulary(b *testing.B) {
	for _, lang := range Languages {
		lex := Default().Lexicon(lang)
		b.Run(lang, func(b *testing.B) {
			for b.Loop() {
				b.ReportMetric(float64(newVocabulary(lex).Len()), "words")
			}
		})
	}
}
