package format

import (
	"fmt"
	"strings"

	"hearsay"
)

// RowText prints rows of the record for people: who, what they did and when,
// the words as the article has them, and where they stand. It may change at any time.
type RowText struct {
	Look
	started bool
}

// Head is nil.
func (*RowText) Head() []byte { return nil }

// Tail is nil.
func (*RowText) Tail() []byte { return nil }

// Append adds a row, after an empty line where another stands before.
func (t *RowText) Append(b []byte, r *hearsay.Row) ([]byte, error) {
	if err := checkRow(r); err != nil {
		return b, err
	}
	a := r.Attribution
	bare := textless(r)
	if bare {
		a.Source, a.Cue, a.Content = nil, nil, nil
	}
	p := page{look: t.Look, r: &hearsay.Reading{Article: *r.Article}, width: max(t.Width, 30), b: b, alone: true, roles: map[string]bool{}}
	if t.Width <= 0 {
		p.width = 80
	}
	if t.started {
		p.b = append(p.b, '\n')
	}
	t.started = true
	p.headed(&a, 0, when(r.Article))
	words := p.words(&a)
	if bare {
		words = "(the record keeps positions only, not the words)"
	}
	for _, line := range wrap(words, p.width-2) {
		p.line(2, line)
	}
	p.origin(r, &a, bare)
	return p.b, nil
}

// origin says in which line of which article the words stand, and by which ID
// the row is asked for. The address has a line of its own, to be copied.
func (p *page) origin(r *hearsay.Row, a *hearsay.Attribution, bare bool) {
	var about []string
	if r.Article.Outlet != "" {
		about = append(about, oneLine(r.Article.Outlet))
	}
	if !bare {
		about = append(about, p.place(a))
	}
	about = append(about, a.ID)
	if perhaps := unsureAct(a); perhaps != "" {
		about = append(about, perhaps)
	}
	if !r.Current {
		about = append(about, fmt.Sprintf("version %d, edited since", r.Version))
	}
	if r.Corrected {
		about = append(about, "corrected by a person")
	}
	for _, line := range wrap(strings.Join(about, " · "), p.width-2) {
		p.line(2, p.dim(line))
	}
	p.line(2, p.dim(standing(r.Article)))
}

// unsureAct is the act that is told as "said" because its confidence is low: a
// search for it finds the row, and has to say why.
func unsureAct(a *hearsay.Attribution) string {
	words, ok := actWords[a.Act]
	if !ok || a.Act == hearsay.Assert || a.Confidence.Stance >= toldFrom {
		return ""
	}
	if a.Polarity == hearsay.Negative {
		return fmt.Sprintf("perhaps %s, %.2f", words[1], figure(a.Confidence.Stance))
	}
	return fmt.Sprintf("perhaps %s, %.2f", words[0], figure(a.Confidence.Stance))
}

// standing is where the article stands, on one line.
func standing(a *hearsay.Article) string {
	if a.URL != "" {
		return oneLine(a.URL)
	}
	return oneLine(name(a))
}
