package format

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// Look says how text is laid out.
type Look struct {
	// Width is the number of columns; 0 means 80.
	Width int
	// Colour turns on ANSI colours.
	Colour bool
	// Explain adds spans, confidences and rules.
	Explain bool
}

// Text prints a reading for people.
type Text struct {
	Look
	started bool
}

// Head is nil.
func (*Text) Head() []byte { return nil }

// Append adds the article's title and its statements, after an empty line
// where another article stands before.
func (t *Text) Append(b []byte, r *hearsay.Reading) ([]byte, error) {
	if err := check(r); err != nil {
		return b, err
	}
	p := page{look: t.Look, r: r, width: t.Width, b: b, roles: map[string]bool{}}
	if p.width <= 0 {
		p.width = 80
	}
	p.width = max(p.width, 30)
	if t.started {
		p.b = append(p.b, '\n')
	}
	t.started = true
	p.title()
	depths := map[string]int{"": 0}
	for i := range r.Attributions {
		a := &r.Attributions[i]
		depth := 0
		if a.Parent != "" {
			depth = depths[a.Parent] + 1
		}
		depths[a.ID] = depth
		p.statement(a, 2+3*min(depth, 4))
	}
	if len(r.Attributions) == 0 {
		p.line(2, p.dim("No statement was found in it."))
	}
	return p.b, nil
}

// page lays out one reading.
type page struct {
	look  Look
	r     *hearsay.Reading
	width int
	b     []byte
	// alone is true where a statement stands without those that it stands in.
	alone bool
	// roles are the speakers' roles already told, which need not be told again.
	roles map[string]bool
}

func (p *page) title() {
	a := &p.r.Article
	head, path := a.Title, name(a)
	if head == "" {
		head, path = path, ""
	}
	for _, line := range wrap(oneLine(head), p.width) {
		p.line(0, p.style("1", line))
	}
	var about []string
	for _, s := range []string{a.Outlet, a.Byline, day(a), path} {
		if s != "" {
			about = append(about, oneLine(s))
		}
	}
	for _, line := range wrap(strings.Join(about, " · "), p.width) {
		p.line(0, p.dim(line))
	}
}

// Undated stands where a time would, of what has none; the same on the pages.
const Undated = "undated"

// when is the day of an article on record, or that it has none.
func when(a *hearsay.Article) string { return cmp.Or(day(a), Undated) }

func day(a *hearsay.Article) string {
	if a.Published.IsZero() {
		return ""
	}
	day := a.Published.Format("2 January 2006")
	switch a.Dated {
	case hearsay.DatedByDateline:
		return day + " (by its dateline)"
	case hearsay.DatedByHead:
		return day + " (by its first lines)"
	}
	return day
}

// statement prints who, what they did and where on the first line, the words below.
func (p *page) statement(a *hearsay.Attribution, indent int) {
	p.b = append(p.b, '\n')
	p.headed(a, indent, p.place(a))
	for _, line := range wrap(p.words(a), p.width-indent-2) {
		p.line(indent+2, line)
	}
	if p.look.Explain {
		p.explain(a, indent+2)
	}
}

// headed prints who and what they did, with aside at the right of the first line.
func (p *page) headed(a *hearsay.Attribution, indent int, aside string) {
	who, act := oneLine(p.speakers(a)), actWord(a, p.r.Article.Text)
	if p.alone {
		who = toldBy(who, a)
	}
	if PerhapsWho(a, p.r.Article.Text) {
		who = "Perhaps " + who
	}
	if nobody(a) && act == actWords[hearsay.Assert][0] {
		act = "" // the cue has said it
	} else {
		act += p.put(a, act)
	}
	for i, line := range wrap(who+" "+act, p.width-indent-utf8.RuneCountInString(aside)-2) {
		plain := len([]rune(line))
		line = p.coloured(line, act, a)
		if i == 0 && aside != "" {
			line += strings.Repeat(" ", max(2, p.width-indent-plain-utf8.RuneCountInString(aside))) + p.dim(aside)
		}
		p.line(indent, line)
	}
}

// put is the article's own cue in brackets where the act's word is not in it:
// "denied (“dismissed”)".
func (p *page) put(a *hearsay.Attribution, act string) string {
	if cue := putCue(a, act, p.r.Article.Text); cue != "" {
		return " (“" + cue + "”)"
	}
	return ""
}

// putCue is the cue where the act's word is not in it, or "".
func putCue(a *hearsay.Attribution, act, text string) string {
	cue := strings.ToLower(oneLine(a.Cue.Text(text)))
	if cue == "" || act == "" || !strings.ContainsFunc(cue, unicode.IsLetter) {
		return ""
	}
	stem := act[strings.LastIndexByte(act, ' ')+1:]
	stem = stem[:min(len(stem), 3)]
	if strings.Contains(cue, stem) || strings.HasPrefix(act, "said") && (strings.Contains(cue, "said") || strings.Contains(cue, "say") || strings.Contains(cue, "tell") || strings.Contains(cue, "told")) {
		return ""
	}
	return elide(cue, 40)
}

// coloured is a head's line with the act that may end it in its own colour.
func (p *page) coloured(line, act string, a *hearsay.Attribution) string {
	who, ok := strings.CutSuffix(line, act)
	if !ok || act == "" {
		return p.style("1", line)
	}
	name := strings.TrimSuffix(who, " ")
	return p.style("1", name) + who[len(name):] + p.style(actColour(a), act)
}

// speakers names who speaks. Where the article uses another word than the
// name, that word follows in brackets; an unclear speaker is the word itself.
func (p *page) speakers(a *hearsay.Attribution) string {
	text := p.r.Article.Text
	source := shownSource(a, text)
	if nobody(a) && len(a.Cue) == 0 {
		return "Nobody named"
	}
	if nobody(a) {
		return "Nobody named (“" + elide(a.Cue.Text(text), 48) + "”)"
	}
	if len(a.Speakers) == 0 {
		return elide(source, 96)
	}
	if s := &a.Speakers[0]; len(a.Speakers) == 1 && s.Name == "" {
		if source == "" {
			return "Somebody (" + unclear(s) + ")"
		}
		return "“" + elide(source, 96) + "” (" + unclear(s) + ")"
	}
	last := ""
	names := make([]string, len(a.Speakers))
	for i := range a.Speakers {
		names[i], last = p.named(&a.Speakers[i])
		if i < len(names)-1 {
			names[i] += last
		}
	}
	joined := strings.Join(names, " and ")
	if last != "" && strings.Contains(strings.ToLower(a.Speakers[0].Role), strings.ToLower(source)) {
		return joined + last // the role just told holds the word
	}
	if source != "" && !(a.Speakers[0].Name != "" && saysName(source, &a.Speakers[0])) {
		joined += " (“" + elide(source, 48) + "”)"
	}
	return joined + last
}

// nobody tells that the article names no source and leaves nobody to guess.
func nobody(a *hearsay.Attribution) bool {
	for i := range a.Speakers {
		if a.Speakers[i].Name != "" || len(a.Speakers[i].Candidates) > 0 {
			return false
		}
	}
	return len(a.Source) == 0
}

// named is a speaker with the role if that is news, and the comma that closes the role.
func (p *page) named(s *hearsay.Speaker) (name, comma string) {
	if s.Name == "" || s.Role == "" || strings.Contains(s.Name, s.Role) || p.roles[s.Name+s.Role] {
		if s.Name == "" {
			return unclear(s), ""
		}
		return s.Name, ""
	}
	p.roles[s.Name+s.Role] = true
	return s.Name + ", " + s.Role, ","
}

// saysName tells whether the source's words show the name by themselves.
func saysName(source string, s *hearsay.Speaker) bool {
	if s.How == hearsay.ByPronoun || s.How == hearsay.Implicit {
		return false
	}
	source, name := strings.ToLower(oneLine(source)), strings.ToLower(oneLine(s.Name))
	return strings.Contains(source, name) || s.How == hearsay.BySurname || s.How == hearsay.ByName ||
		strings.Contains(name, source)
}

func elide(s string, most int) string {
	r := []rune(oneLine(s))
	if len(r) <= most {
		return string(r)
	}
	return strings.TrimRight(string(r[:most-1]), " ") + "…"
}

// words are the content's pieces as the article has them.
func (p *page) words(a *hearsay.Attribution) string {
	text := p.r.Article.Text
	parts := make([]string, 0, len(a.Content))
	for _, s := range a.Content {
		parts = append(parts, oneLine(s.In(text)))
	}
	if len(parts) == 0 {
		return "(no words given)"
	}
	return strings.Join(parts, " … ")
}

// place is where the content begins: the line of a text's own file, or the
// paragraph of a page.
func (p *page) place(a *hearsay.Attribution) string {
	at := a.Content.Bounds().Start
	if len(a.Content) == 0 {
		at = a.Cue.Bounds().Start
	}
	return p.placeOf(at)
}

// placeOf is the line or paragraph of a byte.
func (p *page) placeOf(at int) string {
	before := p.r.Article.Text[:at]
	if p.r.Article.Page == nil {
		return fmt.Sprintf("line %d", 1+strings.Count(before, "\n"))
	}
	n := 1
	for line := range strings.Lines(before) {
		if strings.HasSuffix(line, "\n") && strings.TrimSpace(line) != "" {
			n++
		}
	}
	return fmt.Sprintf("paragraph %d", n)
}

func (p *page) explain(a *hearsay.Attribution, indent int) {
	o := hearsay.NewOffsets(p.r.Article.Text)
	for _, part := range []struct {
		label string
		p     hearsay.Passage
	}{{"source", a.Source}, {"cue", a.Cue}, {"content", a.Content}} {
		if len(part.p) == 0 {
			p.line(indent, p.dim(fmt.Sprintf("%-7s  none", part.label)))
			continue
		}
		w := wireOfPassage(part.p, p.r.Article.Text, o)
		p.line(indent, p.dim(fmt.Sprintf("%-7s  %s  %s", part.label, spansCell(w.Spans), elide(w.Text, max(10, p.width-indent-30)))))
	}
	for i := range a.Speakers {
		s := &a.Speakers[i]
		p.line(indent, p.dim(fmt.Sprintf("speaker  %s, by %s, %s", s.Type, s.How, oneLine(who(s)))))
	}
	c := a.Confidence
	p.line(indent, p.dim(fmt.Sprintf("sure     span %.2f  speaker %.2f  stance %.2f", figure(c.Span), figure(c.Speaker), figure(c.Stance))))
	p.line(indent, p.dim(fmt.Sprintf("found    %s, %s, by %s, as %s", a.Kind, a.Act, a.Rule, a.ID)))
}

func (p *page) line(indent int, s string) {
	p.b = append(p.b, strings.Repeat(" ", indent)...)
	p.b = append(append(p.b, s...), '\n')
}

func (p *page) dim(s string) string { return p.style("2", s) }

func (p *page) style(code, s string) string {
	if !p.look.Colour || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

// actColour is red for what contests, yellow for what presses, cyan for the rest.
func actColour(a *hearsay.Attribution) string {
	switch a.Act {
	case hearsay.Deny, hearsay.Criticise:
		return "31"
	case hearsay.Warn, hearsay.Threaten, hearsay.Demand:
		return "33"
	}
	return "36"
}
