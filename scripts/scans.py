#!/usr/bin/python3
"""Compares what was found in scans with what was found in their true text.
usage: scans.py SCANS TEXTS
SCANS holds NAME.pdf.json and TEXTS NAME.truth.txt.json, both as `jdscribe run` writes them. A field is the same when its value is; a
section when its kind is and the words overlap with F1 of 0.85 or more; a list when it has as many items."""
import collections, glob, json, os, re, sys

def words(s): return collections.Counter(re.findall(r'\w{2,}', s.lower()))

def overlap(a, b):
    a, b = words(a), words(b)
    n = sum((a & b).values())
    return 2 * n / (sum(a.values()) + sum(b.values())) if a or b else 1

def partner(section, others):
    same = [(overlap(section['text'], o['text']), i) for i, o in enumerate(others) if o['kind'] == section['kind']]
    score, i = max(same, default=(0, -1))
    return others.pop(i) if score >= .85 else None

def main(scans, texts):
    fields, sections, lists = [0, 0], [0, 0], [0, 0]
    for path in sorted(glob.glob(scans + '/*.pdf.json')):
        name = os.path.basename(path)[:-len('.pdf.json')]
        scan, text = json.load(open(path)), json.load(open(f'{texts}/{name}.truth.txt.json'))
        for key in sorted(set(scan['fields']) | set(text['fields'])):
            a, b = (d['fields'].get(key, {}).get('value') for d in (text, scan))
            fields[0] += a == b
            fields[1] += 1
            if a != b: print(f'  {name} {key}: text {a!r}, scan {b!r}')
        others = list(scan['sections'])
        for section in text['sections']:
            found = partner(section, others)
            sections[0] += found is not None
            sections[1] += 1
            if found is None:
                print(f'  {name} {section["kind"]}: not in the scan')
                continue
            same = len(section.get('items') or []) == len(found.get('items') or [])
            lists[0] += same
            lists[1] += 1
            if not same: print(f'  {name} {section["kind"]}: another number of items')
    print(f'fields {fields[0]} of {fields[1]}, sections {sections[0]} of {sections[1]}, lists {lists[0]} of {lists[1]}')

if __name__ == '__main__': main(*sys.argv[1:3])
