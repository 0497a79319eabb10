package format

import (
	"encoding/base64"
	"encoding/hex"
	"net/url"
	"path"
	"strings"
	"unicode/utf8"

	"hearsay"
)

// target is a SpecificResource: a piece of one state of a source.
type target struct {
	Type     string     `json:"type"`
	Source   string     `json:"source"`
	Selector []selector `json:"selector"`
	State    state      `json:"state"`
}

// selector is a TextPositionSelector (code points), a DataPositionSelector
// (bytes) or a TextQuoteSelector.
type selector struct {
	Type   string  `json:"type"`
	Start  *int    `json:"start,omitempty"`
	End    *int    `json:"end,omitempty"`
	Exact  *string `json:"exact,omitempty"`
	Prefix *string `json:"prefix,omitempty"`
	Suffix *string `json:"suffix,omitempty"`
}

// state says which text the positions count in: the one with that hash.
type state struct {
	Type   string `json:"type"`
	Cached string `json:"cached"`
}

// targets are one target for each piece of what is attributed. Where an
// article gives no content the cue stands for it, or else the source; a row
// without any is about the whole article.
func targets(r *hearsay.Row) any {
	a := &r.Attribution
	p := a.Content
	if len(p) == 0 {
		p = a.Cue
	}
	if len(p) == 0 {
		p = a.Source
	}
	if len(p) == 0 {
		return address(r.Article)
	}
	o := hearsay.NewOffsets(r.Article.Text)
	list := make([]target, len(p))
	for i, s := range p {
		list[i] = target{Type: "SpecificResource", Source: address(r.Article), Selector: selectors(r, s, o),
			State: state{"TimeState", textName(r.Article)}}
	}
	if len(list) == 1 {
		return list[0]
	}
	return list
}

func selectors(r *hearsay.Row, s hearsay.Span, o *hearsay.Offsets) []selector {
	if textless(r) {
		return []selector{{Type: "DataPositionSelector", Start: &s.Start, End: &s.End}}
	}
	text := r.Article.Text
	at := codePoints(s, o)
	exact, prefix, suffix := s.In(text), before(text, s.Start), after(text, s.End)
	return []selector{
		{Type: "TextPositionSelector", Start: &at[0], End: &at[1]},
		{Type: "TextQuoteSelector", Exact: &exact, Prefix: &prefix, Suffix: &suffix},
	}
}

// quoteContext is how many code points of prefix and suffix tell a quotation
// from the same words elsewhere.
const quoteContext = 32

func before(text string, at int) string {
	from := at
	for n := 0; n < quoteContext && from > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(text[:from])
		from -= size
	}
	return text[from:at]
}

func after(text string, at int) string {
	to := at
	for n := 0; n < quoteContext && to < len(text); n++ {
		_, size := utf8.DecodeRuneInString(text[to:])
		to += size
	}
	return text[at:to]
}

// address is the article's IRI: its URL, its file's, or the name of its text.
func address(a *hearsay.Article) string {
	if u, err := url.Parse(a.URL); err == nil && u.Scheme != "" && (u.Host != "" || u.Opaque != "") {
		return u.String()
	}
	if p := a.Address(); a.URL == "" && path.IsAbs(p) {
		return (&url.URL{Scheme: "file", Path: p}).String()
	}
	return textName(a)
}

// textName names a text by its SHA-256, as RFC 6920 has it.
func textName(a *hearsay.Article) string {
	sum, err := hex.DecodeString(strings.TrimSpace(a.TextSHA256))
	if err != nil || len(sum) == 0 {
		return uuid("text", a.ID)
	}
	return "ni:///sha-256;" + base64.RawURLEncoding.EncodeToString(sum)
}
