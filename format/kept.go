package format

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"hearsay"
)

// wireKept is an article as the record lists it.
type wireKept struct {
	wireRowArticle
	Attributions int     `json:"attributions"`
	Origin       *string `json:"origin"`
	OriginOf     *string `json:"origin_of"`
}

func wireOfKept(k *hearsay.KeptArticle) wireKept {
	return wireKept{
		wireRowArticle{wireOfArticle(&k.Article), k.Version, k.Current, knownTime(k.Recorded.UTC().Truncate(time.Second))},
		k.Attributions, known(k.Origin.Class), known(k.Origin.Of),
	}
}

// AppendKept adds an article of the record as one line of JSON, without its text.
func AppendKept(b []byte, k *hearsay.KeptArticle) ([]byte, error) {
	line, err := encode(wireOfKept(k))
	if err != nil {
		return b, fmt.Errorf("printing %s as JSON: %w", name(&k.Article), err)
	}
	return append(b, line...), nil
}

// KeptText prints articles of the record for people, a few lines each. It may
// change at any time.
type KeptText struct{ Look }

// Append adds an article.
func (t *KeptText) Append(b []byte, k *hearsay.KeptArticle) ([]byte, error) {
	a := &k.Article
	p := page{look: t.Look, r: &hearsay.Reading{Article: *a}, width: max(t.Width, 30), b: b}
	if t.Width <= 0 {
		p.width = 80
	}
	head, aside := oneLine(a.Title), when(a)
	if head == "" {
		head = "(without a title)"
	}
	for i, line := range wrap(head, p.width-len(aside)-2) {
		plain := utf8.RuneCountInString(line)
		line = p.style("1", line)
		if i == 0 && aside != "" {
			line += strings.Repeat(" ", max(2, p.width-plain-len(aside))) + p.dim(aside)
		}
		p.line(0, line)
	}
	for _, line := range wrap(strings.Join(aboutKept(k), " · "), p.width-2) {
		p.line(2, p.dim(line))
	}
	p.line(2, p.dim(standing(&k.Article)))
	return p.b, nil
}

func aboutKept(k *hearsay.KeptArticle) []string {
	var list []string
	if k.Article.Outlet != "" {
		list = append(list, oneLine(k.Article.Outlet))
	}
	list = append(list, fmt.Sprintf("statements: %d", k.Attributions), k.Article.ID)
	switch {
	case !k.Current:
		list = append(list, fmt.Sprintf("version %d, edited since", k.Version))
	case k.Version > 1:
		list = append(list, fmt.Sprintf("version %d", k.Version))
	}
	return list
}
