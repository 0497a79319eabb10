package eval

import (
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"hearsay/parse"
)

// Treebank measures tags and dependencies on the dev parts of the English
// treebanks EWT and GUM (Universal Dependencies), with the treebanks' own words
// and sentences. Labelled attachment counts relations with their subtypes, and
// punctuation like every other word.
func Treebank(dataDir string) ([]Line, error) {
	p, err := parse.New()
	if err != nil {
		return nil, err
	}
	var lines []Line
	for _, part := range []string{"ewt-dev", "gum-dev"} {
		trees, err := gunzipped(filepath.Join(dataDir, "treebank", part+".conllu.gz"), ReadTreebank)
		if err != nil {
			return nil, err
		}
		s := ScoreTrees(p, trees)
		note := fmt.Sprintf("%d words given", s.Tokens)
		lines = append(lines,
			Line{"tags XPOS " + part, percent(s.XPOS, s.Tokens), note},
			Line{"tags UPOS " + part, percent(s.UPOS, s.Tokens), note},
			Line{"unlabelled attachment " + part, percent(s.UAS, s.Tokens), note},
			Line{"labelled attachment " + part, percent(s.LAS, s.Tokens), note})
	}
	return lines, nil
}

// ScoreTrees analyses the gold words of each tree and compares.
func ScoreTrees(p *parse.Parser, trees []Tree) (s TreeScore) {
	var l parse.Line
	var found []parse.Found
	for i := range trees {
		p.Fill(&l, trees[i].Words)
		found = p.Analyse(&l, found[:0])
		s.Add(&trees[i], l.UPOS, l.XPOS, l.Heads, l.Rels)
	}
	return s
}

// worldwideTypes are the annotation's types that name somebody or something;
// dates and amounts are found too, but nothing in hearsay asks for them.
var worldwideTypes = []string{"Person", "Organization", "Location", "NORP", "Misc", "Facility", "Product"}

// NamedEntities measures names on the dev part of the English Worldwide
// Newswire corpus, with its words given, by exact span and type (F1).
func NamedEntities(dataDir string) ([]Line, error) {
	p, err := parse.New()
	if err != nil {
		return nil, err
	}
	sentences, err := gunzipped(filepath.Join(dataDir, "ner", "worldwide-dev.bioes.gz"), ReadEntities)
	if err != nil {
		return nil, err
	}
	own, ours := ScoreNames(p, sentences)
	lines := []Line{{"entities F1 worldwide-dev", own.Of().F1(), fmt.Sprintf("%d, all nine types of the annotation", own.Of().Gold)}}
	for _, t := range worldwideTypes {
		lines = append(lines, Line{"entities F1 worldwide-dev " + t, own.Of(t).F1(), fmt.Sprint(own.Of(t).Gold)})
	}
	return append(lines, Line{"entities F1 worldwide-dev, hearsay's types", ours.Of().F1(), "person, organization, place, nationality, other; no dates, no money"}), nil
}

// ScoreNames finds the names of each sentence and compares them, in the types
// of the annotation and in hearsay's.
func ScoreNames(p *parse.Parser, sentences []Tagged) (own, ours NameScores) {
	own, ours = NameScores{}, NameScores{}
	var l parse.Line
	var found []parse.Found
	for i := range sentences {
		p.Fill(&l, sentences[i].Words)
		found = p.Analyse(&l, found[:0])
		var names []Name
		for _, f := range found {
			names = append(names, Name{First: f.First, End: f.End, Type: f.Name})
		}
		gold := sentences[i].Names()
		own.Add(gold, names)
		ours.Add(inOurTypes(gold), inOurTypes(names))
	}
	return own, ours
}

func inOurTypes(names []Name) (out []Name) {
	for _, n := range names {
		if t := parse.EntityTypeOf(n.Type); t != parse.NoEntity {
			out = append(out, Name{First: n.First, End: n.End, Type: fmt.Sprint(t)})
		}
	}
	return out
}

// gunzipped reads a packed file.
func gunzipped[T any](path string, read func(io.Reader) (T, error)) (v T, err error) {
	f, err := os.Open(path)
	if err != nil {
		return v, fmt.Errorf("opening gold data: %w", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return v, fmt.Errorf("unpacking %s: %w", path, err)
	}
	if v, err = read(z); err != nil {
		return v, fmt.Errorf("reading %s: %w", path, err)
	}
	return v, nil
}
