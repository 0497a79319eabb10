"""From the teacher's scores to attributions, in tokens of the article."""
import math

import torch
import torch.nn.functional as F

from articles import bounds, chunks
from network import batch, pairs

CUE_LEAST = 0.15  # a token less likely to begin a cue is none
_after = {2: (1, 2), 4: (3, 4)}  # a run goes on only after it began


def best_path(scores):
    """The best sequence of roles for log probabilities, a run going on only after it began."""
    best = [s if k not in _after else -math.inf for k, s in enumerate(scores[0])]
    back = []
    for row in scores[1:]:
        came = [max(_after.get(k, range(5)), key=lambda p: best[p]) for k in range(5)]
        best = [best[came[k]] + row[k] for k in range(5)]
        back.append(came)
    path = [max(range(5), key=lambda k: best[k])]
    for came in reversed(back):
        path.append(came[path[-1]])
    return path[::-1]


def cues(c, share):
    """Cues (first, end, from, to, None) of a chunk by its tokens' probabilities of O, B, I."""
    found, j = [], 0
    while j < len(c.tokens):
        if share[j][1] < CUE_LEAST or share[j][1] < share[j][2] * 0.5:
            j += 1
            continue
        end = j + 1
        while end < len(c.tokens) and c.unit[end] == c.unit[j] and share[end][2] > 0.5:
            end += 1
        found.append((j, end, *bounds(c, j), None))
        j = end
    return found


@torch.no_grad()
def attributions(teacher, articles, size=24):
    """For each article its attributions: cue, source and content as sets of tokens, and how likely they are."""
    teacher.eval()
    out = [[] for _ in articles]
    todo = sorted((c for n, a in enumerate(articles) for c in chunks(a, n)), key=lambda c: len(c.ids))
    for k in range(0, len(todo), size):
        some = todo[k : k + size]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            h = teacher.states(batch(some))
        h = h.float()
        share = F.softmax(teacher.cue(h), -1)
        roles = [cues(c, share[i].tolist()) for i, c in enumerate(some)]
        if not any(roles):
            continue
        scores = F.log_softmax(teacher.roles(h, pairs(some, roles)[0]), -1).tolist()
        at = 0
        for i, c in enumerate(some):
            for first, end, lo, hi, _ in roles[i]:
                rows = scores[at : at + hi - lo]
                at += hi - lo
                _keep(out[c.article], c, first, end, lo, rows, share[i, first, 1].item())
    return out


def _keep(found, c, first, end, lo, rows, share):
    path = best_path(rows)
    cue = set(c.tokens[first:end])
    source = {c.tokens[lo + x] for x, y in enumerate(path) if y in (1, 2)} - cue
    content = {c.tokens[lo + x] for x, y in enumerate(path) if y in (3, 4)} - cue
    # The roles' probability counts with a small weight: long contents would never be likely otherwise.
    likely = share * math.exp(0.15 * sum(row[y] for row, y in zip(rows, path)))
    if content:
        found.append((cue, source, content, likely))
