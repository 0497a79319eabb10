"""Relation F1 as eval/relation.go has it, on hearsay's tokens: a guide while learning, not the score of record."""
import re


def score(articles, found, least):
    """F1 in percent of what is at least so likely, over all and by kind."""
    counts = {k: [0, 0, 0, 0] for k in ("all", "direct", "mixed", "indirect")}
    for a, attributions in zip(articles, found):
        word = [bool(re.search(r"\w", w)) for w in a["words"]]
        sets = lambda *parts: tuple(frozenset(t for t in p if word[t]) for p in parts)
        gold = [sets(range(*g["cue"]), g["source"], g["content"]) for g in a["golds"]]
        got = [sets(*x[:3]) for x in attributions if x[3] >= least]
        right, used = [], set()
        for g in gold:
            right.append(next((i for i, p in enumerate(got) if i not in used and _match(g, p)), None))
            used.add(right[-1])
        for kind in counts:
            c = counts[kind]
            is_ = lambda x: kind in ("all", _kind(a, x[2]))
            c[0] += sum(map(is_, gold))
            c[1] += sum(map(is_, got))
            c[2] += sum(is_(g) for g, r in zip(gold, right) if r is not None)
            c[3] += sum(is_(p) for i, p in enumerate(got) if i in used)
    return {k: _f1(*c) for k, c in counts.items()}


def _match(g, p):
    if not g[0] & p[0] or (g[1] or p[1]) and not g[1] & p[1]:
        return False
    return 2 * len(g[2] & p[2]) >= 0.8 * (len(g[2]) + len(p[2])) > 0


def _kind(a, content):
    quoted = sum(a["quotes"][t] >= 8 for t in content)
    return "indirect" if not quoted else "direct" if quoted >= 0.8 * len(content) else "mixed"


def _f1(gold, found, right_gold, right_found):
    p, r = right_found / max(found, 1), right_gold / max(gold, 1)
    return round(200 * p * r / max(p + r, 1e-9), 2)
