#!/usr/bin/env python3
"""Section scores where each labelled span is corrected by the output's own edits first.
usage: sections.py SCORE_DIR LABELS_DIR OUTPUT_DIR [--list]

The score of the reference material compares a section's text, which is
corrected, with the label's span of the text as it was read: the more accents
come back, the less the two agree. Here the span gets the edits that the output
says were made, so that what is compared is where sections begin and end. Right
is what that score calls right: same kind, words that overlap with F1 >= 0.85."""
import collections, glob, json, os, re, sys


def words_of(output):
    """The text as read, and its words: start, end, page, index in the page, text."""
    text, words = '', []
    for page in output['pages']:
        words += [(len(text) + m.start(), len(text) + m.end(), page['number'], i, m.group())
                  for i, m in enumerate(re.finditer(r'\S+', page['text']))]
        text += page['text'] + '\n'
    return text, words


def corrected_span(score, output, first, last, start):
    """The labelled span after the output's edits, and where the next may start."""
    text, words = words_of(output)
    body, end = score.span(text, first, last, start)
    if not body:
        return '', start
    begin = text.find(first, start)
    begin = text.find(first) if begin < 0 else begin
    edits = {(e['page'], e['from']): e for e in output['edits'] if e['status'] in ('auto', 'accepted')}
    out, done = [], (0, 0)  # page and index before which an edit stands for the words
    for a, b, page, i, word in words:
        if a < begin or a >= begin + len(body) or (page == done[0] and i < done[1]):
            continue
        edit = edits.get((page, i))
        out.append(edit['new'] if edit else word)
        if edit:
            done = (page, edit['to'])
    return ' '.join(out), end


def best(score, body, kind, predicted, used):
    """The unused section of a kind that overlaps most: overlap, index."""
    found = [(score.f1(body, s['text']), -i) for i, s in enumerate(predicted) if i not in used and s['kind'] == kind]
    overlap, i = max(found, default=(0, None))
    return (overlap, -i) if overlap > 0 else (0, None)


def compare(score, name, label, output, show):
    """Right, wrong or extra, missed."""
    unsure = set((label.get('uncertain') or {}).get('sections', ()))
    right = missed = position = 0
    used = set()
    for section in label['sections']:
        body, end = corrected_span(score, output, section['first'], section['last'], position)
        position = max(position, end)
        overlap, i = best(score, body, section['kind'], output['sections'], used)
        if section['kind'] in unsure or overlap >= .85:
            used |= {i} - {None}
            right += section['kind'] not in unsure
            continue
        missed += 1
        if show:
            print(f"  {name} {section['kind']}: best overlap {overlap:.2f} of {len(score.toks(body))} words")
    extra = sum(i not in used and s['kind'] in score.KINDS - unsure for i, s in enumerate(output['sections']))
    return right, extra, missed


def main(score_dir, labels, outputs, show):
    sys.path.insert(0, score_dir)
    import score_structure as score
    total = collections.Counter()
    for file in sorted(glob.glob(os.path.join(labels, '[0-9]*.json'))):
        name = os.path.basename(file)[:-len('.json')]
        with open(file, encoding='utf-8') as f:
            label = json.load(f)
        with open(os.path.join(outputs, name + '.txt.json'), encoding='utf-8') as f:
            output = json.load(f)
        for what, n in zip(('right', 'extra', 'missed'), compare(score, name, label, output, show)):
            total[what] += n
    right, extra, missed = total['right'], total['extra'], total['missed']
    print(f'sections, spans corrected: F1 {2 * right / max(1, 2 * right + extra + missed):.3f} '
          f'(right {right}, wrong or extra {extra}, missed {missed})')


if __name__ == '__main__':
    main(*sys.argv[1:4], '--list' in sys.argv)
