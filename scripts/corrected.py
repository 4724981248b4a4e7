#!/usr/bin/python3
"""Corrected word errors, and edits of clean text.
usage: corrected.py scans SCORE TRUTH READ CORRECTED   word errors of NAME.txt in READ and CORRECTED, over TRUTH/NAME.truth.txt
       corrected.py clean LANG EDITS.json             automatic edits per 10,000 words of a text that has no error
       corrected.py text DOCUMENT.json                what was read, a line a line
SCORE is the folder of score_text.py, whose words and alignment are used."""
import glob, json, os, sys

def scans(score, truth, read, corrected):
    sys.dont_write_bytecode = True
    sys.path.insert(0, score)
    import score_text
    total = [0, 0, 0]
    for path in sorted(glob.glob(truth + '/*.truth.txt')):
        name = os.path.basename(path)[:-len('.truth.txt')]
        t = score_text.words(open(path, encoding='utf-8').read())
        errors = [score_text.align(t, score_text.words(open(f'{d}/{name}.txt', encoding='utf-8').read()))[0] for d in (read, corrected)]
        n = sum(w != '@@' for w in t)
        print(f'{name}: words {n} WER {errors[0] / n:.4f} -> {errors[1] / n:.4f}')
        total = [a + b for a, b in zip(total, [n] + errors)]
    print(f'all: words {total[0]} WER {total[1] / total[0]:.4f} -> {total[2] / total[0]:.4f}')

def clean(lang, path):
    d = json.load(open(path, encoding='utf-8'))
    n = sum(len(l['words'] or []) for p in d['pages'] for l in p.get('lines') or [])
    autos = [e for e in d.get('edits') or [] if e['status'] == 'auto']
    for e in autos[:10]: print(f"  {e['old']!r} to {e['new']!r}: {e['rule']}")
    print(f'clean {lang}: words {n} automatic edits {len(autos)} ({1e4 * len(autos) / n:.1f} per 10,000 words)')

def text(path):
    pages = json.load(open(path, encoding='utf-8'))['pages']
    print('\f'.join('\n'.join(' '.join(w['text'] for w in l['words'] or []) for l in p.get('lines') or []) for p in pages))

if __name__ == '__main__': {'scans': scans, 'clean': clean, 'text': text}[sys.argv[1]](*sys.argv[2:])
