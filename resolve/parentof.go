package resolve

import "hearsay/parse"

// parents are nouns by which papers say of how many children or grandchildren
// somebody is a parent.
var parents = map[string]bool{
	"mum": true, "mom": true, "mam": true, "mother": true, "dad": true, "father": true, "parent": true,
	"gran": true, "grandmother": true, "grandma": true, "granddad": true, "grandad": true, "grandfather": true, "grandparent": true,
}

// parentOf is where "Mum-of-one" or "father of two" begins that stands right before the
// name at token t, within the sentence that begins at low; t where there is none.
func (c *cast) parentOf(t, low int32) int32 {
	k := t - 1
	if k <= low || c.tok(k).XPOS != parse.TagCD {
		return t
	}
	if k--; k > low && c.word(k) == "-" {
		k--
	}
	if k <= low || c.lower(k) != "of" {
		return t
	}
	if k--; k > low && c.word(k) == "-" {
		k--
	}
	if k < low || !parents[c.lower(k)] {
		return t
	}
	return k
}
