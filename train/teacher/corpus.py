"""Articles as `go run ./train/attribute -dump` writes them, as flat arrays, and cut into chunks.

Tokens, sentences, paragraphs, quotation marks and the parse are hearsay's own; nothing is tokenized here but into word
pieces. A chunk is whole paragraphs (cut at 400 tokens), each after a place of its own that stands for the break.
"""
import json
import lzma

import numpy

CODES = ("tags", "relations", "entities", "quotes")
MOST = 220  # tokens a chunk
STEPS = (0, 1, 2, 3, 4, 5, 6, 8, 11, 15, 20, 28, 40, 60, 90)  # distances to a cue that are told apart


def pack(path):
    """A dump as arrays: vocabulary by frequency, and for each token word, codes, head (how far), starts."""
    counts, articles = {}, []
    with open(path) as lines:
        for line in lines:
            a = json.loads(line)
            text = a["text"].encode()
            a["words"] = [text[s:e].decode("utf8", "replace").replace("\n", " ") for s, e in a["tokens"] or []]
            del a["text"]
            for w in a["words"]:
                counts[w] = counts.get(w, 0) + 1
            out = {k: numpy.array(a[k] or [], numpy.uint8) for k in CODES}
            n = len(a["words"])
            head = numpy.array(a["heads"] or [], numpy.int64)
            far = numpy.where(head < 0, 0, head - numpy.arange(n))
            out["heads"] = numpy.clip(far, -30000, 30000).astype(numpy.int16)
            sentence = numpy.array(a["sentences"] or [], numpy.int64)
            starts = numpy.zeros(n, numpy.uint8)
            starts[1:][sentence[1:] != sentence[:-1]] = 1
            for first, end in a["paragraphs"] or []:
                if first < end:
                    starts[first] |= 2
            if n:
                starts[0] |= 7
            out["starts"], out["words"] = starts, a["words"]
            out["golds"] = [[g["cue"][0], g["cue"][1], len(g["source"] or []), len(g["content"] or []), *(g["source"] or []), *(g["content"] or [])] for g in a["golds"] or []]
            articles.append(out)
    vocabulary = sorted(counts, key=lambda w: (-counts[w], w))
    number = {w: i for i, w in enumerate(vocabulary)}
    return {
        "vocabulary": numpy.frombuffer("\n".join(vocabulary).encode(), numpy.uint8),
        "words": numpy.array([number[w] for a in articles for w in a["words"]], numpy.int32),
        "golds": numpy.array([x for a in articles for g in a["golds"] for x in g], numpy.int32),
        "gold_counts": numpy.array([len(a["golds"]) for a in articles], numpy.int32),
        **{k: numpy.concatenate([a[k] for a in articles]) for k in (*CODES, "heads", "starts")},
    }


def save(arrays, path):
    """Write arrays, the high and low bytes apart, so that they become small."""
    with lzma.open(path, "wb", preset=6) as f:
        for name, a in arrays.items():
            raw = a.reshape(-1).view(numpy.uint8).reshape(-1, a.itemsize).T.tobytes()
            f.write(json.dumps([name, a.dtype.str, len(raw)]).encode() + b"\n" + raw)


def load(path):
    """What save wrote."""
    arrays = {}
    with lzma.open(path) as f:
        while line := f.readline():
            name, kind, n = json.loads(line)
            size = numpy.dtype(kind).itemsize
            raw = numpy.frombuffer(f.read(n), numpy.uint8).reshape(size, -1)
            arrays[name] = numpy.ascontiguousarray(raw.T).reshape(-1).view(kind)
    return arrays


def shape(word):
    """0 no letter, 1 small, 2 capital, 3 all capitals, 4 with a digit."""
    if any(c.isdigit() for c in word):
        return 4
    if word.isupper() and len(word) > 1:
        return 3
    return 2 if word[:1].isupper() else 1 if word[:1].islower() else 0


class Corpus:
    """Articles in chunks, all places in one row.

    start, of chunk: where each begins in the row; token: the token's number or -1 for a break; word: its number in
    vocabulary plus one, 0 for a break; features: tag, relation, kind of name, marks, shape, 0 for a break; head, unit:
    places in the chunk and number of the paragraph; sentence, quoted. cues: chunk, first, end, from, to (places in the
    chunk, [from, to) the paragraph), and where its roles begin in role; cue, role: labels as shares.
    """

    def __init__(self, arrays):
        self.vocabulary = bytes(arrays["vocabulary"]).decode().split("\n")
        starts = arrays["starts"]
        n = len(starts)
        self.article_of = numpy.cumsum((starts >> 2 & 1).astype(numpy.int64)) - 1
        self.first_token = numpy.flatnonzero(starts & 4)
        self._cut(starts, n)
        self._fill(arrays, n)
        self._gold(arrays)

    def _cut(self, starts, n):
        begins = numpy.append(numpy.flatnonzero(starts & 2), n)
        units, chunk_of, size, chunk, article = [], [], 0, -1, -1
        for first, end in zip(begins[:-1].tolist(), begins[1:].tolist()):
            for a in range(first, end, 400):
                b = min(end, a + 400)
                if article != self.article_of[a] or size + b - a > MOST:
                    chunk, size, article = chunk + 1, 0, self.article_of[a]
                units.append((a, b))
                chunk_of.append(chunk)
                size += b - a
        self.units, self.unit_chunk = numpy.array(units), numpy.array(chunk_of)

    def _fill(self, arrays, n):
        lengths = self.units[:, 1] - self.units[:, 0] + 1
        self.unit_at = numpy.concatenate(([0], numpy.cumsum(lengths)))
        row = self.unit_at[-1]
        token = numpy.arange(row) - numpy.repeat(self.unit_at[:-1], lengths) - 1 + numpy.repeat(self.units[:, 0], lengths)
        breaks = self.unit_at[:-1]
        token[breaks] = -1
        self.token = token
        self.place = numpy.zeros(n, numpy.int64)
        self.place[token[token >= 0]] = numpy.flatnonzero(token >= 0)
        self.row_unit = numpy.repeat(numpy.arange(len(lengths)), lengths)
        self.chunk_of = self.unit_chunk[self.row_unit]
        self.start = numpy.searchsorted(self.chunk_of, numpy.arange(self.unit_chunk[-1] + 2))
        first_unit = numpy.searchsorted(self.unit_chunk, numpy.arange(self.unit_chunk[-1] + 1))
        self.unit = self.row_unit - first_unit[self.chunk_of]
        take = lambda x, none=0: numpy.where(token >= 0, x[token.clip(0)], none)
        self.word = take(arrays["words"].astype(numpy.int64) + 1)
        shapes = numpy.array([1 + shape(w) for w in self.vocabulary], numpy.int64)
        self.features = numpy.stack([take(arrays["tags"].astype(int) + 1), take(arrays["relations"].astype(int) + 1), take(arrays["entities"].astype(int)),
                                     take(arrays["quotes"].astype(int) + 1), take(shapes[arrays["words"]])], 1)
        head = self.place[(numpy.arange(n) + arrays["heads"]).clip(0, n - 1)]
        head = take(head, -1)
        here = numpy.arange(row)
        head = numpy.where((head >= 0) & (self.chunk_of[head.clip(0)] == self.chunk_of), head, here)
        self.head = head - self.start[self.chunk_of]
        self.sentence = take(numpy.cumsum((arrays["starts"] & 1).astype(numpy.int64)) + 9, -9)
        self.quoted = take((arrays["quotes"] >= 8).astype(numpy.int64))

    def _gold(self, arrays):
        """Labels from gold attributions; an article's are in its own tokens."""
        label, cues, roles, at = numpy.zeros(len(self.token), numpy.int64), [], [], 0
        flat = arrays["golds"]
        for article, count in enumerate(arrays["gold_counts"].tolist()):
            base = self.first_token[article] if count else 0
            for _ in range(count):
                first, end, s, c = flat[at : at + 4].tolist()
                source, content = flat[at + 4 : at + 4 + s] + base, flat[at + 4 + s : at + 4 + s + c] + base
                at += 4 + s + c
                a, b = self.place[base + first], self.place[base + end - 1] + 1
                u = self.row_unit[a]
                lo, hi = self.unit_at[u] + 1, self.unit_at[u + 1]
                if b > hi:
                    continue
                label[a:b] = [1] + [2] * (b - a - 1)
                cues.append((self.chunk_of[a], a, b, lo, hi))
                roles.append(self._labels(set(range(base + first, base + end)), source, content, lo, hi))
        self.cue = label
        cues = numpy.array(cues, numpy.int64).reshape(-1, 5)
        order = numpy.argsort(cues[:, 0], kind="stable")
        self.cues = cues[order]
        self.cues[:, 1:] -= self.start[self.cues[:, :1]]
        self.role = numpy.concatenate([roles[k] for k in order]) if len(order) else numpy.zeros(0, numpy.int64)

    def _labels(self, cue, source, content, lo, hi):
        labels = numpy.zeros(hi - lo, numpy.int64)
        for tokens, begin in ((source, 1), (content, 3)):
            inside = set(tokens.tolist()) - cue
            for t in inside:
                j = self.place[t] - lo
                if 0 <= j < hi - lo:
                    labels[j] = begin + 1 if t - 1 in inside and j > 0 else begin
        return labels


def articles(arrays):
    """Words, quotation marks and gold attributions of each article, as relations.score takes them."""
    vocabulary = bytes(arrays["vocabulary"]).decode().split("\n")
    bounds = [*numpy.flatnonzero(arrays["starts"] & 4).tolist(), len(arrays["starts"])]
    out, at, flat = [], 0, arrays["golds"].tolist()
    for a, (first, end) in enumerate(zip(bounds[:-1], bounds[1:])):
        golds = []
        for _ in range(arrays["gold_counts"][a]):
            s, c = flat[at + 2 : at + 4]
            golds.append({"cue": flat[at : at + 2], "source": flat[at + 4 : at + 4 + s], "content": flat[at + 4 + s : at + 4 + s + c]})
            at += 4 + s + c
        out.append({"words": [vocabulary[i] for i in arrays["words"][first:end]], "quotes": arrays["quotes"][first:end].tolist(), "golds": golds})
    return out
