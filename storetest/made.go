package storetest

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"time"

	"hearsay"
)

// Maker makes up articles for measuring: the same number gives the same
// article. Words come by Zipf's law from twenty thousand, three in a hundred
// speakers say half of what is said, and days cover four years.
type Maker struct {
	words    []string
	speakers []string
	outlets  []string
}

// Sizes of what is made up.
const (
	madeWords    = 20_000
	madeSpeakers = 3_000
	madeOutlets  = 120
	madeDays     = 1_461
	perArticle   = 3
)

// NewMaker makes the words, names and outlets.
func NewMaker() *Maker {
	m := &Maker{}
	for i := range madeWords {
		m.words = append(m.words, syllables(i, 2+i%2))
	}
	for i := range madeSpeakers {
		m.speakers = append(m.speakers, title(syllables(i*7+3, 2))+" "+title(syllables(i*13+5, 3)))
	}
	for i := range madeOutlets {
		m.outlets = append(m.outlets, title(syllables(i*11+1, 2))+" Post")
	}
	return m
}

var parts = strings.Fields("ba ke li mo nu ra se ti vo zu da fe gi jo pu la me ni so tu an el ir os un ka re")

func syllables(n, least int) string {
	var b strings.Builder
	for i := 0; i < least || n > 0; i++ {
		b.WriteString(parts[n%len(parts)])
		n /= len(parts)
	}
	return b.String()
}

func title(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// rank draws from 0 to n-1, low numbers far more often.
func rank(r *rand.Rand, n int) int {
	return min(int(math.Exp(r.Float64()*math.Log(float64(n)+1)))-1, n-1)
}

// Article makes up one article with three attributions.
func (m *Maker) Article(n int) hearsay.Addition {
	r := rand.New(rand.NewPCG(uint64(n), 7))
	p := piece{url: fmt.Sprintf("https://made.example/%d", n), outlet: m.outlets[rank(r, madeOutlets)]}
	links := map[string]string{}
	for range perArticle {
		who := rank(r, madeSpeakers)
		name := m.speakers[who]
		links[name] = fmt.Sprintf("s%d", who)
		p.said = append(p.said, said{who: name, what: "“" + m.sentence(r, 8+r.IntN(16)) + "”", role: "the minister of " + m.words[r.IntN(200)],
			act: hearsay.Acts[rank(r, len(hearsay.Acts))], sure: 0.5 + r.Float64()/2})
	}
	p.links = links
	rec := p.make()
	a := &rec.Reading.Article
	a.Text += m.sentence(r, 40)
	a.Published = time.Date(2022, 1, 1, r.IntN(24), 0, 0, 0, time.UTC).AddDate(0, 0, r.IntN(madeDays))
	a.Seal()
	for i := range rec.Reading.Attributions {
		rec.Reading.Attributions[i].Identify(a.TextSHA256)
	}
	rec.Capture.Bytes = []byte(a.Text)
	return rec
}

func (m *Maker) sentence(r *rand.Rand, n int) string {
	list := make([]string, n)
	for i := range list {
		list[i] = m.words[rank(r, madeWords)]
	}
	return strings.Join(list, " ")
}

// Query makes up a search for two words by a speaker in a stretch of three
// months: the words of one draw, the speaker of another.
func (m *Maker) Query(n int) hearsay.Query {
	r := rand.New(rand.NewPCG(uint64(n), 11))
	since := time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, r.IntN(madeDays-90))
	return hearsay.Query{
		Words: m.words[rank(r, 2000)] + " " + m.words[rank(r, 2000)],
		Name:  m.speakers[rank(r, madeSpeakers)],
		Since: since, Until: since.AddDate(0, 0, 90),
	}
}
