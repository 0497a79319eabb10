"""Pretrained encoders from folders as the transformers library writes them."""
import glob
import os

import numpy
import torch
from tokenizers import Tokenizer


def tokenizer(folder):
    t = Tokenizer.from_file(os.path.join(folder, "tokenizer.json"))
    t.no_padding()
    t.no_truncation()
    return t


def pieces(folder, vocabulary, most=8):
    """Word pieces of each word, (words, most), 0 after the last."""
    t = tokenizer(folder)
    unknown = t.token_to_id("[UNK]") or t.token_to_id("<unk>") or 3
    out = numpy.zeros((len(vocabulary), most), numpy.int64)
    for k in range(0, len(vocabulary), 20000):
        for i, e in enumerate(t.encode_batch(vocabulary[k : k + 20000], add_special_tokens=False)):
            ids = e.ids[:most] or [unknown]
            out[k + i, : len(ids)] = ids
    return out


def table(folder):
    """The table of word pieces, (pieces, width)."""
    return next(v for k, v in weights(folder).items() if "word_embeddings" in k).float()


def vectors(table, folder, vocabulary):
    """The mean of each word's pieces; row 0 is that of a break."""
    p = torch.as_tensor(pieces(folder, vocabulary))
    real = p > 0
    v = (table[p] * real.unsqueeze(-1)).sum(1) / real.sum(1, keepdim=True).clamp(min=1)
    return torch.cat((torch.zeros(1, v.shape[1]), v))


def weights(folder):
    """Tensors of a folder: model.safetensors, or whole numbers with a step a row, compressed (small.xz.*)."""
    small = sorted(glob.glob(os.path.join(folder, "small*.xz")))
    if not small:
        from safetensors.torch import load_file
        return load_file(os.path.join(folder, "model.safetensors"))
    import io
    import lzma
    raw = {}
    for path in small:
        with numpy.load(io.BytesIO(lzma.open(path).read())) as z:
            raw.update({k: z[k] for k in z.files})
    out = {}
    for k, v in raw.items():
        if not k.endswith(".step"):
            v = v.astype("f4") * (raw[k + ".step"] if k + ".step" in raw else 1)
            out[k] = torch.from_numpy(numpy.ascontiguousarray(v))
    return out


class Encoder:
    """An encoder to fit anew: model() gives a fresh one each time."""

    def __init__(self, folder):
        from transformers import AutoConfig
        self.folder, self.config = folder, AutoConfig.from_pretrained(folder)
        self.width, self.tensors = self.config.hidden_size, weights(folder)
        t = tokenizer(folder)
        self.begin = t.token_to_id("[CLS]") if t.token_to_id("<s>") is None else t.token_to_id("<s>")
        self.end = t.token_to_id("[SEP]") if t.token_to_id("</s>") is None else t.token_to_id("</s>")

    def model(self):
        from transformers import AutoModel
        m = AutoModel.from_config(self.config, **({"add_pooling_layer": False}))
        missing, _ = m.load_state_dict(self.tensors, strict=False)
        missing = [k for k in missing if "position_ids" not in k and "pooler" not in k]
        if missing:
            raise SystemExit(f"{self.folder} lacks {missing[:5]}")
        return m

    def pieces(self, vocabulary):
        return pieces(self.folder, vocabulary)
