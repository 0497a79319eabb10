"""Write a student's numbers and the vocabulary of word pieces for `go run ./train/encoder`.

    python train/teacher/export.py student.pt FOLDER --table all-MiniLM-L6-v2
"""
import argparse
import os

import torch
from safetensors.torch import save_file

import pretrained

LEARNED = 20  # what network.Student multiplies the pieces' vectors by


def main():
    p = argparse.ArgumentParser()
    p.add_argument("student")
    p.add_argument("folder")
    p.add_argument("--table", required=True, help="folder of the encoder whose table of word pieces the student reads")
    o = p.parse_args()
    state = torch.load(o.student, map_location="cpu")
    table = pretrained.table(o.table)
    out = {k: v for k, v in state.items() if not k.startswith("project.")}
    out["table.weight"] = (table * LEARNED) @ state["project.weight"].T
    out["table.bias"] = state["project.bias"]
    save_file({k: v.float().contiguous() for k, v in out.items()}, os.path.join(o.folder, "student.safetensors"))
    pieces = pretrained.tokenizer(o.table).get_vocab()
    with open(os.path.join(o.folder, "pieces.txt"), "w") as f:
        for piece, n in sorted(pieces.items(), key=lambda x: x[1]):
            f.write(piece + "\n")


if __name__ == "__main__":
    main()
