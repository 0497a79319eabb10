"""From scores to attributions, in tokens of the article."""
import math

import torch
import torch.nn.functional as F

CUE_LEAST = 0.15  # a token less likely to begin a cue is none
LONGEST = 12  # tokens of a cue
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


def cues(rows, chunks, b, share):
    """Cues (chunk, first, end, from, to) of a batch by its tokens' shares of O, B, I, and which of the batch each is in."""
    corpus_token = rows.token[b["places"]]
    real = b["inside"] & (corpus_token >= 0)
    begins = real & (share[..., 1] >= CUE_LEAST) & (share[..., 1] >= share[..., 2] * 0.5)
    goes_on = real & (share[..., 2] > 0.5)
    alive, longer = begins.clone(), torch.zeros_like(corpus_token)
    for k in range(1, LONGEST):
        alive &= F.pad(goes_on, (0, k))[:, k:]  # a break between paragraphs goes never on
        longer += alive
    of, first = begins.nonzero(as_tuple=True)
    start = rows.start[chunks[of]]
    unit = rows.row_unit[start + first]
    lo, hi = rows.unit_at[unit] + 1 - start, rows.unit_at[unit + 1] - start
    return torch.stack((chunks[of], first, first + 1 + longer[of, first], lo, hi), 1), of


@torch.no_grad()
def attributions(model, rows, read, number, size=32):
    """For each article its attributions: cue, source and content as sets of tokens, and how likely they are."""
    model.eval()
    out = [[] for _ in range(number)]
    order = rows.size(torch.arange(len(rows.start) - 1, device=rows.device)).argsort()
    corpus = rows.corpus
    for chunks in order.split(size):
        b, h = read(model, rows, chunks)
        share = F.softmax(model.cue(h), -1)
        found, of = cues(rows, chunks, b, share)
        if not len(found):
            continue
        scores = F.log_softmax(model.roles(h, rows.pairs(chunks, found, of)[0]), -1).tolist()
        likely = share[of, found[:, 1], 1].tolist()
        at = 0
        for (chunk, first, end, lo, hi), p in zip(found.tolist(), likely):
            token = corpus.token[corpus.start[chunk] : corpus.start[chunk + 1]]
            article = corpus.article_of[token[first]]
            _keep(out[article], token - corpus.first_token[article], first, end, lo, scores[at : at + hi - lo], p)
            at += hi - lo
    return out


def _keep(found, tokens, first, end, lo, rows, share):
    path = best_path(rows)
    cue = set(tokens[first:end].tolist())
    source = {int(tokens[lo + x]) for x, y in enumerate(path) if y in (1, 2)} - cue
    content = {int(tokens[lo + x]) for x, y in enumerate(path) if y in (3, 4)} - cue
    # The roles' probability counts with a small weight: long contents would never be likely otherwise.
    likely = share * math.exp(0.15 * sum(row[y] for row, y in zip(rows, path)))
    if content:
        found.append((cue, source, content, likely))
