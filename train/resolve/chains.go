package main

import (
	"bufio"
	"compress/gzip"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"hearsay"
	"hearsay/eval"
)

// chained is a text with attributions where known and mentions tied to chains.
type chained struct {
	text string
	atts []hearsay.Attribution
	gold []chainMention
}

type chainMention struct {
	hearsay.Span
	chain int
}

// chain gives the chain of the smallest mention that covers the span.
func (t *chained) chain(s hearsay.Span) int {
	best, size := 0, len(t.text)+1
	for _, m := range t.gold {
		if m.Contains(s) && m.Len() < size {
			best, size = m.chain, m.Len()
		}
	}
	return best
}

// readSilver reads PolNeAR's training part with CoreNLP's chains and the gold attributions.
func readSilver(folder string) ([]chained, error) {
	tables, err := readTables(filepath.Join(folder, "polnear", "train.corenlp.tsv.gz"))
	if err != nil {
		return nil, err
	}
	names := make([]string, 0, len(tables))
	for name := range tables {
		names = append(names, name)
	}
	sort.Strings(names)
	var texts []chained
	for _, name := range names {
		t, err := silverText(filepath.Join(folder, "polnear", "train"), name, tables[name])
		if err != nil {
			return nil, fmt.Errorf("reading article %s: %w", name, err)
		}
		texts = append(texts, t)
	}
	return texts, nil
}

func silverText(part, name string, rows []row) (t chained, err error) {
	b, err := os.ReadFile(filepath.Join(part, "text", name+".txt"))
	if err != nil {
		return t, err
	}
	t.text = string(b)
	if anns, _ := filepath.Glob(filepath.Join(part, "attributions", name+"*.ann")); len(anns) > 0 {
		ann, err := os.ReadFile(anns[0])
		if err != nil {
			return t, err
		}
		events, err := eval.ReadBrat(t.text, string(ann))
		if err != nil {
			return t, err
		}
		for _, a := range events {
			t.atts = append(t.atts, a)
		}
		sort.Slice(t.atts, func(i, j int) bool { return t.atts[i].Cue.Bounds().Start < t.atts[j].Cue.Bounds().Start })
	}
	offsets := hearsay.NewOffsets(t.text)
	open := map[int]int{} // chain to its running mention
	for i, r := range rows {
		for _, id := range r.chains {
			s := hearsay.Span{Start: offsets.Byte(r.start), End: offsets.Byte(r.end)}
			if k, ok := open[id]; ok && i > 0 && holds(rows[i-1].chains, id) {
				t.gold[k].End = s.End
				continue
			}
			open[id] = len(t.gold)
			t.gold = append(t.gold, chainMention{s, id})
		}
	}
	return t, nil
}

func holds(ids []int, id int) bool {
	for _, have := range ids {
		if have == id {
			return true
		}
	}
	return false
}

// readOntoGUM rebuilds the texts of an OntoGUM file with their chains.
func readOntoGUM(path string) ([]chained, error) {
	z, done, err := unzip(path)
	if err != nil {
		return nil, err
	}
	defer done()
	var texts []chained
	var b strings.Builder
	open := map[int][]int{}
	s := bufio.NewScanner(z)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		line := s.Text()
		switch {
		case strings.HasPrefix(line, "# newdoc"):
			if len(texts) > 0 {
				texts[len(texts)-1].text = b.String()
			}
			b.Reset()
			clear(open)
			texts = append(texts, chained{})
		case strings.HasPrefix(line, "# newpar") && !strings.HasPrefix(line, "# newpar_block"):
			if b.Len() > 0 {
				b.WriteString("\n\n")
			}
		case line != "" && line[0] != '#' && len(texts) > 0:
			gumToken(&b, &texts[len(texts)-1], open, strings.Split(line, "\t"))
		}
	}
	if len(texts) > 0 {
		texts[len(texts)-1].text = b.String()
	}
	return texts, s.Err()
}

// gumToken writes a token's word and opens and closes the mentions at it.
func gumToken(b *strings.Builder, t *chained, open map[int][]int, f []string) {
	if len(f) < 10 || strings.ContainsAny(f[0], "-.") {
		return
	}
	start := b.Len()
	b.WriteString(f[1])
	end := b.Len()
	if !strings.Contains(f[9], "SpaceAfter=No") {
		b.WriteByte(' ')
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
			open[id] = append(open[id], len(t.gold))
			t.gold = append(t.gold, chainMention{hearsay.Span{Start: start, End: end}, id})
		}
		i = j
		if i < len(brackets) && brackets[i] == ')' {
			if stack := open[id]; len(stack) > 0 {
				t.gold[stack[len(stack)-1]].End = end
				open[id] = stack[:len(stack)-1]
			}
			i++
		} else if i == j && !opens && j < len(brackets) && brackets[j] != '(' {
			i++
		}
	}
}

// readGAP reads a GAP file: one pronoun and two names a text.
func readGAP(path string) ([]chained, error) {
	z, done, err := unzip(path)
	if err != nil {
		return nil, err
	}
	defer done()
	r := csv.NewReader(z)
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = '\t', true, -1
	rows, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	var texts []chained
	for _, f := range rows[1:] {
		if len(f) < 11 {
			continue
		}
		t := chained{text: f[1]}
		offsets := hearsay.NewOffsets(t.text)
		add := func(word, at string, chain int) {
			n, _ := strconv.Atoi(at)
			start := offsets.Byte(n)
			t.gold = append(t.gold, chainMention{hearsay.Span{Start: start, End: start + len(word)}, chain})
		}
		add(f[2], f[3], 1)
		add(f[4], f[5], map[bool]int{true: 1, false: 2}[f[6] == "TRUE"])
		add(f[7], f[8], map[bool]int{true: 1, false: 3}[f[9] == "TRUE"])
		texts = append(texts, t)
	}
	return texts, nil
}

func unzip(path string) (io.Reader, func() error, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, fmt.Errorf("opening training data: %w", err)
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, nil, fmt.Errorf("unpacking %s: %w", path, err)
	}
	return z, f.Close, nil
}
