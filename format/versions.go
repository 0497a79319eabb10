package format

import (
	"fmt"
	"strings"

	"hearsay"
)

// Edited is an article that was seen with several texts: its versions, the
// first first, and what became of what they say from each to the next.
type Edited struct {
	Versions []hearsay.KeptArticle
	// Changes has one less than Versions; Unkept says of each that one of the
	// two texts is not kept, so that nothing can be compared.
	Changes [][]hearsay.Difference
	Unkept  []bool
}

type wireEdited struct {
	Versions []wireKept   `json:"versions"`
	Changes  []wireChange `json:"changes"`
}

type wireChange struct {
	Before     string          `json:"before"`
	After      string          `json:"after"`
	Quotations []wireRewriting `json:"quotations"` // null where a text is not kept
	Title      *wireRetitled   `json:"title"`
	Statements []wireRewriting `json:"statements"` // null like quotations
}

// wireRewriting is what became of one quotation or statement; its difference is by words.
type wireRewriting struct {
	What       string         `json:"what"`
	Before     *wireQuoteBy   `json:"before"`
	After      *wireQuoteBy   `json:"after"`
	Difference []wireWordEdit `json:"difference"`
}

type wireQuoteBy struct {
	wireQuote
	Speakers []*string `json:"speakers"`
	Act      string    `json:"act"`
	Polarity string    `json:"polarity"`
}

type wireWordEdit struct {
	Op     string `json:"op"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// AppendEdited adds it as one line of JSON.
func AppendEdited(b []byte, e *Edited) ([]byte, error) {
	w := wireEdited{Versions: []wireKept{}, Changes: []wireChange{}}
	for i := range e.Versions {
		w.Versions = append(w.Versions, wireOfKept(&e.Versions[i]))
	}
	for i, list := range e.Changes {
		c := wireChange{Before: e.Versions[i].Article.ID, After: e.Versions[i+1].Article.ID,
			Title: retitled(e.Versions[i].Article.Title, e.Versions[i+1].Article.Title)}
		if !e.Unkept[i] {
			c.Quotations, c.Statements = []wireRewriting{}, []wireRewriting{}
		}
		for _, d := range list {
			if d.Quoted() {
				c.Quotations = append(c.Quotations, wireOfRewriting(&d))
			} else {
				c.Statements = append(c.Statements, wireOfRewriting(&d))
			}
		}
		w.Changes = append(w.Changes, c)
	}
	line, err := encode(w)
	if err != nil {
		return b, fmt.Errorf("printing the versions as JSON: %w", err)
	}
	return append(b, line...), nil
}

func wireOfRewriting(d *hearsay.Difference) wireRewriting {
	w := wireRewriting{What: d.What, Before: quoteBy(d.Before, d.BeforeText), After: quoteBy(d.After, d.AfterText), Difference: []wireWordEdit{}}
	for _, e := range d.Edits() {
		w.Difference = append(w.Difference, wireWordEdit{string(e.Op), e.Record, e.Quotation})
	}
	return w
}

func quoteBy(a *hearsay.Attribution, text string) *wireQuoteBy {
	if a == nil {
		return nil
	}
	w := &wireQuoteBy{wireQuote{a.ID, text}, []*string{}, string(a.Act), string(a.Polarity)}
	for i := range a.Speakers {
		w.Speakers = append(w.Speakers, known(a.Speakers[i].Name))
	}
	return w
}

// AppendEditedText adds it for people: the versions, then what was added,
// changed and dropped, words that went in [-…-], words that came in {+…+}.
func AppendEditedText(b []byte, e *Edited, look Look) []byte {
	p := page{look: look, width: max(look.Width, 40), b: b}
	if look.Width <= 0 {
		p.width = 80
	}
	last := &e.Versions[len(e.Versions)-1].Article
	for _, line := range wrap(oneLine(headed(last)), p.width) {
		p.line(0, p.style("1", line))
	}
	p.line(0, p.dim(standing(last)))
	for i := range e.Versions {
		k := &e.Versions[i]
		p.line(2, fmt.Sprintf("version %d · recorded %s · statements: %d · %s", k.Version, k.Recorded.UTC().Format("2 January 2006 15:04"), k.Attributions, k.Article.ID))
	}
	if len(e.Versions) == 1 {
		p.line(0, "Only one text was seen there.")
	}
	for i, list := range e.Changes {
		p.b = append(p.b, '\n')
		p.line(0, p.style("1", fmt.Sprintf("From version %d to version %d", e.Versions[i].Version, e.Versions[i+1].Version)))
		p.retitled(e.Versions[i].Article.Title, e.Versions[i+1].Article.Title)
		if e.Unkept[i] {
			p.line(2, "They cannot be compared: the record does not keep both texts.")
		} else if len(list) == 0 {
			p.line(2, "No quotation or statement was added, changed or dropped.")
		}
		for j := range list {
			p.rewriting(&list[j])
		}
	}
	return p.b
}

func headed(a *hearsay.Article) string {
	if a.Title == "" {
		return "(without a title)"
	}
	return a.Title
}

// retitled shows the words of a title that changed.
func (p *page) retitled(before, after string) {
	if before == after {
		return
	}
	p.line(2, p.style("1", "title"))
	for _, line := range wrap(wordsMarked(&hearsay.Difference{BeforeText: before, AfterText: after}), p.width-4) {
		p.line(4, p.marked(line))
	}
}

func (p *page) rewriting(d *hearsay.Difference) {
	of := d.After
	if of == nil {
		of = d.Before
	}
	p.line(2, p.style("1", fmt.Sprintf("%-8s", d.What))+" "+sentence(of, ""))
	if d.What != hearsay.QuotationChanged {
		for _, line := range wrap(oneLine(d.BeforeText+d.AfterText), p.width-4) {
			p.line(4, line)
		}
		return
	}
	if was := sentence(d.Before, ""); was != sentence(d.After, "") {
		p.line(4, p.dim("before: "+was))
	}
	for _, line := range wrap(wordsMarked(d), p.width-4) {
		p.line(4, p.marked(line))
	}
}

// wordsMarked joins both sides, with marks around runs of words that went or
// came.
func wordsMarked(d *hearsay.Difference) string {
	var words []string
	for _, e := range d.Edits() {
		if e.Op == hearsay.Equal {
			words = append(words, oneLine(e.Record))
			continue
		}
		if e.Record != "" {
			words = append(words, "[-"+oneLine(e.Record)+"-]")
		}
		if e.Quotation != "" {
			words = append(words, "{+"+oneLine(e.Quotation)+"+}")
		}
	}
	return strings.Join(words, " ")
}

// marked colours what went red and what came green.
func (p *page) marked(line string) string {
	if !p.look.Colour {
		return line
	}
	return strings.NewReplacer("[-", "\x1b[31m[-", "-]", "-]\x1b[0m", "{+", "\x1b[32m{+", "+}", "+}\x1b[0m").Replace(line)
}
