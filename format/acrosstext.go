package format

import (
	"cmp"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"hearsay"
)

// AcrossText prints claims, statements and stories for people. It may change at
// any time.
type AcrossText struct {
	Look
	started bool
}

func (t *AcrossText) page(b []byte) *page {
	p := &page{look: t.Look, r: &hearsay.Reading{}, width: max(t.Width, 30), b: b, roles: map[string]bool{}}
	if t.Width <= 0 {
		p.width = 80
	}
	if t.started {
		p.b = append(p.b, '\n')
	}
	t.started = true
	return p
}

// standWords say where somebody stands, in the present tense: it is what the
// words on record show, and not what is so.
var standWords = map[hearsay.Stance]string{
	hearsay.Supports: "supports", hearsay.Denies: "denies", hearsay.Queries: "questions", hearsay.Comments: "comments on",
}

// StanceInWords is the word for a stance, the same on a terminal and on the pages.
func StanceInWords(s hearsay.Stance) string { return standWords[s] }

// stanceColours are as those of the acts: what is denied stands out.
var stanceColours = map[hearsay.Stance]string{hearsay.Supports: "32", hearsay.Denies: "31", hearsay.Queries: "33", hearsay.Comments: "36"}

// Standing adds a claim with who stands where.
func (t *AcrossText) Standing(b []byte, s *hearsay.Standing) ([]byte, error) {
	p := t.page(b)
	p.heading("“"+oneLine(s.Claim.Label)+"”", ContestedInWords(s))
	p.about(append(countedWords(s.Counted), stretchWords(s.First, s.Last), s.Claim.ID)...)
	for _, list := range [][]hearsay.Stand{s.Stands, s.Relayed} {
		for i := range list {
			if err := p.stand(&s.Claim, &list[i]); err != nil {
				return b, err
			}
		}
	}
	return p.b, nil
}

// ContestedInWords says that a claim is contested, the same on a terminal and on the
// pages; empty where it is not.
func ContestedInWords(s *hearsay.Standing) string {
	c := s.Claim
	c.Contested = s.Contested
	return ClaimContestedInWords(&c)
}

// ClaimContestedInWords says the same of a claim by itself.
func ClaimContestedInWords(c *hearsay.Claim) string {
	switch {
	case c.PerhapsContested():
		return "perhaps contested"
	case c.Contested:
		return "contested"
	}
	return ""
}

// heading is a bold line with aside at the right of the first.
func (p *page) heading(head, aside string) {
	for i, line := range wrap(head, p.width-utf8.RuneCountInString(aside)-2) {
		plain := utf8.RuneCountInString(line)
		line = p.style("1", line)
		if i == 0 && aside != "" {
			line += strings.Repeat(" ", max(2, p.width-plain-utf8.RuneCountInString(aside))) + p.dim(aside)
		}
		p.line(0, line)
	}
}

// about is a dim line of what is known, without what is not.
func (p *page) about(parts ...string) {
	kept := parts[:0:0]
	for _, s := range parts {
		if s != "" {
			kept = append(kept, s)
		}
	}
	for _, line := range wrap(strings.Join(kept, " · "), p.width-2) {
		p.line(2, p.dim(line))
	}
}

func (p *page) stand(c *hearsay.Claim, s *hearsay.Stand) error {
	if s.Row == nil {
		return nil
	}
	if err := checkRow(s.Row); err != nil {
		return err
	}
	shown := hearsay.ShownIn{Row: s.Row}
	if len(s.Shown) > 0 {
		shown = s.Shown[0]
	}
	word := StandInWords(s)
	head := toldBy(cmp.Or(oneLine(s.Name), "Somebody without a name"), &s.Row.Attribution) + " "
	if PerhapsStand(s) {
		head = "Perhaps " + head
	}
	if strength := oneLine(s.Strength); strength != "" {
		word += " (“" + elide(strength, 40) + "”)"
	}
	aside := counted("report", s.Articles, s.Origins)
	line := p.style("1", head) + p.style(stanceColours[s.Stance], word)
	p.line(2, line+strings.Repeat(" ", max(2, p.width-2-utf8.RuneCountInString(head+word+aside)))+p.dim(aside))
	p.reportedOn(&shown, 4, c.Label)
	if s.Condition != "" {
		p.line(4, p.dim("under the condition: “"+elide(oneLine(s.Condition), p.width-30)+"”"))
	}
	return nil
}

// reported are the words of a row, and where they stand.
func (p *page) reported(r *hearsay.Row, indent int) {
	p.reportedOn(&hearsay.ShownIn{Row: r}, indent, "")
}

// reportedOn shows the clause that shows a stance; where none is kept, of long
// words the sentence that has most to do with the label.
func (p *page) reportedOn(s *hearsay.ShownIn, indent int, label string) {
	r := s.Row
	at := page{look: p.look, r: &hearsay.Reading{Article: *r.Article}, width: p.width, roles: map[string]bool{}}
	words := "(the record keeps positions only, not the words)"
	place := ""
	switch {
	case textless(r):
	case !s.Span.Empty() && s.Span.Check(r.Article.Text) == nil:
		words, place = clause(s), at.placeOf(s.Span.Start)
	default:
		words, place = excerpt(at.told(&r.Attribution), label), at.place(&r.Attribution)
	}
	for _, line := range wrap(words, p.width-indent) {
		p.line(indent, line)
	}
	var about []string
	for _, s := range []string{oneLine(r.Article.Outlet), when(r.Article), place, r.Attribution.ID} {
		if s != "" {
			about = append(about, s)
		}
	}
	for _, line := range wrap(strings.Join(about, " · "), p.width-indent) {
		p.line(indent, p.dim(line))
	}
}

// told are the content's words; where they are a bare "the charge", the article's
// from the first of source, cue and content to the last.
func (p *page) told(a *hearsay.Attribution) string {
	const few, long = 3, 160
	if words := p.words(a); len(strings.Fields(words)) > few {
		return words
	}
	whole := a.Content.Bounds()
	for _, part := range []hearsay.Passage{a.Source, a.Cue} {
		if len(part) > 0 {
			whole.Start, whole.End = min(whole.Start, part.Bounds().Start), max(whole.End, part.Bounds().End)
		}
	}
	if text := whole.In(p.r.Article.Text); len(text) <= long && !strings.Contains(text, "\n") {
		return oneLine(text)
	}
	return p.words(a)
}

// countedWords tell how often something was reported, with and without copies.
func countedWords(c hearsay.Counted) []string {
	outlets := ""
	if c.Outlets > 0 { // plain texts have none
		outlets = plural(c.Outlets, "outlet")
	}
	return []string{plural(c.Articles, "article"), outlets, plural(c.Origins, "origin")}
}

// counted is the same in one: "3 reports, 1 origin".
func counted(what string, n, origins int) string {
	return plural(n, what) + ", " + plural(origins, "origin")
}

// stretchWords are the days from the first to the last.
func stretchWords(first, last time.Time) string {
	const layout = "2 January 2006"
	switch from, to := first.Format(layout), last.Format(layout); {
	case first.IsZero():
		return Undated
	case from == to || last.IsZero():
		return from
	default:
		return from + " to " + to
	}
}

// Told adds a statement: who, what they did, the earliest words, how often.
func (t *AcrossText) Told(b []byte, s *hearsay.Told) ([]byte, error) {
	p := t.page(b)
	if len(s.Reports) == 0 {
		p.heading("A statement of which nothing is left", "")
		p.about(s.Statement.ID)
		return p.b, nil
	}
	row := &s.Reports[0].Row
	if err := checkRow(row); err != nil {
		return b, err
	}
	p.did(row, 0, when(row.Article))
	p.reported(row, 2)
	p.about(append(countedWords(s.Counted), s.Statement.ID)...)
	return p.b, nil
}

// Variants adds a statement with every wording, the earliest first, and what
// the later ones changed.
func (t *AcrossText) Variants(b []byte, s *hearsay.Told) ([]byte, error) {
	b, err := t.Told(b, &hearsay.Told{Statement: s.Statement, Counted: s.Counted, Reports: s.Reports[:min(1, len(s.Reports))]})
	if err != nil {
		return b, err
	}
	for i := 1; i < len(s.Reports); i++ {
		in := &s.Reports[i]
		if err := checkRow(&in.Row); err != nil {
			return b, err
		}
		p := t.page(b)
		p.did(&in.Row, 2, originWords(in))
		p.reported(&in.Row, 4)
		if edits := fromFirst(s, i); differ(edits) {
			p.difference(4, edits)
		} else if edits != nil {
			p.line(4, p.dim("word for word as above"))
		}
		b = p.b
	}
	return b, nil
}

// did is the line above the words of a report: who and what they did, as a search has
// it. Of who refused to say "whether the council would sue", the words alone say the opposite.
func (p *page) did(r *hearsay.Row, indent int, aside string) {
	a := r.Attribution
	if textless(r) {
		a.Source, a.Cue, a.Content = nil, nil, nil
	}
	p.r, p.alone = &hearsay.Reading{Article: *r.Article}, true
	p.headed(&a, indent, aside)
}

func differ(edits []hearsay.Edit) bool {
	for _, e := range edits {
		if e.Op != hearsay.Equal {
			return true
		}
	}
	return false
}

// originWords tell whose report an article is.
func originWords(in *hearsay.ToldIn) string {
	if in.Origin.Of == "" || in.Root == in.Row.Article.ID {
		return originKinds[originWord(in.Origin.Class)]
	}
	return originKinds[originWord(in.Origin.Class)] + " of " + in.Root
}

var originKinds = map[string]string{
	hearsay.OriginOriginal: "its own report", hearsay.OriginCopy: "a copy", hearsay.OriginPartial: "partly a copy",
	hearsay.OriginRewrite: "a rewrite", hearsay.OriginUnknown: "origin unknown",
}

// mostListedArticles is how many articles of a story are listed among others.
const mostListedArticles = 3

// Story adds a story: its articles, all of them or the first few.
func (t *AcrossText) Story(b []byte, s *hearsay.StoryArticles, whole bool) ([]byte, error) {
	p := t.page(b)
	head := "A story of which nothing is left"
	if len(s.Articles) > 0 {
		head = cmp.Or(oneLine(s.Articles[0].Article.Title), name(&s.Articles[0].Article))
	}
	p.heading(head, "")
	p.about(append(countedWords(s.Counted), stretchWords(s.Story.First, s.Story.Last), s.Story.ID)...)
	for i := range s.Articles {
		if !whole && i == mostListedArticles {
			p.line(2, p.dim(fmt.Sprintf("and %d more", len(s.Articles)-i)))
			break
		}
		p.storyArticle(&s.Articles[i])
	}
	return p.b, nil
}

func (p *page) storyArticle(k *hearsay.KeptArticle) {
	kind := originKinds[originWord(k.Origin.Class)]
	if k.Origin.Of != "" {
		kind += " of " + k.Origin.Of
	}
	for _, line := range wrap(cmp.Or(oneLine(k.Article.Title), "(without a title)"), p.width-2) {
		p.line(2, line)
	}
	var about []string
	for _, s := range []string{oneLine(k.Article.Outlet), when(&k.Article), kind, k.Article.ID} {
		if s != "" {
			about = append(about, s)
		}
	}
	for _, line := range wrap(strings.Join(about, " · "), p.width-4) {
		p.line(4, p.dim(line))
	}
}

// PositionedText prints rows of a timeline for people, with the stances that
// they show.
type PositionedText struct {
	RowText
}

// Append adds a row.
func (t *PositionedText) Append(b []byte, r *Positioned) ([]byte, error) {
	b, err := t.RowText.Append(b, &r.Row)
	if err != nil {
		return b, err
	}
	p := page{look: t.Look, width: max(t.Width, 30), b: b}
	if t.Width <= 0 {
		p.width = 80
	}
	for i, pos := range r.Positions {
		word := standWords[pos.Stance]
		if pos.Relayed || r.Row.Attribution.Relayed {
			word = "as told, and not in own words: " + word
		}
		for _, line := range wrap(word+" “"+oneLine(r.Claims[i].Label)+"” · "+pos.Claim, p.width-2) {
			p.line(2, p.style(stanceColours[pos.Stance], line))
		}
		if s := &r.Shown[i]; s.Row != nil && s.Span.Check(s.Row.Article.Text) == nil && !s.Span.Empty() {
			for _, line := range wrap("in the words: "+clause(s), p.width-4) {
				p.line(4, p.dim(line))
			}
		}
	}
	if c := r.Change; c != nil {
		said := fmt.Sprintf("position changed: %s “%s” now; %s it on %s (%s)", standWords[c.To.Stance], oneLine(c.Claim.Label),
			standWords[c.From.Stance], c.From.At.Format("2 January 2006"), c.From.Statement)
		for _, line := range wrap(said, p.width-2) {
			p.line(2, p.style("1", line))
		}
	}
	return p.b, nil
}
