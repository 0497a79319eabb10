// Package silver reads articles as CoreNLP read them: text and the program's
// table of tokens go in, a parse.Document with tags, names, dependencies and the
// coreference chains come out. It refuses a table that does not fit the text.
//
// What it gives was made by a program and is wrong in places; it serves to
// train on and to tell errors of the parse from errors of resolving.
package silver

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"hearsay"
	"hearsay/lang/en"
	"hearsay/parse"
)

// Row is one token of the table: its place in bytes, tags and chains.
type Row struct {
	hearsay.Span
	Lemma, POS, NER, Rel string
	Head                 int // index in the article's rows, -1 for a root
	Chains               []int
}

// Read reads the table of a whole part: article name to rows. Offsets are still code points.
func Read(path string) (map[string][]Row, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("opening the CoreNLP table: %w", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("unpacking %s: %w", path, err)
	}
	return read(z)
}

func read(in io.Reader) (map[string][]Row, error) {
	tables := map[string][]Row{}
	name, first := "", 0
	s := bufio.NewScanner(in)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		line := s.Text()
		switch {
		case strings.HasPrefix(line, "# doc "):
			name, first = line[6:], 0
		case line == "":
			first = len(tables[name])
		case name != "":
			row, err := readRow(line, first)
			if err != nil {
				return nil, fmt.Errorf("reading the table of %s: %w", name, err)
			}
			tables[name] = append(tables[name], row)
		}
	}
	return tables, s.Err()
}

func readRow(line string, first int) (Row, error) {
	f := strings.Split(line, "\t")
	if len(f) < 10 {
		return Row{}, fmt.Errorf("line %q has %d fields, want 10", line, len(f))
	}
	start, err1 := strconv.Atoi(f[3])
	end, err2 := strconv.Atoi(f[4])
	head, err3 := strconv.Atoi(f[7])
	if err1 != nil || err2 != nil || err3 != nil {
		return Row{}, fmt.Errorf("line %q has a place or head that is no number", line)
	}
	r := Row{Span: hearsay.Span{Start: start, End: end}, Lemma: f[2], POS: f[5], NER: f[6], Rel: f[8], Head: first + head - 1}
	if head == 0 {
		r.Head = -1
	}
	for id := range strings.SplitSeq(f[9], ",") {
		if n, err := strconv.Atoi(id); err == nil {
			r.Chains = append(r.Chains, n)
		}
	}
	return r, nil
}

// Document segments the text and lays the rows' tags over the tokens. The second
// result gives, for each token, its row or -1.
func Document(text string, rows []Row) (*parse.Document, []int) {
	doc := parse.Segment(text, en.English())
	offsets := hearsay.NewOffsets(text)
	places := make([]hearsay.Span, len(rows))
	for i, r := range rows {
		places[i] = hearsay.Span{Start: offsets.Byte(r.Start), End: offsets.Byte(r.End)}
	}
	of := make([]int, len(doc.Tokens))
	token := make([]int32, len(rows))
	for i := range token {
		token[i] = -1
	}
	k := 0
	for t := range doc.Tokens {
		of[t] = -1
		for k < len(rows) && places[k].End <= doc.Tokens[t].Start {
			k++
		}
		if k < len(rows) && places[k].Start < doc.Tokens[t].End {
			of[t] = k
			if token[k] < 0 {
				token[k] = int32(t)
			}
		}
	}
	for t := range doc.Tokens {
		if of[t] >= 0 {
			lay(doc, t, rows, of[t], token)
		}
	}
	entities(doc, rows, of)
	return doc, of
}

func lay(doc *parse.Document, t int, rows []Row, k int, token []int32) {
	r, d := rows[k], &doc.Tokens[t]
	d.XPOS, _ = parse.ParseXPOS(r.POS)
	d.Lemma = r.Lemma
	switch r.Rel {
	case "dobj":
		d.Rel = parse.RelObj
	case "nsubjpass":
		d.Rel = parse.RelNsubjPass
	case "auxpass":
		d.Rel = parse.RelAuxPass
	case "nmod":
		d.Rel = parse.RelObl
		if r.Head >= 0 && strings.HasPrefix(rows[r.Head].POS, "N") {
			d.Rel = parse.RelNmod
		}
	default:
		d.Rel, _ = parse.ParseRel(r.Rel)
	}
	d.Head = -1
	if r.Head >= 0 {
		d.Head = token[r.Head]
	}
}

var types = map[string]parse.EntityType{
	"PERSON": parse.PersonName, "ORGANIZATION": parse.OrganizationName, "LOCATION": parse.PlaceName,
}

// entities makes one entity of each run of tokens with one label.
func entities(doc *parse.Document, rows []Row, of []int) {
	label := func(t int) string {
		if of[t] < 0 {
			return "O"
		}
		return rows[of[t]].NER
	}
	for t := 0; t < len(doc.Tokens); t++ {
		typ, ok := types[label(t)]
		if !ok {
			continue
		}
		end := t + 1
		for end < len(doc.Tokens) && label(end) == label(t) && doc.Tokens[end].Sentence == doc.Tokens[t].Sentence {
			end++
		}
		doc.Entities = append(doc.Entities, parse.Entity{
			Span:       hearsay.Span{Start: doc.Tokens[t].Start, End: doc.Tokens[end-1].End},
			FirstToken: int32(t), EndToken: int32(end), Type: typ, Share: 1,
		})
		for k := t; k < end; k++ {
			doc.Tokens[k].Entity = int32(len(doc.Entities))
		}
		t = end - 1
	}
}
