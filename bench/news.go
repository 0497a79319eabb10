//go:build linux

package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"time"

	"hearsay"
	"hearsay/relate/proposition"
)

// news makes up articles as they come in the world: about events, each for a few
// days in a few outlets, with names and words of its own among the words of
// English, sometimes in another's words; who speaks takes a stance on what the
// event's claims say. The same number gives the same article. What its attributions
// say is known without reading it, so that a record of a million statements can be
// placed in minutes.
type news struct {
	// english are words as often as texts have them.
	english []string
}

// What is made up, and how often: in a block of sixteen articles are events of
// these sizes, and a day has so many blocks. Three in a hundred speakers say half
// of what is said.
const (
	newsBlock    = 16
	newsPerDay   = 14
	newsSpeakers = 3_000
	newsNames    = 60_000
	newsRare     = 1_000_000
	rareShare    = 0.25
	newsThings   = 4_000
	newsDeeds    = 600
	newsClaims   = 4
	newsFiller   = 60 // words that quote nobody
)

var newsSizes = []int{8, 4, 2, 1, 1}

func newNews(s set) *news {
	m := &news{}
	for _, text := range s.texts[:min(len(s.texts), 60)] {
		for _, w := range strings.Fields(text) {
			if w = strings.ToLower(strings.Trim(w, ".,;:?!()“”\"'’-–")); w != "" {
				m.english = append(m.english, w)
			}
		}
	}
	return m
}

// event is what articles report on.
type event struct {
	number int
	day    time.Time
	names  []string // that stand in its articles
	cast   []int    // who speaks
	claims []proposition.Proposition
	text   string // what some articles share to the word
}

// eventOf is the event that an article is about, and the article's place in it.
func (m *news) eventOf(n int) (e event, place int) {
	block, at := n/newsBlock, n%newsBlock
	kind := 0
	for at >= newsSizes[kind] {
		at -= newsSizes[kind]
		kind++
	}
	return m.event(block, kind), at
}

func (m *news) event(block, kind int) event {
	e := event{number: block*len(newsSizes) + kind}
	r := rand.New(rand.NewPCG(uint64(e.number), 17))
	e.day = time.Date(2022, 1, 1, 5, 0, 0, 0, time.UTC).AddDate(0, 0, block/newsPerDay)
	for range 14 {
		e.names = append(e.names, madeName(oftenLow(r, newsNames)))
	}
	for range 6 {
		e.cast = append(e.cast, oftenLow(r, newsSpeakers))
	}
	for range newsClaims {
		e.claims = append(e.claims, proposition.Proposition{Predicate: fmt.Sprintf("deed%d", oftenLow(r, newsDeeds)), Telling: true,
			Arguments: []proposition.Argument{
				{Role: proposition.Subject, Term: strings.ToLower(e.names[r.IntN(4)]), Name: true},
				{Role: proposition.Object, Term: fmt.Sprintf("thing%d", oftenLow(r, newsThings))},
				{Role: proposition.Beside, Term: strings.ToLower(e.names[4+r.IntN(4)]), Name: true}}})
	}
	e.text = m.words(r, &e, newsFiller)
	return e
}

// oftenLow draws from 0 to n-1, low numbers far more often (Zipf).
func oftenLow(r *rand.Rand, n int) int {
	return min(int(math.Exp(r.Float64()*math.Log(float64(n)+1)))-1, n-1)
}

var newsSyllables = strings.Fields("ba ke li mo nu ra se ti vo zu da fe gi jo pu la me ni so tu an el ir os un ka re wa ho pe dri sto gla bren ker mar tol vin ost ulf")

// madeName is one of as many names as there are numbers.
func madeName(i int) string {
	var b strings.Builder
	for range 3 {
		b.WriteString(newsSyllables[i%len(newsSyllables)])
		i /= len(newsSyllables)
	}
	return strings.ToUpper(b.String()[:1]) + b.String()[1:]
}

// rareWord is one of as many words as there are numbers, none of them a name.
func rareWord(i int) string {
	b := []byte("q")
	for i += len(newsSyllables); i > 0; i /= len(newsSyllables) {
		b = append(b, newsSyllables[i%len(newsSyllables)]...)
	}
	return string(b)
}

func speakerName(who int) string { return madeName(who*7+3) + " " + madeName(who*13+29_000) }

// words are so many, one in five a name of the event, and of the others one in four
// of the many words that hardly anybody uses: real news has always more of them, and
// where it has no more, every word soon leads to as many stories as a word may lead
// to. With these shares an article's words lead to as many stories of those that
// came before as they do in news of 2012 to 2020 (37 thousand articles, 33 million
// words of the corpus of Baly and others 2020), counted after one, two, four, eight
// and sixteen thousand articles: 552, 939, 1208, 1515, 1829 entries of lists an
// article, and 491, 919, 1205, 1527, 1836 there; with no such words, 571, 1202, 1695,
// 2171, 2539.
func (m *news) words(r *rand.Rand, e *event, n int) string {
	list := make([]string, n)
	for i := range list {
		list[i] = m.english[r.IntN(len(m.english))]
		if r.Float64() < rareShare {
			list[i] = rareWord(oftenLow(r, newsRare))
		}
		if r.IntN(5) == 0 {
			list[i] = e.names[oftenLow(r, len(e.names))]
		}
	}
	return strings.Join(list, " ")
}

// article is one with three attributions, and what they say.
func (m *news) article(n int) (hearsay.Addition, []proposition.Report) {
	e, place := m.eventOf(n)
	r := rand.New(rand.NewPCG(uint64(n), 19))
	a := hearsay.Article{URL: fmt.Sprintf("https://news.example/%d", n), Outlet: madeName(oftenLow(r, 120)*31) + " Post", Language: "en",
		Title: m.words(r, &e, 7), Published: e.day.AddDate(0, 0, place/2).Add(time.Duration(r.IntN(18)) * time.Hour)}
	var text strings.Builder
	var atts []hearsay.Attribution
	var reports []proposition.Report
	var links []hearsay.Link
	for i := range perMade {
		who, about := e.cast[oftenLow(r, len(e.cast))], r.IntN(newsClaims)
		att, report := m.said(r, &text, &e, who, about, i)
		atts, reports = append(atts, att), append(reports, report)
		links = append(links, hearsay.Link{Local: att.Speakers[0].ID, To: hearsay.KnownSpeaker{ID: fmt.Sprintf("s%d", who), Name: speakerName(who), Type: hearsay.Person}})
	}
	if place%4 == 3 { // the wire's words
		text.WriteString(e.text)
	} else {
		text.WriteString(m.words(r, &e, newsFiller))
	}
	a.Text = text.String()
	a.Seal()
	for i := range atts {
		atts[i].Identify(a.TextSHA256)
		reports[i].Article, reports[i].Root, reports[i].Address, reports[i].Attribution, reports[i].At = a.ID, a.ID, a.URL, atts[i].ID, a.Published
	}
	return hearsay.Addition{Capture: hearsay.Capture{URL: a.URL, MediaType: "text/plain", Bytes: []byte(a.Text)},
		Reading: hearsay.Reading{Article: a, Attributions: atts, Provenance: hearsay.Provenance{Version: "made"}}, Links: links}, reports
}

// said writes what somebody says about a claim of the event.
func (m *news) said(r *rand.Rand, text *strings.Builder, e *event, who, about, i int) (hearsay.Attribution, proposition.Report) {
	span := func(words string) hearsay.Passage {
		start := text.Len()
		text.WriteString(words)
		return hearsay.Passage{{Start: start, End: text.Len()}}
	}
	name := speakerName(who)
	stance, act := hearsay.Supports, hearsay.Assert
	if r.IntN(6) == 0 {
		stance, act = hearsay.Denies, hearsay.Deny
	}
	att := hearsay.Attribution{Kind: hearsay.Direct, Act: act, Polarity: hearsay.Positive, Rule: "made", Confidence: hearsay.Confidence{Span: 0.9, Speaker: 0.9, Stance: 0.9},
		Speakers: []hearsay.Speaker{{ID: fmt.Sprint("l", i), Name: name, Type: hearsay.Person, How: hearsay.ByName}}}
	att.Source = span(name)
	text.WriteByte(' ')
	att.Cue = span("said")
	text.WriteString(": ")
	p := e.claims[about]
	// Who says the same thing again mostly says it in the same words.
	saying := rand.New(rand.NewPCG(uint64(e.number*newsClaims+about), uint64(who*3+r.IntN(3))))
	content := p.Predicate + " " + p.Arguments[0].Term + " " + p.Arguments[1].Term + " " + m.words(saying, e, 5+saying.IntN(10))
	att.Content = span("“" + content + "”")
	text.WriteString(".\n\n")
	return att, proposition.Report{Voices: []proposition.Voice{{ID: fmt.Sprint("s", who), Name: strings.ToLower(name)}}, Words: strings.Fields(strings.ToLower(content)), Quoted: true,
		Speaker: 0.9, Sure: 0.9, Said: []proposition.Said{{Proposition: p, Stance: stance, Text: content, Words: att.Content.Bounds(), Clear: true}}}
}
