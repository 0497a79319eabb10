"""Fit the teacher on a dump of PolNeAR train and score it on dev after each pass.

    go run ./train/attribute -dump FOLDER
    python train/teacher/learn.py FOLDER teacher.pt
"""
import argparse
import math
import random
import time

import torch
import torch.nn.functional as F

import articles
import decode
import relations
from network import Teacher, batch, pairs

LEAST = (0.15, 0.2, 0.25, 0.3, 0.35, 0.4)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("folder")
    p.add_argument("out")
    p.add_argument("--passes", type=int, default=2)
    p.add_argument("--layers", type=int, default=6)
    p.add_argument("--rate", type=float, default=1e-4, help="of the encoder; the heads learn at 1e-3")
    p.add_argument("--size", type=int, default=16, help="chunks a step")
    p.add_argument("--limit", type=int, help="articles of each part, for a trial")
    p.add_argument("--threads", type=int, default=torch.get_num_threads())
    o = p.parse_args()
    torch.set_num_threads(o.threads)
    torch.manual_seed(1)
    random.seed(1)
    train, dev = articles.read(f"{o.folder}/train.jsonl", o.limit), articles.read(f"{o.folder}/dev.jsonl", o.limit)
    some = [c for n, a in enumerate(train) for c in articles.chunks(a, n)]
    print(f"{len(some)} chunks, {sum(len(c.roles) for c in some)} attributions", flush=True)
    teacher = Teacher(o.layers)
    steps = o.passes * math.ceil(len(some) / o.size)
    optimizer, schedule = _optimizer(teacher, o.rate, steps)
    for n in range(o.passes):
        _pass(teacher, some, o.size, optimizer, schedule)
        torch.save(teacher.state_dict(), o.out)
        found = decode.attributions(teacher, dev)
        print(f"pass {n + 1}:", max(((relations.score(dev, found, t), t) for t in LEAST), key=lambda x: x[0]["all"]), flush=True)


def _optimizer(teacher, rate, steps):
    encoder = [p for n, p in teacher.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    heads = [p for n, p in teacher.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": encoder, "lr": rate}, {"params": heads, "lr": 1e-3}], weight_decay=0.01)
    warm = 0.06 * steps
    return optimizer, torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / warm, max(0.02, (steps - s) / (steps - warm))))


def _pass(teacher, some, size, optimizer, schedule):
    teacher.train()
    order = sorted(some, key=lambda c: len(c.ids) + random.random() * 40)  # like lengths together
    batches = [order[i : i + size] for i in range(0, len(order), size)]
    random.shuffle(batches)
    begun, sums = time.time(), [0.0, 0.0]
    for k, chunks in enumerate(batches, 1):
        b = batch(chunks)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            h = teacher.states(b)
        h = h.float()
        cue = F.cross_entropy(teacher.cue(teacher.drop(h)).transpose(1, 2), b["cue"], ignore_index=-100)
        loss, roles = 12 * cue, [c.roles for c in chunks]
        if any(roles):
            rows, labels = pairs(chunks, roles)
            role = F.cross_entropy(teacher.roles(teacher.drop(h), rows), labels)
            loss, sums[1] = loss + 3 * role, sums[1] + role.item()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(teacher.parameters(), 5.0)
        optimizer.step()
        optimizer.zero_grad()
        schedule.step()
        sums[0] += cue.item()
        if k % 50 == 0:
            print(f"{k} of {len(batches)}: cue {sums[0] / 50:.4f}, role {sums[1] / 50:.4f}, {time.time() - begun:.0f} s", flush=True)
            sums = [0.0, 0.0]


if __name__ == "__main__":
    main()
