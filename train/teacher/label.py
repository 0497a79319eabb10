"""Label articles with the teacher, for `go run ./train/attribute -silver OUT`.

    python train/teacher/pick.py ../shared/data/unlabelled picked.jsonl
    go run ./train/attribute -silver picked.jsonl -dump FOLDER
    python train/teacher/label.py teacher.pt FOLDER/silver.jsonl OUT
"""
import argparse
import json

import torch

import articles
import decode
from network import Teacher


def places(article, tokens):
    """Byte places of the runs of tokens."""
    runs = []
    for t in sorted(tokens):
        start, end = article["tokens"][t]
        if runs and runs[-1][0] == t - 1:
            runs[-1] = [t, runs[-1][1], end]
        else:
            runs.append([t, start, end])
    return [[start, end] for _, start, end in runs]


def main():
    p = argparse.ArgumentParser()
    p.add_argument("teacher")
    p.add_argument("dump")
    p.add_argument("out")
    p.add_argument("--least", type=float, default=0.25, help="the likeliest that scored best on dev")
    o = p.parse_args()
    teacher = Teacher()
    teacher.load_state_dict(torch.load(o.teacher))
    some = articles.read(o.dump)
    with open(o.out, "w") as out:
        for k in range(0, len(some), 100):
            part = some[k : k + 100]
            for a, found in zip(part, decode.attributions(teacher, part)):
                rows = [{"cue": places(a, c), "source": places(a, s), "content": places(a, t)} for c, s, t, share in found if share >= o.least]
                out.write(json.dumps({"text": a["text"], "attributions": rows}, ensure_ascii=False) + "\n")
            print(f"{k + len(part)} of {len(some)}", flush=True)


if __name__ == "__main__":
    main()
