package eval

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"hearsay"
)

// ChainText is a text whose mentions are tied to chains.
type ChainText struct {
	Name, Text string
	Mentions   []ChainMention
}

// ChainMention is a mention and the number of its chain, from 1 on.
type ChainMention struct {
	hearsay.Span
	Chain int
}

// Chains are the chains of two mentions or more.
func (t *ChainText) Chains() [][]hearsay.Span {
	of := map[int][]hearsay.Span{}
	var order []int
	for _, m := range t.Mentions {
		if of[m.Chain] == nil {
			order = append(order, m.Chain)
		}
		if !slices.Contains(of[m.Chain], m.Span) {
			of[m.Chain] = append(of[m.Chain], m.Span)
		}
	}
	var chains [][]hearsay.Span
	for _, k := range order {
		if len(of[k]) > 1 {
			chains = append(chains, of[k])
		}
	}
	return chains
}

// ChainAt gives the chain of the smallest mention that covers the span, or 0.
func (t *ChainText) ChainAt(s hearsay.Span) int {
	best, size := 0, len(t.Text)+1
	for _, m := range t.Mentions {
		if m.Contains(s) && m.Len() < size {
			best, size = m.Chain, m.Len()
		}
	}
	return best
}

// ReadOntoGUM rebuilds the texts of an OntoGUM file (gzip, CoNLL-U with chains
// in the field Entity of its last column) and reads their chains.
func ReadOntoGUM(path string) ([]ChainText, error) { return gunzipped(path, parseOntoGUM) }

func parseOntoGUM(in io.Reader) ([]ChainText, error) {
	var r gumReader
	s := bufio.NewScanner(in)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		line := s.Text()
		name, isDoc := strings.CutPrefix(line, "# newdoc id = ")
		switch {
		case isDoc:
			r.finish()
			r.texts = append(r.texts, ChainText{Name: name})
		case strings.HasPrefix(line, "# newpar") && !strings.HasPrefix(line, "# newpar_block"):
			if r.b.Len() > 0 {
				r.b.WriteString("\n\n")
			}
		case line != "" && line[0] != '#' && len(r.texts) > 0:
			r.token(strings.Split(line, "\t"))
		}
	}
	r.finish()
	return r.texts, s.Err()
}

// gumReader is the text under way, with the mentions that are open in it.
type gumReader struct {
	texts []ChainText
	b     strings.Builder
	open  map[int][]int
}

func (r *gumReader) finish() {
	if len(r.texts) > 0 {
		r.texts[len(r.texts)-1].Text = r.b.String()
	}
	r.b.Reset()
	r.open = map[int][]int{}
}

// token writes a token's word and opens and closes the mentions at it: the
// brackets are like "(12", "7)", "(3)" and run on without a separator.
func (r *gumReader) token(f []string) {
	if len(f) < 10 || strings.ContainsAny(f[0], "-.") {
		return
	}
	t := &r.texts[len(r.texts)-1]
	start := r.b.Len()
	r.b.WriteString(f[1])
	end := r.b.Len()
	if !strings.Contains(f[9], "SpaceAfter=No") {
		r.b.WriteByte(' ')
	}
	_, brackets, ok := strings.Cut(f[9], "Entity=")
	if !ok {
		return
	}
	brackets, _, _ = strings.Cut(brackets, "|")
	for i := 0; i < len(brackets); {
		opens := brackets[i] == '('
		if opens {
			i++
		}
		j := i
		for j < len(brackets) && brackets[j] >= '0' && brackets[j] <= '9' {
			j++
		}
		id, _ := strconv.Atoi(brackets[i:j])
		if opens {
			r.open[id] = append(r.open[id], len(t.Mentions))
			t.Mentions = append(t.Mentions, ChainMention{hearsay.Span{Start: start, End: end}, id})
		}
		i = j
		if i < len(brackets) && brackets[i] == ')' {
			if stack := r.open[id]; len(stack) > 0 {
				t.Mentions[stack[len(stack)-1]].End = end
				r.open[id] = stack[:len(stack)-1]
			}
			i++
		} else if i == j && !opens && j < len(brackets) && brackets[j] != '(' {
			i++
		}
	}
}

// GAPText is a passage of GAP (Webster and others 2018): a pronoun and two names,
// each with whether the pronoun means it.
type GAPText struct {
	ID, Text   string
	Pronoun    hearsay.Span
	A, B       hearsay.Span
	IsA, IsB   bool
	IsFeminine bool
}

// ReadGAP reads a GAP file (gzip, tab-separated, a header line; offsets count code points).
func ReadGAP(path string) ([]GAPText, error) { return gunzipped(path, parseGAP) }

func parseGAP(in io.Reader) ([]GAPText, error) {
	r := csv.NewReader(in)
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = '\t', true, -1
	rows, err := r.ReadAll()
	if err != nil {
		return nil, err
	}
	var texts []GAPText
	for i, f := range rows {
		if i == 0 || len(f) < 10 {
			continue
		}
		t := GAPText{ID: f[0], Text: f[1], IsA: f[6] == "TRUE", IsB: f[9] == "TRUE"}
		offsets := hearsay.NewOffsets(t.Text)
		var failed error
		at := func(word, place string) hearsay.Span {
			n, err := strconv.Atoi(place)
			if err != nil {
				failed = fmt.Errorf("row %d: %q is no offset", i+1, place)
			}
			start := offsets.Byte(n)
			return hearsay.Span{Start: start, End: start + len(word)}
		}
		t.Pronoun, t.A, t.B = at(f[2], f[3]), at(f[4], f[5]), at(f[7], f[8])
		if failed != nil {
			return nil, failed
		}
		switch strings.ToLower(f[2]) {
		case "she", "her", "hers", "herself":
			t.IsFeminine = true
		}
		texts = append(texts, t)
	}
	return texts, nil
}

// ChainText is the passage as a text with chains: the pronoun, and the names with it or apart.
func (t *GAPText) ChainText() ChainText {
	c := ChainText{Name: t.ID, Text: t.Text, Mentions: []ChainMention{{t.Pronoun, 1}, {t.A, 2}, {t.B, 3}}}
	if t.IsA {
		c.Mentions[1].Chain = 1
	}
	if t.IsB {
		c.Mentions[2].Chain = 1
	}
	return c
}
