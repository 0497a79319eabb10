package main

import (
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"

	"hearsay"
	"hearsay/eval"
)

// chained is a text with chains, and attributions where known.
type chained struct {
	eval.ChainText
	atts []hearsay.Attribution
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
	t.Text = string(b)
	if anns, _ := filepath.Glob(filepath.Join(part, "attributions", name+"*.ann")); len(anns) > 0 {
		ann, err := os.ReadFile(anns[0])
		if err != nil {
			return t, err
		}
		events, err := eval.ReadBrat(t.Text, string(ann))
		if err != nil {
			return t, err
		}
		for _, a := range events {
			t.atts = append(t.atts, a)
		}
		sort.Slice(t.atts, func(i, j int) bool { return t.atts[i].Cue.Bounds().Start < t.atts[j].Cue.Bounds().Start })
	}
	offsets := hearsay.NewOffsets(t.Text)
	open := map[int]int{} // chain to its running mention
	for i, r := range rows {
		for _, id := range r.chains {
			s := hearsay.Span{Start: offsets.Byte(r.start), End: offsets.Byte(r.end)}
			if k, ok := open[id]; ok && i > 0 && holds(rows[i-1].chains, id) {
				t.Mentions[k].End = s.End
				continue
			}
			open[id] = len(t.Mentions)
			t.Mentions = append(t.Mentions, eval.ChainMention{Span: s, Chain: id})
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

// readOntoGUM reads an OntoGUM file.
func readOntoGUM(path string) ([]chained, error) {
	texts, err := eval.ReadOntoGUM(path)
	if err != nil {
		return nil, err
	}
	var out []chained
	for _, t := range texts {
		out = append(out, chained{ChainText: t})
	}
	return out, nil
}

// readGAP reads a GAP file: one pronoun and two names a text.
func readGAP(path string) ([]chained, error) {
	texts, err := eval.ReadGAP(path)
	if err != nil {
		return nil, err
	}
	var out []chained
	for i := range texts {
		out = append(out, chained{ChainText: texts[i].ChainText()})
	}
	return out, nil
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
