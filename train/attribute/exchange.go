package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"hearsay"
	"hearsay/eval"
	"hearsay/parse"
)

// wireArticle is an article as a teacher reads it: hearsay's own tokens and
// paragraphs, with the gold attributions in tokens where there are any. Places
// in the text are bytes.
type wireArticle struct {
	Name       string   `json:"name"`
	Text       string   `json:"text"`
	Tokens     [][2]int `json:"tokens"`
	Paragraphs [][2]int `json:"paragraphs"`
	Sentences  []int32  `json:"sentences"`
	Quotes     []int    `json:"quotes"`
	// Tags, Relations, Heads (-1: none) and Entities (0: none) are the parse.
	Tags      []int      `json:"tags"`
	Relations []int      `json:"relations"`
	Heads     []int32    `json:"heads"`
	Entities  []int      `json:"entities"`
	Golds     []wireGold `json:"golds"`
}

// wireGold is one attribution: its cue as [first, end), source and content as tokens.
type wireGold struct {
	Paragraph int    `json:"paragraph"`
	Cue       [2]int `json:"cue"`
	Source    []int  `json:"source"`
	Content   []int  `json:"content"`
	// Whole is the content with what stands in other paragraphs.
	Whole []int `json:"whole"`
}

// dump writes articles as JSON lines for a teacher.
func dump(path string, articles []goldArticle) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for i := range articles {
		if err := e.Encode(wired(&articles[i])); err != nil {
			return fmt.Errorf("writing %s to %s: %w", articles[i].Name, path, err)
		}
	}
	return w.Flush()
}

// dumpAll writes train, dev and what -silver names into the folder of -dump.
func dumpAll(o settings, train, dev []goldArticle) error {
	silver, err := readSilver(o.silver)
	if err != nil {
		return err
	}
	for name, articles := range map[string][]goldArticle{"train": train, "dev": dev, "silver": silver} {
		if err := dump(filepath.Join(o.dump, name+".jsonl"), articles); err != nil {
			return err
		}
	}
	return nil
}

func wired(a *goldArticle) wireArticle {
	w := wireArticle{Name: a.Name, Text: a.Text}
	for i := range a.doc.Tokens {
		t := &a.doc.Tokens[i]
		w.Tokens = append(w.Tokens, [2]int{t.Start, t.End})
		w.Sentences = append(w.Sentences, t.Sentence)
		w.Quotes = append(w.Quotes, quoteCode(a.doc, t))
		w.Tags, w.Relations = append(w.Tags, int(t.XPOS)), append(w.Relations, int(t.Rel))
		w.Heads, w.Entities = append(w.Heads, t.Head), append(w.Entities, entityCode(a.doc, t))
	}
	for k := range a.doc.Paragraphs {
		p := &a.doc.Paragraphs[k]
		w.Paragraphs = append(w.Paragraphs, [2]int{int(p.FirstToken), int(p.EndToken)})
	}
	for i := range a.golds {
		g := &a.golds[i]
		from := int(a.doc.Paragraphs[g.paragraph].FirstToken)
		w.Golds = append(w.Golds, wireGold{Paragraph: g.paragraph, Cue: [2]int{g.cue.First, g.cue.End},
			Source: marked(g.source, from), Content: marked(g.content, from), Whole: marked(everywhere(a.doc, a.Gold[g.of].Content), 0)})
	}
	return w
}

// quoteCode is 1 more than the token's own mark, plus 8 inside a quotation.
func quoteCode(d *parse.Document, t *parse.Token) int {
	c := int(t.Mark)
	if t.Quote >= 0 && d.Quotes[t.Quote].Double {
		c += 8
	}
	return c
}

// everywhere is inside for all paragraphs.
func everywhere(d *parse.Document, p hearsay.Passage) []bool {
	return inside(d, &parse.Paragraph{EndToken: int32(len(d.Tokens))}, p)
}

// entityCode is 0 outside names, else the type from 1.
func entityCode(d *parse.Document, t *parse.Token) int {
	if t.Entity == 0 {
		return 0
	}
	return 1 + int(d.Entities[t.Entity-1].Type)
}

func marked(set []bool, from int) []int {
	list := []int{}
	for i, in := range set {
		if in {
			list = append(list, from+i)
		}
	}
	return list
}

// silver is one article as a teacher labelled it; places are bytes.
type silver struct {
	Text         string `json:"text"`
	Attributions []struct {
		Cue     [][2]int `json:"cue"`
		Source  [][2]int `json:"source"`
		Content [][2]int `json:"content"`
	} `json:"attributions"`
}

// readSilver reads and parses what a teacher labelled; nothing where path is empty.
func readSilver(path string) ([]goldArticle, error) {
	if path == "" {
		return nil, nil
	}
	p, err := parse.New()
	if err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []goldArticle
	d := json.NewDecoder(bufio.NewReader(f))
	for d.More() {
		var s silver
		if err := d.Decode(&s); err != nil {
			return nil, fmt.Errorf("reading article %d of %s: %w", len(out)+1, path, err)
		}
		a := eval.Annotated{Name: fmt.Sprintf("silver %d", len(out)), Text: s.Text}
		for _, t := range s.Attributions {
			a.Gold = append(a.Gold, hearsay.Attribution{Cue: passage(t.Cue), Source: passage(t.Source), Content: passage(t.Content)})
		}
		out = append(out, align(a, p.Parse(a.Text)))
	}
	return out, nil
}

func passage(places [][2]int) hearsay.Passage {
	var p hearsay.Passage
	for _, s := range places {
		p = append(p, hearsay.Span{Start: s[0], End: s[1]})
	}
	return p
}
