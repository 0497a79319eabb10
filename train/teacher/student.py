"""Fit the student, the small encoder that hearsay uses, on a dump of PolNeAR train and a teacher's labels; score it on dev.

    python train/teacher/student.py FOLDER student.pt [--silver ARTICLES] [--fold K]

The student reads tokens, not word pieces: each is the mean of its pieces' vectors in the teacher's (fixed) table,
projected, plus vectors for tag, relation, kind of name, quotation marks and shape. In each block a token sees the
tokens at a distance to its left and right (1, 2, 4, 8), and its head's; to the right not beyond its paragraph, so that
what comes later in an article changes nothing before. Cues and roles are told as the teacher tells them.
About 330,000 multiplications a token at a width of 128 and four blocks.
"""
import argparse
import math
import random
import time

import numpy
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

import articles
import decode
import relations

LEAST = (0.12, 0.15, 0.2, 0.25, 0.3, 0.35)
FEATURES = (52, 54, 10, 16, 8)  # tags, relations, kinds of names, marks, shapes; 0 is a paragraph's end
MOST = 220  # tokens a chunk


class Words:
    """Vectors of the words met, from the encoder's table of word pieces."""

    def __init__(self):
        table = load_file(articles.MODEL + "/model.safetensors")
        self.pieces = next(v for k, v in table.items() if "word_embeddings" in k).float()
        self.number, self.vectors = {}, [torch.zeros(self.pieces.shape[1])]

    def __call__(self, word):
        if word not in self.number:
            self.number[word] = len(self.vectors)
            self.vectors.append(self.pieces[articles.pieces(word)].mean(0))
        return self.number[word]


class Chunk:
    """Paragraphs, each after a token of its own that stands for the break; see articles.Chunk."""


def chunks(a, number, words):
    out, current, n = [], [], 0
    for first, end in a["paragraphs"]:
        for start in range(first, end, 400):
            stop = min(end, start + 400)
            if current and n + stop - start > MOST:
                out.append(_chunk(a, number, current, words))
                current, n = [], 0
            current.append((start, stop))
            n += stop - start
    return out + ([_chunk(a, number, current, words)] if current else [])


def _chunk(a, number, units, words):
    c = Chunk()
    c.article, c.tokens, c.unit, c.words, c.features, at = number, [], [], [], [], {}
    for k, (first, end) in enumerate(units):
        c.tokens.append(-1)
        c.unit.append(-1 - k)
        c.words.append(0)
        c.features.append((0,) * len(FEATURES))
        for i in range(first, end):
            at[i] = len(c.tokens)
            c.tokens.append(i)
            c.unit.append(k)
            c.words.append(words(a["words"][i]))
            c.features.append((1 + a["tags"][i], 1 + a["relations"][i], a["entities"][i], 1 + a["quotes"][i], 1 + articles.shape(a["words"][i])))
    c.head = [at.get(a["heads"][i], j) if i >= 0 else j for j, i in enumerate(c.tokens)]
    c.sentence = [a["sentences"][i] if i >= 0 else -9 for i in c.tokens]
    c.quoted = [int(i >= 0 and a["quotes"][i] >= 8) for i in c.tokens]
    articles._gold(c, a["golds"])
    c.cue = [-100 if t < 0 else y for t, y in zip(c.tokens, c.cue)]
    c.pairs = [_pairs(c, r) for r in c.roles]
    return c


def _pairs(c, role):
    first, end, lo, hi, labels = role
    rows = [(j, first, end, *articles.relation(c, first, end, j)) for j in range(lo, hi)]
    return numpy.array([[*r, y] for r, y in zip(rows, labels or [0] * (hi - lo))], dtype=numpy.int64).T


def together(lists):
    """Pairs of several chunks as network.Teacher.roles takes them, and the labels."""
    chunk = numpy.concatenate([numpy.full(p.shape[1], i) for i, ps in enumerate(lists) for p in ps])
    rows = torch.from_numpy(numpy.concatenate([p for ps in lists for p in ps], 1))
    return (torch.from_numpy(chunk), *rows[:5]), rows[5]


class Block(nn.Module):
    def __init__(self, width, dilation, drop):
        super().__init__()
        self.norm, self.dilation = nn.LayerNorm(width), dilation
        self.near, self.out = nn.Linear(4 * width, width), nn.Linear(width, width)
        self.drop = nn.Dropout(drop)

    def forward(self, x, head, unit):
        h, d = self.norm(x) * (unit >= 0).unsqueeze(-1), self.dilation
        left = F.pad(h, (0, 0, d, 0))[:, : h.shape[1]]
        same = F.pad(unit, (0, d), value=-1)[:, d:] == unit
        right = F.pad(h, (0, 0, 0, d))[:, d:] * same.unsqueeze(-1)
        up = torch.gather(h, 1, head.unsqueeze(-1).expand_as(h))
        return x + self.out(self.drop(F.relu(self.near(torch.cat((left, h, right, up), -1)))))


class Student(nn.Module):
    def __init__(self, table, width=128, blocks=4, drop=0.2, word_drop=0.1):
        super().__init__()
        self.table, self.word_drop = table, word_drop
        self.project = nn.Linear(table.shape[1], width)
        self.features = nn.ModuleList(nn.Embedding(n, width) for n in FEATURES)
        self.blocks = nn.ModuleList(Block(width, 2 ** (i % 4), drop) for i in range(blocks))
        self.norm, self.drop, self.cue = nn.LayerNorm(width), nn.Dropout(drop), nn.Linear(width, 3)
        self.of_token, self.of_cue = nn.Linear(width, width), nn.Linear(width, width)
        self.place, self.sentence = nn.Embedding(48, width), nn.Embedding(28, width)
        self.middle, self.out = nn.Linear(width, width), nn.Linear(width, 5)
        for e in (*self.features, self.place, self.sentence):
            nn.init.normal_(e.weight, std=0.1)

    def states(self, b):
        v = self.table[b["words"]]
        if self.training:
            v = v * (torch.rand(v.shape[:2]).unsqueeze(-1) > self.word_drop)
        x = self.project(v * 20)  # the table's numbers are small
        for i, e in enumerate(self.features):
            x = x + e(b["features"][:, :, i])
        x = self.drop(x)
        for block in self.blocks:
            x = block(x, b["head"], b["unit"])
        return self.norm(x)

    def roles(self, h, pairs):
        chunk, token, first, end, place, sentence = pairs
        c = self.of_cue(h)
        c = (c[chunk, first] + c[chunk, end - 1]) * 0.5
        x = F.relu(self.of_token(h)[chunk, token] + c + self.place(place) + self.sentence(sentence))
        x = x + F.relu(self.middle(self.drop(x)))
        return self.out(self.drop(x))


def batch(some):
    n = max(len(c.tokens) for c in some)
    b = {k: torch.zeros(len(some), n, dtype=torch.long) for k in ("words", "head")}
    b["features"], b["unit"] = torch.zeros(len(some), n, len(FEATURES), dtype=torch.long), torch.full((len(some), n), -1)
    b["cue"] = torch.full((len(some), n), -100)
    for i, c in enumerate(some):
        k = len(c.tokens)
        b["unit"][i, :k] = torch.tensor([max(u, -1 - u) for u in c.unit])  # a break goes with the paragraph after it
        for name in ("words", "head", "features", "cue"):
            b[name][i, :k] = torch.tensor(getattr(c, name))
    return b


@torch.no_grad()
def attributions(student, some, number, size=24):
    """As decode.attributions."""
    student.eval()
    out = [[] for _ in range(number)]
    for k in range(0, len(some), size):
        part = some[k : k + size]
        h = student.states(batch(part))
        share = F.softmax(student.cue(h), -1)
        roles = [[r for r in decode.cues(c, share[i].tolist()) if c.tokens[r[0]] >= 0] for i, c in enumerate(part)]
        if not any(roles):
            continue
        scores = F.log_softmax(student.roles(h, together([[_pairs(c, r) for r in rs] for c, rs in zip(part, roles)])[0]), -1).tolist()
        at = 0
        for i, c in enumerate(part):
            for first, end, lo, hi, _ in roles[i]:
                decode._keep(out[c.article], c, first, end, lo, scores[at : at + hi - lo], share[i, first, 1].item())
                at += hi - lo
    return out


def main():
    p = argparse.ArgumentParser()
    p.add_argument("folder")
    p.add_argument("out")
    p.add_argument("--silver", type=int, default=0, help="articles of silver.jsonl to learn from, too")
    p.add_argument("--fold", type=int, help="0 or 1: learn without every second article of train, from this one on")
    p.add_argument("--passes", type=int, default=10)
    p.add_argument("--width", type=int, default=128)
    p.add_argument("--blocks", type=int, default=4)
    p.add_argument("--limit", type=int, help="articles of each part, for a trial")
    o = p.parse_args()
    torch.manual_seed(1)
    random.seed(1)
    words = Words()
    train, dev = articles.read(f"{o.folder}/train.jsonl", o.limit), articles.read(f"{o.folder}/dev.jsonl", o.limit)
    if o.fold is not None:
        train = [a for n, a in enumerate(train) if n % 2 != o.fold]
    if o.silver:
        train += articles.read(f"{o.folder}/silver.jsonl", o.silver)
    some = [c for n, a in enumerate(train) for c in chunks(a, n, words)]
    held = [c for n, a in enumerate(dev) for c in chunks(a, n, words)]
    student = Student(torch.stack(words.vectors), o.width, o.blocks)
    print(len(some), "chunks,", sum(p.numel() for p in student.parameters()), "parameters", flush=True)
    _fit(student, some, o.passes, lambda: attributions(student, held, len(dev)), dev, o.out)


def _fit(student, some, passes, find, dev, out, size=16):
    optimizer = torch.optim.AdamW(student.parameters(), lr=2e-3, weight_decay=0.02)
    steps = passes * math.ceil(len(some) / size)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / (steps * 0.05), max(0.01, (steps - s) / (steps * 0.95))))
    for n in range(passes):
        student.train()
        begun = time.time()
        order = sorted(some, key=lambda c: len(c.tokens) + random.random() * 60)
        batches = [order[i : i + size] for i in range(0, len(order), size)]
        random.shuffle(batches)
        for part in batches:
            b = batch(part)
            h = student.states(b)
            loss = 12 * F.cross_entropy(student.cue(student.drop(h)).transpose(1, 2), b["cue"], ignore_index=-100)
            if any(c.pairs for c in part):
                rows, labels = together([c.pairs for c in part])
                loss = loss + 3 * F.cross_entropy(student.roles(student.drop(h), rows), labels)
            loss.backward()
            nn.utils.clip_grad_norm_(student.parameters(), 2.0)
            optimizer.step()
            optimizer.zero_grad()
            schedule.step()
        torch.save(student.state_dict(), out)
        found = find()
        best = max(((relations.score(dev, found, t), t) for t in LEAST), key=lambda x: x[0]["all"])
        print(f"pass {n + 1}, {time.time() - begun:.0f} s:", best, flush=True)


if __name__ == "__main__":
    main()
