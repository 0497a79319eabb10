package eval

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"hearsay/parse"
)

// Tree is one sentence of a treebank with its gold analysis. The words are the
// syntactic words; ranges ("3-4") and empty nodes ("3.1") are left out.
type Tree struct {
	Words  []string
	Lemmas []string
	UPOS   []parse.UPOS
	XPOS   []parse.XPOS
	Heads  []int32 // index of the head, -1 for the root
	Rels   []parse.Rel
	// Misc is the tenth column, as it stands.
	Misc []string
	// Text is the sentence as its comment gives it.
	Text string
}

// ReadTreebank reads CoNLL-U (Nivre et al. 2020).
func ReadTreebank(r io.Reader) ([]Tree, error) {
	var trees []Tree
	var t Tree
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<24)
	for n := 1; in.Scan(); n++ {
		line := in.Text()
		switch {
		case line == "":
			if len(t.Words) > 0 {
				trees = append(trees, t)
			}
			t = Tree{}
		case strings.HasPrefix(line, "# text = "):
			t.Text = line[len("# text = "):]
		case line[0] != '#':
			if err := t.row(strings.Split(line, "\t")); err != nil {
				return nil, fmt.Errorf("reading a treebank, line %d: %w", n, err)
			}
		}
	}
	if len(t.Words) > 0 {
		trees = append(trees, t)
	}
	return trees, in.Err()
}

func (t *Tree) row(f []string) error {
	if len(f) != 10 {
		return fmt.Errorf("%d columns, want 10", len(f))
	}
	if strings.ContainsAny(f[0], "-.") {
		return nil
	}
	u, ok := parse.ParseUPOS(f[3])
	if !ok {
		return fmt.Errorf("unknown UPOS %q", f[3])
	}
	x, ok := parse.ParseXPOS(f[4])
	if !ok {
		return fmt.Errorf("unknown XPOS %q", f[4])
	}
	r, ok := parse.ParseRel(f[7])
	if !ok {
		return fmt.Errorf("unknown relation %q", f[7])
	}
	head, err := strconv.Atoi(f[6])
	if err != nil {
		return fmt.Errorf("head: %w", err)
	}
	t.Words, t.Lemmas, t.Misc = append(t.Words, f[1]), append(t.Lemmas, f[2]), append(t.Misc, f[9])
	t.UPOS, t.XPOS = append(t.UPOS, u), append(t.XPOS, x)
	t.Heads, t.Rels = append(t.Heads, int32(head-1)), append(t.Rels, r)
	return nil
}

// TreeScore counts what was right over sentences with gold tokens.
type TreeScore struct {
	Tokens, UPOS, XPOS, UAS, LAS int
	// Words leaves punctuation out: tokens whose gold UPOS is PUNCT.
	Words, WordUAS, WordLAS int
}

// Add compares one sentence's decisions with the gold tree. Relations count
// with their subtypes.
func (s *TreeScore) Add(gold *Tree, upos []parse.UPOS, xpos []parse.XPOS, heads []int32, rels []parse.Rel) {
	for i := range gold.Words {
		s.Tokens++
		s.UPOS += count(upos[i] == gold.UPOS[i])
		s.XPOS += count(xpos[i] == gold.XPOS[i])
		attached := heads[i] == gold.Heads[i]
		labelled := attached && rels[i] == gold.Rels[i]
		s.UAS += count(attached)
		s.LAS += count(labelled)
		if gold.UPOS[i] != parse.Punct {
			s.Words++
			s.WordUAS += count(attached)
			s.WordLAS += count(labelled)
		}
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

func percent(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return 100 * float64(n) / float64(of)
}

// String gives all figures in percent; the headline is LAS over all tokens.
func (s TreeScore) String() string {
	return fmt.Sprintf("UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f (without punctuation UAS %.2f LAS %.2f) over %d tokens",
		percent(s.UPOS, s.Tokens), percent(s.XPOS, s.Tokens), percent(s.UAS, s.Tokens), percent(s.LAS, s.Tokens),
		percent(s.WordUAS, s.Words), percent(s.WordLAS, s.Words), s.Tokens)
}
