"""The teacher (a pretrained encoder with heads) and the student (the small encoder of hearsay), and their batches."""
import torch
import torch.nn.functional as F
from torch import nn

from corpus import STEPS

FEATURES = (52, 54, 10, 16, 8)  # tags, relations, kinds of names, marks, shapes; 0 is a paragraph's end
MOST_PIECES = 500  # of a chunk; what goes beyond is left out


class Heads(nn.Module):
    """Cues from the states of tokens; roles given a cue from sums of what they say of both."""

    def __init__(self, width, hidden, drop):
        super().__init__()
        self.drop, self.cue = nn.Dropout(drop), nn.Linear(width, 3)
        self.of_token, self.of_cue = nn.Linear(width, hidden), nn.Linear(width, hidden)
        self.place, self.sentence = nn.Embedding(48, hidden), nn.Embedding(28, hidden)
        self.middle, self.out = nn.Linear(hidden, hidden), nn.Linear(hidden, 5)
        for e in (self.place, self.sentence):
            nn.init.normal_(e.weight, std=0.1)

    def roles(self, h, pairs):
        """Scores of the five roles for pairs (chunk, token, cue's first, cue's end, place, sentence)."""
        chunk, token, first, end, place, sentence = pairs
        c = self.of_cue(h)
        c = (c[chunk, first] + c[chunk, end - 1]) * 0.5
        x = F.relu(self.of_token(h)[chunk, token] + c + self.place(place) + self.sentence(sentence))
        x = x + F.relu(self.middle(self.drop(x)))
        return self.out(self.drop(x))


class Teacher(Heads):
    """Reads word pieces with a pretrained encoder; a token's state is that of its first piece."""

    def __init__(self, encoder, width, hidden=256):
        super().__init__(width, hidden, 0.15)
        self.encoder = encoder
        encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        self.marks, self.shapes = nn.Embedding(20, width), nn.Embedding(10, width)
        nn.init.zeros_(self.marks.weight)
        nn.init.zeros_(self.shapes.weight)

    def states(self, b):
        e = self.encoder.embeddings.word_embeddings(b["pieces"]) + self.marks(b["piece_marks"]) + self.shapes(b["piece_shapes"])
        h = self.encoder(inputs_embeds=e, attention_mask=b["mask"]).last_hidden_state
        return torch.gather(h, 1, b["first"].unsqueeze(-1).expand(-1, -1, h.shape[-1])).float()


class Block(nn.Module):
    def __init__(self, width, dilation, drop):
        super().__init__()
        self.norm, self.dilation = nn.LayerNorm(width), dilation
        self.near, self.out = nn.Linear(4 * width, width), nn.Linear(width, width)
        self.drop = nn.Dropout(drop)

    def forward(self, x, head, unit):
        h, d = self.norm(x) * (unit >= 0).unsqueeze(-1), self.dilation
        left = F.pad(h, (0, 0, d, 0))[:, : h.shape[1]]
        same = F.pad(unit, (0, d), value=-1)[:, d:] == unit
        right = F.pad(h, (0, 0, 0, d))[:, d:] * same.unsqueeze(-1)
        up = torch.gather(h, 1, head.unsqueeze(-1).expand_as(h))
        return x + self.out(self.drop(F.relu(self.near(torch.cat((left, h, right, up), -1)))))


class Student(Heads):
    """Reads tokens: each is the mean of its pieces' vectors, projected, plus vectors for tag, relation, kind of name,
    marks and shape. In each block a token sees the tokens at a distance to its left and right (1, 2, 4, 8) and its
    head's; to the right not beyond its paragraph, so that what comes later in an article changes nothing before.
    """

    def __init__(self, table, width=128, blocks=4, drop=0.2, word_drop=0.1):
        super().__init__(width, width, drop)
        self.register_buffer("table", table, persistent=False)
        self.word_drop, self.project = word_drop, nn.Linear(table.shape[1], width)
        self.features = nn.ModuleList(nn.Embedding(n, width) for n in FEATURES)
        self.blocks = nn.ModuleList(Block(width, 2 ** (i % 4), drop) for i in range(blocks))
        self.norm = nn.LayerNorm(width)
        for e in self.features:
            nn.init.normal_(e.weight, std=0.1)

    def states(self, b):
        v = self.table[b["word"]].float()
        if self.training:
            v = v * (torch.rand(v.shape[:2], device=v.device).unsqueeze(-1) > self.word_drop)
        x = self.project(v * 20)  # the table's numbers are small
        for i, e in enumerate(self.features):
            x = x + e(b["features"][:, :, i])
        x = self.drop(x)
        for block in self.blocks:
            x = block(x, b["head"], b["unit"])
        return self.norm(x)


class Rows:
    """A corpus on the device, and batches of its chunks. pieces: per word of the vocabulary (words, 8), 0 for none."""

    def __init__(self, corpus, device, pieces=None, begin=0, end=2):
        t = lambda x, kind=torch.long: torch.as_tensor(x).to(kind).to(device)
        self.corpus, self.device = corpus, device
        self.start = t(corpus.start)
        self.token, self.row_unit, self.unit_at = t(corpus.token), t(corpus.row_unit), t(corpus.unit_at)
        self.row = {k: t(getattr(corpus, k)) for k in ("word", "features", "head", "unit", "sentence", "quoted")}
        self.cue = F.one_hot(t(corpus.cue), 3).half()
        self.cue[t(corpus.token) < 0] = 0
        self.cues, self.role = t(corpus.cues), F.one_hot(t(corpus.role), 5).half()
        self._index()
        if pieces is not None:
            self._pieces(t(pieces), begin, end)

    def relabel(self, cue, cues, role):
        """Take other labels: shares of cues a place, cues in the order of their chunks, shares of roles a pair."""
        self.cue, self.cues, self.role = cue, cues, role
        self._index()

    def _index(self):
        """Where the cues of each chunk and the roles of each cue begin."""
        chunks = len(self.start) - 1
        self.cue_start = torch.searchsorted(self.cues[:, 0].contiguous(), torch.arange(chunks + 1, device=self.device))
        n = self.cues[:, 4] - self.cues[:, 3]
        self.role_start = F.pad(n.cumsum(0), (1, 0))

    def _pieces(self, pieces, begin, end):
        """Word pieces of the row; a break is the encoder's mark of an end, the first of a chunk that of a beginning."""
        word = self.row["word"]
        table = F.pad(pieces, (0, 0, 1, 0))
        table[0, 0] = end
        mine = table[word]
        mine[self.start[:-1], 0] = begin
        real = (mine > 0) | (torch.arange(8, device=self.device) == 0)
        self.piece = mine[real]
        n = real.sum(1)
        self.first = F.pad(n.cumsum(0), (1, 0))
        of = torch.repeat_interleave(torch.arange(len(word), device=self.device), n)
        self.piece_mark, self.piece_shape = self.row["features"][of, 3], self.row["features"][of, 4]
        self.piece_end = end

    def size(self, chunks):
        return self.start[chunks + 1] - self.start[chunks]

    def batch(self, chunks, names):
        """Tensors (chunks, tokens) of some chunks, padded."""
        at, n = self.start[chunks], self.size(chunks)
        reach = torch.arange(int(n.max()), device=self.device)
        inside = reach < n[:, None]
        places = (at[:, None] + reach).clamp(max=len(self.row["word"]) - 1)
        b = {"inside": inside, "places": places}
        for k in names:
            x = self.row[k][places]
            x[~inside] = -1 if k == "unit" else 0
            b[k] = x
        return b

    def batch_pieces(self, chunks):
        """The same in word pieces, for the teacher."""
        b = self.batch(chunks, ())
        at = self.first[self.start[chunks]]
        n = (self.first[self.start[chunks + 1]] - at).clamp(max=MOST_PIECES)
        reach = torch.arange(int(n.max()) + 1, device=self.device)
        places = (at[:, None] + reach).clamp(max=len(self.piece) - 1)
        inside = reach < n[:, None]
        b["pieces"] = torch.where(inside, self.piece[places], self.piece_end)
        b["mask"] = (reach <= n[:, None]).long()
        b["piece_marks"], b["piece_shapes"] = self.piece_mark[places] * inside, self.piece_shape[places] * inside
        b["first"] = ((self.first[b["places"]] - at[:, None]).clamp(max=MOST_PIECES - 1)) * b["inside"]
        return b

    def pairs(self, chunks, cues=None, of=None):
        """All pairs of a cue and a token of its paragraph, and the places of their labels.

        cues: rows (chunk, first, end, from, to); by default those known of the chunks. of: which of the batch each is in.
        """
        here = None
        if cues is None:
            a, b = self.cue_start[chunks], self.cue_start[chunks + 1]
            of = torch.repeat_interleave(torch.arange(len(chunks), device=self.device), b - a)
            here = runs(a, b - a)
            cues = self.cues[here]
        n = cues[:, 4] - cues[:, 3]
        pair = torch.repeat_interleave(torch.arange(len(cues), device=self.device), n)
        j = runs(cues[:, 3], n)
        chunk, first, end = of[pair], cues[pair, 1], cues[pair, 2]
        start = self.start[cues[pair, 0]]
        place, sentence = self._relation(start + first, start + end, start + j)
        labels = None if here is None else runs(self.role_start[here], n)
        return (chunk, j, first, end, place, sentence), labels

    def _relation(self, first, end, j):
        """How a token stands to the cue [first, end): side and distance; sentences apart and quotation marks."""
        before, after = j < first, j >= end
        side = torch.where(before, 0, torch.where(after, 2, 1))
        far = torch.where(before, first - j, torch.where(after, j - end + 1, 0))
        near = torch.bucketize(far, torch.tensor(STEPS, device=self.device))
        apart = (self.row["sentence"][j] - self.row["sentence"][first]).clamp(-3, 3) + 3
        return side * 16 + near, apart * 4 + self.row["quoted"][j] * 2 + self.row["quoted"][first]


def runs(starts, counts):
    """The numbers start, start+1, … of each run, one after the other."""
    ends = counts.cumsum(0)
    total = int(ends[-1]) if len(ends) else 0
    return torch.arange(total, device=starts.device) - torch.repeat_interleave(ends - counts, counts) + torch.repeat_interleave(starts, counts)
