"""Write a student's numbers and the vocabulary of word pieces for `go run ./train/encoder`.

    python train/teacher/export.py student.pt FOLDER
"""
import os
import sys

import torch
from safetensors.torch import load_file, save_file

import articles

LEARNED = 20  # what student.Student multiplies the pieces' vectors by


def main():
    state = torch.load(sys.argv[1], map_location="cpu")
    table = next(v for k, v in load_file(articles.MODEL + "/model.safetensors").items() if "word_embeddings" in k).float()
    out = {k: v.contiguous() for k, v in state.items() if not k.startswith("project.") and k != "table"}
    out["table.weight"] = (table * LEARNED) @ state["project.weight"].T
    out["table.bias"] = state["project.bias"]
    save_file({k: v.float().contiguous() for k, v in out.items()}, os.path.join(sys.argv[2], "student.safetensors"))
    pieces = articles._tokenizer.get_vocab()
    with open(os.path.join(sys.argv[2], "pieces.txt"), "w") as f:
        for p, n in sorted(pieces.items(), key=lambda x: x[1]):
            f.write(p + "\n")


if __name__ == "__main__":
    main()
