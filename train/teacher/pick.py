"""Pick news articles from the unlabelled text (needs the program zstd), by words of each collection.

    python train/teacher/pick.py ../shared/data/unlabelled picked.jsonl
"""
import json
import random
import subprocess
import sys

# Collections and how many words of each: mostly political news, some of other kinds, some releases.
WORDS = {"allsides-news": 4_300_000, "reuters-wired-2016": 300_000, "cnn-july-2024": 300_000, "daily-mail-2020": 250_000,
         "daily-mail-2020-more": 150_000, "basil-news": 60_000, "bbc-2004-2005": 250_000, "srilanka-newspapers-2021-22": 250_000,
         "nyt-wsj-2019-posts": 60_000, "nltk-reuters-sotu-brown": 60_000, "nz-political-releases": 150_000,
         "prosecutor-press-releases": 80_000, "congress-member-releases": 100_000}


def documents(path):
    """Paragraphs and number of words of the documents that look like news articles."""
    text = subprocess.run(["zstd", "-dc", "--long=27", path], capture_output=True, check=True).stdout.decode("utf8", "replace")
    for document in text.split("\n\n"):
        paragraphs = [p for p in document.split("\n") if p.strip()]
        n = sum(len(p.split()) for p in paragraphs)
        if 200 <= n <= 1500 and len(paragraphs) >= 5 and sum(len(p.split()) > 12 for p in paragraphs) >= 4:
            yield paragraphs, n


def main(folder, out):
    random.seed(23)
    picked = []
    for name, words in WORDS.items():
        some = list(documents(f"{folder}/{name}.txt.zst"))
        random.shuffle(some)
        for paragraphs, n in some:
            if words <= 0:
                break
            picked.append({"text": "\n\n".join(paragraphs) + "\n", "attributions": []})
            words -= n
    random.shuffle(picked)
    with open(out, "w") as f:
        for p in picked:
            f.write(json.dumps(p, ensure_ascii=False) + "\n")
    print(f"{len(picked)} articles")


if __name__ == "__main__":
    main(*sys.argv[1:])
