"""Pack a dump into arrays: train.xz, dev.xz and silver.xz beside the JSON lines.

    python train/teacher/pack.py FOLDER
"""
import sys

import corpus


def main(folder):
    for name in ("train", "dev", "silver"):
        corpus.save(corpus.pack(f"{folder}/{name}.jsonl"), f"{folder}/{name}.xz")


if __name__ == "__main__":
    main(*sys.argv[1:])
