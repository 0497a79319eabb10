"""Fit teachers on PolNeAR train, let them label articles, fit the student on both; scores on dev after each pass.

    go run ./train/attribute -silver picked.jsonl -dump FOLDER
    python train/teacher/pack.py FOLDER
    python train/teacher/learn.py FOLDER --encoder all-mpnet-base-v2 --table all-MiniLM-L6-v2 --out student.pt [--fold K]

With a graphics processor some minutes, without one some hours. --fold 0 or 1 learns without every second article of
train, from this one on; the judge of drafts needs both.
"""
import argparse
import math
import os
import random
import time

import torch
import torch.nn.functional as F

import corpus
import decode
import pretrained
import relations
from network import Rows, Student, Teacher, runs

LEAST = (0.12, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4)
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
STUDENT_READS = ("word", "features", "head", "unit")


def main():
    o = _arguments()
    torch.manual_seed(o.seed)
    random.seed(o.seed)
    torch.backends.cuda.matmul.allow_tf32 = True
    arrays = {n: corpus.load(f"{o.folder}/{n}.xz") for n in ("train", "dev", "silver")}
    gold, dev, silver = (_corpus(arrays[n], o.limit) for n in ("train", "dev", "silver"))
    dev_articles = corpus.articles(arrays["dev"])
    keep = _kept(gold, o.fold)
    print(f"{len(keep)} chunks of gold, {len(silver.start) - 1} to label", flush=True)
    if o.labels and os.path.exists(o.labels):
        labels = torch.load(o.labels)
    else:
        labels = _teach(o, gold, dev, silver, keep, dev_articles)
        if o.labels:
            torch.save(labels, o.labels)
    if o.out:
        rows = [Rows(c, DEVICE) for c in (gold, dev, silver)]
        rows[2].relabel(*(x.to(DEVICE) for x in labels))
        _student(o, rows, keep, dev_articles)


def _teach(o, gold, dev, silver, keep, dev_articles):
    """Fit the teachers and let them label: shares of cues, cues, shares of roles, as Rows keeps them."""
    encoder = pretrained.Encoder(o.encoder)
    gold, dev, silver = (Rows(c, DEVICE, encoder.pieces(c.vocabulary), encoder.begin, encoder.end) for c in (gold, dev, silver))
    teachers = []
    for seed in range(o.teachers):
        torch.manual_seed(o.seed + seed)
        t = Teacher(encoder.model(), encoder.width).to(DEVICE)
        _fit(t, read_pieces, [(gold, keep, 1)], o.teacher_passes, _teacher_rates(t), 16, lambda: _score(t, read_pieces, dev, dev_articles), math.inf, every=1)
        teachers.append(t)
    label(teachers, silver)
    return silver.cue.cpu(), silver.cues.cpu(), silver.role.cpu()


def _student(o, rows, keep, dev_articles):
    table = pretrained.table(o.table)
    words = [pretrained.vectors(table, o.table, r.corpus.vocabulary).to(DEVICE) for r in rows]
    s = Student(words[0], o.width, o.blocks).to(DEVICE)
    print(sum(p.numel() for p in s.parameters()), "parameters", flush=True)
    for r, w in zip(rows, words):
        r.table = w
    every = torch.arange(len(rows[2].start) - 1, device=DEVICE)
    optimizer = [{"params": list(s.parameters()), "lr": o.rate}]
    _fit(s, read_tokens, [(rows[0], keep, o.gold), (rows[2], every, 1)], o.passes, optimizer, o.size, lambda: _score(s, read_tokens, rows[1], dev_articles), 60 * o.minutes,
         lambda: torch.save({k: v.cpu() for k, v in s.state_dict().items()}, o.out))


def _arguments():
    p = argparse.ArgumentParser()
    p.add_argument("folder")
    p.add_argument("--encoder", help="folder of the teachers' encoder")
    p.add_argument("--table", help="folder of the encoder whose table of word pieces the student reads")
    p.add_argument("--out", help="file for the student; none: label only")
    p.add_argument("--labels", help="file for the labels; taken from there if it exists")
    p.add_argument("--fold", type=int)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--teachers", type=int, default=2)
    p.add_argument("--teacher-passes", type=int, default=3)
    p.add_argument("--passes", type=int, default=8)
    p.add_argument("--minutes", type=float, default=math.inf, help="the most for the student")
    p.add_argument("--gold", type=int, default=3, help="times that gold is seen in a pass")
    p.add_argument("--rate", type=float, default=3e-3)
    p.add_argument("--size", type=int, default=48, help="chunks a step of the student")
    p.add_argument("--width", type=int, default=128)
    p.add_argument("--blocks", type=int, default=4)
    p.add_argument("--limit", type=int, help="chunks of each part, for a trial")
    return p.parse_args()


def _corpus(arrays, limit):
    c = corpus.Corpus(arrays)
    if limit:
        c.start = c.start[: limit + 1]
        c.cues = c.cues[c.cues[:, 0] < limit]
    return c


def _kept(gold, fold):
    first = gold.token[gold.start[:-1] + 1]
    article = gold.article_of[first]
    chunks = torch.arange(len(gold.start) - 1, device=DEVICE)
    return chunks if fold is None else chunks[torch.as_tensor(article % 2 != fold, device=DEVICE)]


def read_pieces(model, rows, chunks):
    b = rows.batch_pieces(chunks)
    with torch.autocast(DEVICE, dtype=torch.bfloat16):
        h = model.states(b)
    return b, h.float()


def read_tokens(model, rows, chunks):
    b = rows.batch(chunks, STUDENT_READS)
    model.table = rows.table
    return b, model.states(b)


def _teacher_rates(t, rate=5e-5):
    encoder = [p for n, p in t.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    return [{"params": encoder, "lr": rate}, {"params": [p for n, p in t.named_parameters() if not n.startswith("encoder.")], "lr": 1e-3}]


def _loss(model, read, rows, chunks):
    b, h = read(model, rows, chunks)
    cue = _entropy(model.cue(model.drop(h)), rows.cue[b["places"]] * b["inside"][..., None])
    pairs, labels = rows.pairs(chunks)
    if not len(labels):
        return 12 * cue, 0 * cue, cue
    role = _entropy(model.roles(model.drop(h), pairs), rows.role[labels])
    return 12 * cue + 3 * role, role, cue


def _entropy(scores, shares):
    """Mean cross entropy where there are labels."""
    shares = shares.float()
    return -(shares * F.log_softmax(scores.float(), -1)).sum() / shares.sum().clamp(min=1)


def _batches(parts, size):
    out = []
    for rows, chunks, times in parts:
        for _ in range(times):
            jitter = torch.rand(len(chunks), device=DEVICE) * 50
            order = chunks[(rows.size(chunks) + jitter).argsort()]
            out += [(rows, some) for some in order.split(size)]
    random.shuffle(out)
    return out


def _fit(model, read, parts, passes, rates, size, score, limit, save=lambda: None, every=3):
    optimizer = torch.optim.AdamW(rates, weight_decay=0.01, fused=DEVICE == "cuda")
    base = [g["lr"] for g in optimizer.param_groups]
    steps, done, begun = passes * len(_batches(parts, size)), 0, time.time()
    learns = [p for g in rates for p in g["params"]]
    for n in range(passes):
        model.train()
        sums = torch.zeros(2, device=DEVICE)
        batches = _batches(parts, size)
        for rows, chunks in batches:
            gone = max(done / steps, (time.time() - begun) / limit)
            if gone >= 1:
                break
            for g, r in zip(optimizer.param_groups, base):
                g["lr"] = r * min((done + 1) / (0.05 * steps), max(0.01, (1 - gone) / 0.95))
            loss, role, cue = _loss(model, read, rows, chunks)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learns, 3.0)
            optimizer.step()
            optimizer.zero_grad()
            sums += torch.stack((role.detach(), cue.detach()))
            done += 1
        save()
        if (n + 1) % every and n + 1 < passes and gone < 1:
            continue
        print(f"pass {n + 1}, {done} of {steps}, {time.time() - begun:.0f} s, loss {(sums / len(batches)).tolist()}:", score(), flush=True)
        if gone >= 1:
            break


def _score(model, read, rows, dev_articles):
    found = decode.attributions(model, rows, read, len(dev_articles))
    return max(((relations.score(dev_articles, found, t), t) for t in LEAST), key=lambda x: x[0]["all"])


@torch.no_grad()
def label(teachers, rows, size=48):
    """Give the rows the teachers' mean shares of cues and, for what may be cues, of roles."""
    for t in teachers:
        t.eval()
    every = torch.arange(len(rows.start) - 1, device=DEVICE)
    order = rows.size(every).argsort()
    rows.cue = torch.zeros(len(rows.token), 3, dtype=torch.half, device=DEVICE)
    found, roles, begun = [], [], time.time()
    for chunks in order.split(size):
        read = [read_pieces(t, rows, chunks) for t in teachers]
        b = read[0][0]
        share = sum(F.softmax(t.cue(h), -1) for t, (_, h) in zip(teachers, read)) / len(teachers)
        real = b["inside"] & (rows.token[b["places"]] >= 0)
        rows.cue[b["places"][real]] = share[real].half()
        cues, of = decode.cues(rows, chunks, b, share)
        pairs, _ = rows.pairs(chunks, cues, of)
        role = sum(F.softmax(t.roles(h, pairs), -1) for t, (_, h) in zip(teachers, read)) / len(teachers)
        found.append(cues)
        roles.append(role.half())
    cues, role = torch.cat(found), torch.cat(roles)
    n = cues[:, 4] - cues[:, 3]
    starts = n.cumsum(0) - n
    order = torch.argsort(cues[:, 0], stable=True)
    rows.relabel(rows.cue, cues[order], role[runs(starts[order], n[order])])
    print(f"labelled {len(cues)} cues in {time.time() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    main()
