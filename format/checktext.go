package format

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"hearsay"
	"hearsay/lang/en"
)

// ruleTurn is what attribute calls an attribution of a turn ("NAME: text").
const ruleTurn = "turn"

// CheckText is the outcome of a check for people.
func CheckText(q Quoted, look Look) ([]byte, error) {
	if err := checkMatches(q.Check); err != nil {
		return nil, err
	}
	p := page{look: look, width: look.Width, roles: map[string]bool{}}
	if p.width <= 0 {
		p.width = 80
	}
	p.width = max(p.width, 30)
	p.verdict(q)
	p.matches(q.Check)
	p.inText(q.Check)
	p.b = append(p.b, '\n')
	p.paragraph(0, p.look.dimmed, searched(&q.Check.Searched))
	return p.b, nil
}

// dimmed and plain are how a paragraph's lines are shown.
func (l Look) dimmed(s string) string { return (&page{look: l}).dim(s) }

func plain(s string) string { return s }

func (p *page) paragraph(indent int, shown func(string) string, s string) {
	for _, line := range wrap(s, p.width-indent) {
		p.line(indent, shown(line))
	}
}

// verdict prints the verdict, what it means here, and the word difference.
func (p *page) verdict(q Quoted) {
	c := q.Check
	t := verdicts[c.Verdict]
	p.line(0, p.style("1;"+t.colour, t.name))
	p.paragraph(0, plain, meaning(q))
	if s := speakerNote(q); s != "" {
		p.paragraph(0, plain, s)
	}
	if rests(c) && differs(c.Difference) {
		p.b = append(p.b, '\n')
		p.difference(2, c.Difference)
	}
}

// meaning is what the verdict means here.
func meaning(q Quoted) string {
	c := q.Check
	means := verdicts[c.Verdict].means
	switch {
	case c.Relayed && c.Verdict == hearsay.OtherSpeaker && !c.Matches[0].Unclear:
		return "The words are on record, but from somebody else: they are " + whoseWords(&c.Matches[0].Recorded.Attribution) + "."
	case c.Relayed && c.Verdict == hearsay.OtherSpeaker:
		means = relayedMeaning(q)
	case c.Verdict == hearsay.EditedAtSource && rests(c) && c.Matches[0].Verdict == hearsay.ParaphraseOnly:
		return "An earlier version of an article had it, in a reporter’s words; its newest version has not."
	case c.Relayed && rests(c):
		means += " They are " + whoseWords(&c.Matches[0].Recorded.Attribution) + "."
		if c.Verdict == hearsay.MeaningChanged {
			means = changedMeaning(c, means)
		}
	case c.Verdict == hearsay.SpeakerUnclear:
		return whoUnclear(q)
	case c.Verdict == hearsay.NotInRecord && len(c.Matches) == 0 && c.Searched.Textless > 0 && c.Searched.Textless >= c.Searched.Articles:
		return "Nothing could be compared: the record keeps no text."
	case c.Verdict == hearsay.NotInRecord && len(c.InText) > 0:
		return "The words stand in an article, but the record attributes them to nobody."
	case c.Verdict == hearsay.MeaningChanged && rests(c):
		means = changedMeaning(c, means)
	}
	return means
}

func changedMeaning(c *hearsay.QuotationCheck, means string) string {
	if s := touched(c.Matches[0].Touches); s != "" {
		means += " The difference touches " + s + "."
	}
	return means
}

// relayedMeaning says that the asked speaker's words are on record from another one only.
func relayedMeaning(q Quoted) string {
	a := &q.Check.Matches[0].Recorded.Attribution
	who := oneLine(strings.TrimSuffix(strings.Join(speakerNamesOf(a), " and "), ","))
	return "The record has these words only as somebody else reports them: " + whoseWords(a) + ". Nothing on record has them from " + who + " directly."
}

// whoseWords says of words that are told of a speaker whose they are: "Ilian
// Dovrad’s words, according to Mara Kyr".
func whoseWords(a *hearsay.Attribution) string {
	return possessive(strings.Join(speakerNamesOf(a), " and ")) + " words, " + AccordingTo(a)
}

func speakerNamesOf(a *hearsay.Attribution) (names []string) {
	for i := range a.Speakers {
		if name := oneLine(a.Speakers[i].Name); name != "" {
			names = append(names, withThe(name, a.Speakers[i].How))
		}
	}
	if len(names) == 0 {
		names = []string{"somebody unclear"}
	}
	return names
}

// withThe puts "the" before what somebody is called who has no name ("the doctor").
func withThe(name string, how hearsay.How) string {
	first, _ := utf8.DecodeRuneInString(name)
	word, _, _ := strings.Cut(strings.ToLower(name), " ")
	if how != hearsay.ByNominal || !unicode.IsLower(first) || en.English().Quotation.Function[word] {
		return name
	}
	return "the " + name
}

func possessive(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "’"
	}
	return name + "’s"
}

// whoUnclear says that the asked speaker may have said it: nobody is named, or
// somebody of that name whom nothing ties to the one in the directory.
func whoUnclear(q Quoted) string {
	who, known := oneLine(q.Speaker), q.Check.Speakers
	if len(known) == 1 {
		who = oneLine(known[0].Name)
	}
	for i := range q.Check.Matches {
		m := &q.Check.Matches[i]
		if !m.Unclear || m.Recorded.Attribution.Relayed || harms(m.Verdict) {
			continue
		}
		for _, s := range m.Recorded.Attribution.Speakers {
			switch {
			case s.Name == "":
			case s.ID == "" && len(known) == 1:
				return "The words are on record from somebody called “" + oneLine(s.Name) + "”; nothing on record says that it is the " + who + " of the directory."
			default:
				return "The words are on record from “" + oneLine(s.Name) + "”; whether that is who is meant by “" + oneLine(q.Speaker) + "” cannot be told."
			}
		}
		break
	}
	return "The words are on record, but not who said them: whether it was " + who + " is unclear."
}

func harms(v hearsay.Verdict) bool { return v == hearsay.MeaningChanged || v == hearsay.Spliced }

// speakerNote says whom the asked name stands for, where that is not plain.
func speakerNote(q Quoted) string {
	switch known := q.Check.Speakers; {
	case q.Speaker == "":
		return ""
	case len(known) == 0:
		return "Nobody called “" + oneLine(q.Speaker) + "” is in the directory; speakers are compared by their names in the articles."
	case q.Check.Unsure:
		names := make([]string, len(known))
		for i := range known {
			names[i] = oneLine(known[i].Name) + " (" + known[i].ID + ")"
		}
		return "Nobody called “" + oneLine(q.Speaker) + "” is in the directory; in another spelling it may be " + andList(names) + ": ask for one by ID."
	case len(known) > 1:
		names := make([]string, len(known))
		for i := range known {
			names[i] = oneLine(known[i].Name)
		}
		return "The name “" + oneLine(q.Speaker) + "” stands for " + andList(names) + "; the words of any of them count."
	case foldCase(known[0].Name) != foldCase(q.Speaker):
		return "“" + oneLine(q.Speaker) + "” is " + oneLine(known[0].Name) + " in the directory."
	}
	return ""
}

func foldCase(s string) string { return strings.ToLower(oneLine(s)) }

func differs(edits []hearsay.Edit) bool {
	for _, e := range edits {
		if e.Op != hearsay.Equal {
			return true
		}
	}
	return false
}

// difference shows what the record has and the quotation has not as [-…-], and
// the other way round as {+…+}; in red and green on a terminal.
func (p *page) difference(indent int, edits []hearsay.Edit) {
	type piece struct{ word, code string }
	var pieces []piece
	add := func(text, open, end, code string) {
		words := strings.Fields(oneLine(text))
		for i, w := range words {
			if code != "" && !p.look.Colour {
				if i == 0 {
					w = open + w
				}
				if i == len(words)-1 {
					w += end
				}
			}
			pieces = append(pieces, piece{w, code})
		}
	}
	for _, e := range edits {
		if e.Op == hearsay.Equal {
			add(e.Quotation, "", "", "")
			continue
		}
		add(e.Record, "[-", "-]", "31;9")
		if e.Quotation != "…" || e.Op != hearsay.Delete {
			add(e.Quotation, "{+", "+}", "32;1")
			continue
		}
		add("…", "", "", "")
	}
	var line strings.Builder
	n := 0
	for _, x := range pieces {
		w := len([]rune(x.word))
		if n > 0 && n+1+w > p.width-indent {
			p.line(indent, line.String())
			line.Reset()
			n = 0
		}
		if n > 0 {
			line.WriteByte(' ')
			n++
		}
		if x.code != "" {
			x.word = p.style(x.code, x.word)
		}
		line.WriteString(x.word)
		n += w
	}
	if n > 0 {
		p.line(indent, line.String())
	}
}

// matches lists all places, those that the verdict rests on first.
func (p *page) matches(c *hearsay.QuotationCheck) {
	for i := range c.Matches {
		m := &c.Matches[i]
		p.b = append(p.b, '\n')
		p.r = &hearsay.Reading{Article: *m.Recorded.Article}
		note := strings.ToLower(verdicts[m.Verdict].name)
		if said := AccordingTo(&m.Recorded.Attribution); said != "" {
			note += ", " + said
		}
		if m.Recorded.Attribution.Rule == ruleTurn && m.Recorded.Attribution.Kind == hearsay.Indirect && m.Verdict != hearsay.ParaphraseOnly {
			note += ", as printed in a transcript or interview"
		}
		switch {
		case len(m.WordsOf) > 0:
			note += ", " + WordsOf(m)
		case m.Unclear && m.Recorded.Attribution.Relayed:
		case m.Unclear:
			note += ", speaker unclear"
		case !m.Own:
			note += ", somebody else"
		}
		if m.Recorded.Latest != nil {
			note += ", earlier version"
		}
		p.headed(&m.Recorded.Attribution, 2, p.place(&hearsay.Attribution{Content: m.Spans}))
		p.paragraph(4, plain, p.shown(m.Spans))
		p.paragraph(4, p.dim, about(m.Recorded.Article)+" · "+note)
	}
}

// shown is a passage as the article has it, in marks of its own.
func (p *page) shown(pieces hearsay.Passage) string {
	parts := make([]string, len(pieces))
	for i, s := range pieces {
		parts[i] = oneLine(s.In(p.r.Article.Text))
	}
	return "“" + strings.Join(parts, " … ") + "”"
}

// about names an article in one line.
func about(a *hearsay.Article) string {
	var list []string
	at := a.URL
	if at == "" {
		at = name(a)
	}
	for _, s := range []string{a.Outlet, when(a), a.Title, at} {
		if s != "" {
			list = append(list, oneLine(s))
		}
	}
	return strings.Join(list, " · ")
}

// mostPlaces is how many places without an attribution are shown.
const mostPlaces = 5

func (p *page) inText(c *hearsay.QuotationCheck) {
	if len(c.InText) == 0 {
		return
	}
	p.b = append(p.b, '\n')
	p.line(2, p.style("1", "In the text, attributed to nobody"))
	for i, place := range c.InText {
		if i == mostPlaces {
			p.line(4, p.dim(fmt.Sprintf("and %d more places", len(c.InText)-i)))
			break
		}
		p.r = &hearsay.Reading{Article: *place.Article}
		how := "not in quotation marks"
		if place.Quoted {
			how = "in quotation marks"
		}
		at := p.place(&hearsay.Attribution{Content: hearsay.Passage{place.Span}})
		p.paragraph(4, plain, p.shown(hearsay.Passage{place.Span}))
		p.paragraph(4, p.dim, about(place.Article)+" · "+at+" · "+how)
	}
}

// searched says what was searched.
func searched(e *hearsay.Extent) string {
	if e.Articles == 0 {
		return "Nothing was searched: the record has no such article."
	}
	if e.Textless >= e.Articles {
		return "Nothing could be searched: the record keeps positions only, and no text, of " + plural(e.Articles, "article") + "."
	}
	return searchedIn(e) + unsearched(e)
}

// unsearched says of how many articles there is no text to search in.
func unsearched(e *hearsay.Extent) string {
	if e.Textless == 0 {
		return ""
	}
	return fmt.Sprintf(" In %d of them nothing could be searched: the record keeps positions only, and no text.", e.Textless)
}

func searchedIn(e *hearsay.Extent) string {
	s := fmt.Sprintf("Searched %s of %s", plural(e.Articles, "article"), plural(e.Outlets, "outlet"))
	switch {
	case e.Since.IsZero():
		return s + ", none with a date."
	case e.Since.Equal(e.Until):
		return s + ", " + dayMonth(e.Since) + "."
	}
	return s + ", from " + dayMonth(e.Since) + " to " + dayMonth(e.Until) + "."
}

func dayMonth(t time.Time) string { return t.Format("2 January 2006") }

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
