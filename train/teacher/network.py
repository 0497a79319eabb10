"""The teacher: a small pretrained encoder, a head for cues, and one for source and content given a cue."""
import torch
import torch.nn.functional as F
from torch import nn
from transformers import AutoModel

from articles import MODEL, relation

WIDTH = 384


class Teacher(nn.Module):
    """Reads a chunk once; roles given a cue come from sums of what the encoder says of both."""

    def __init__(self, layers=6, hidden=192):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(MODEL)
        self.encoder.encoder.layer = self.encoder.encoder.layer[:layers]
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        self.marks, self.shapes = nn.Embedding(20, WIDTH), nn.Embedding(8, WIDTH)
        nn.init.zeros_(self.marks.weight)
        nn.init.zeros_(self.shapes.weight)
        self.drop = nn.Dropout(0.15)
        self.cue = nn.Linear(WIDTH, 3)
        self.of_token, self.of_cue = nn.Linear(WIDTH, hidden), nn.Linear(WIDTH, hidden)
        self.place, self.sentence = nn.Embedding(48, hidden), nn.Embedding(28, hidden)
        nn.init.normal_(self.place.weight, std=0.1)
        nn.init.normal_(self.sentence.weight, std=0.1)
        self.middle, self.out = nn.Linear(hidden, hidden), nn.Linear(hidden, 5)

    def states(self, batch):
        """Token states, (chunks, tokens, WIDTH): those of each token's first piece."""
        e = self.encoder.embeddings.word_embeddings(batch["ids"]) + self.marks(batch["marks"]) + self.shapes(batch["shapes"])
        h = self.encoder(inputs_embeds=e, attention_mask=batch["mask"]).last_hidden_state
        return torch.gather(h, 1, batch["first"].unsqueeze(-1).expand(-1, -1, WIDTH))

    def roles(self, h, pairs):
        """Scores of the five roles for pairs (chunk, token, cue's first, cue's end, place, sentence)."""
        chunk, token, first, end, place, sentence = pairs
        c = self.of_cue(h)
        c = (c[chunk, first] + c[chunk, end - 1]) * 0.5
        x = F.relu(self.of_token(h)[chunk, token] + c + self.place(place) + self.sentence(sentence))
        x = x + F.relu(self.middle(self.drop(x)))
        return self.out(self.drop(x))


def batch(chunks):
    """Tensors of some chunks, padded to steps of 32, so that few shapes occur."""
    length = -(-max(len(c.ids) for c in chunks) // 32) * 32
    tokens = -(-max(len(c.tokens) for c in chunks) // 32) * 32
    out = {k: torch.zeros(len(chunks), length, dtype=torch.long) for k in ("ids", "mask", "marks", "shapes")}
    out["first"] = torch.zeros(len(chunks), tokens, dtype=torch.long)
    out["cue"] = torch.full((len(chunks), tokens), -100, dtype=torch.long)
    for i, c in enumerate(chunks):
        n = len(c.ids)
        out["ids"][i, :n], out["mask"][i, :n] = torch.tensor(c.ids), 1
        out["marks"][i, :n], out["shapes"][i, :n] = torch.tensor(c.marks), torch.tensor(c.shapes)
        out["first"][i, : len(c.first)], out["cue"][i, : len(c.cue)] = torch.tensor(c.first), torch.tensor(c.cue)
    return out


def pairs(chunks, roles):
    """All pairs of a cue and a token of its paragraph, and their labels where roles have them."""
    rows, labels = [], []
    for i, c in enumerate(chunks):
        for first, end, lo, hi, gold in roles[i]:
            rows += [(i, j, first, end, *relation(c, first, end, j)) for j in range(lo, hi)]
            labels += gold or [0] * (hi - lo)
    return torch.tensor(rows).unbind(1), torch.tensor(labels)
