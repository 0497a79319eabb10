package web

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"hearsay"
	"hearsay/format"
)

// rowView is one statement as every list shows it.
type rowView struct {
	ID, Article string
	// Number is its place in the article, where the article's page shows it.
	Number   int
	Speakers []speakerView
	// Doubted tells that it may be somebody else who speaks.
	Doubted bool
	// Act is what the reporting did, Perhaps what it may be where that is unsure.
	Act, Perhaps string
	// Cue is the article's own word for the act, where it is another.
	Cue  string
	Kind hearsay.Kind
	// Words are the article's own, pieces joined by " … "; Bare says that the
	// record keeps positions only.
	Words     string
	Bare      bool
	Title     string
	Outlet    string
	Day       string
	Published time.Time
	Edited    bool
	Version   int
	Corrected bool
	Sure      []sureView
	// InPlace leads to the words in the article, Why to where they come from.
	InPlace, Why string
	// Nested says that it stands inside another statement.
	Nested bool
	// Told are those through whom it is told, the nearest first; Relayed says that
	// it is no statement of the speaker's own.
	Told    []tellerView
	Relayed bool
}

// tellerView is one through whom a statement is told: "according to", and who.
type tellerView struct {
	Word     string
	Speakers []speakerView
}

// speakerView is a speaker as lists show one: a name that leads somewhere, or
// words of the article, or who it may be.
type speakerView struct {
	Name, Role, To string
	Type           hearsay.SpeakerType
	Unclear        bool
	Candidates     []candidateView
}

type candidateView struct {
	Name string
	Sure string
}

// sureView is a confidence in words.
type sureView struct {
	Of, Words string
	Percent   int
}

func viewOfRow(r *hearsay.Row) rowView {
	v := viewOf(&r.Attribution, r.Known, r.Article)
	v.Edited, v.Version, v.Corrected = !r.Current, r.Version, r.Corrected
	return v
}

func viewOf(a *hearsay.Attribution, known []string, article *hearsay.Article) rowView {
	v := rowView{ID: a.ID, Article: article.ID, Act: format.ActInWords(a, article.Text), Cue: format.CueInWords(a, article.Text), Perhaps: perhaps(a), Doubted: format.PerhapsWho(a, article.Text), Kind: a.Kind,
		Title: titleOf(article), Outlet: article.Outlet, Day: whenOf(article.Published), Published: article.Published,
		InPlace: "/article/" + article.ID + "#" + a.ID, Why: "/statement/" + a.ID, Nested: a.Parent != "", Sure: surely(a.Confidence)}
	v.Words, v.Bare = wordsOf(a, article)
	v.Told, v.Relayed = viewsOfTellers(a), a.Relayed
	for i := range a.Speakers {
		id := ""
		if i < len(known) {
			id = known[i]
		}
		v.Speakers = append(v.Speakers, viewOfSpeaker(&a.Speakers[i], id))
	}
	return v
}

// viewsOfTellers are all through whom an attribution is told.
func viewsOfTellers(a *hearsay.Attribution) (list []tellerView) {
	for i := range a.Via {
		t := &a.Via[i]
		v := tellerView{Word: format.TellingWord(t)}
		for k := range t.Speakers {
			id := ""
			if k < len(t.Known) {
				id = t.Known[k]
			}
			s := viewOfSpeaker(&t.Speakers[k], id)
			s.Role, s.Candidates = "", nil // in passing
			v.Speakers = append(v.Speakers, s)
		}
		list = append(list, v)
	}
	if len(list) == 0 && a.Relayed {
		list = append(list, tellerView{Word: format.AccordingTo(a)})
	}
	return list
}

// perhaps is the act where it is unsure, without the figure that stands with it on
// a terminal: what is behind “details” says it in words.
func perhaps(a *hearsay.Attribution) string {
	says, _, _ := strings.Cut(format.UnsureActInWords(a), ",")
	return says
}

// wordsOf are the words of the content, or of what stands for them where there
// is none; bare where the record keeps no text.
func wordsOf(a *hearsay.Attribution, article *hearsay.Article) (words string, bare bool) {
	p := a.Content
	if len(p) == 0 {
		p = append(append(hearsay.Passage{}, a.Source...), a.Cue...)
	}
	if fits(p, article.Text) {
		return strings.Join(pieces(p, article.Text), " … "), false
	}
	return "", true
}

// fits tells whether a passage stands in the text; it does not where the
// record keeps positions only.
func fits(p hearsay.Passage, text string) bool {
	for _, s := range p {
		if s.Check(text) != nil {
			return false
		}
	}
	return true
}

func pieces(p hearsay.Passage, text string) (list []string) {
	for _, s := range p {
		list = append(list, strings.Join(strings.Fields(s.In(text)), " "))
	}
	return list
}

func viewOfSpeaker(s *hearsay.Speaker, known string) speakerView {
	v := speakerView{Name: s.Name, Role: s.Role, Type: s.Type}
	if strings.Contains(s.Name, s.Role) {
		v.Role = ""
	}
	if known != "" {
		v.To = "/speaker/" + known
	}
	switch {
	case s.Name == "" && s.Type == hearsay.Author:
		v.Name = "the article itself"
	case s.Name == "":
		v.Name, v.Unclear = "unclear who", true
	}
	for _, c := range s.Candidates {
		v.Candidates = append(v.Candidates, candidateView{c.Name, percent(c.Share)})
	}
	return v
}

// sureWords say a confidence; calibrated, it is how many in a hundred such rows are right.
var sureWords = []struct {
	from  float64
	words string
}{{0.995, "certain"}, {0.9, "very likely right"}, {0.75, "likely right"}, {0.5, "more likely right than wrong"}, {0.25, "rather doubtful"}, {0, "very doubtful"}}

func inWords(x float64) string {
	for _, s := range sureWords {
		if x >= s.from {
			return s.words
		}
	}
	return "not known"
}

func surely(c hearsay.Confidence) []sureView {
	list := []sureView{{Of: "the words"}, {Of: "who speaks"}, {Of: "the act"}}
	for i, x := range []float64{c.Span, c.Speaker, c.Stance} {
		list[i].Words, list[i].Percent = inWords(x), int(x*100+0.5)
	}
	return list
}

func percent(x float64) string { return fmt.Sprintf("%.0f %%", x*100) }

func titleOf(a *hearsay.Article) string {
	if a.Title != "" {
		return a.Title
	}
	return "(without a title)"
}

// whenOf is a day for people, or that it is unknown.
func whenOf(t time.Time) string { return cmp.Or(dayOf(t), format.Undated) }

// dayOf is a day for people, "" where it is unknown.
func dayOf(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format("2 January 2006")
}

// publishedOf is when an article was published, and by what that is known where its
// page does not say.
func publishedOf(a *hearsay.Article) string {
	switch a.Dated {
	case hearsay.DatedByDateline:
		return dayOf(a.Published) + " (by its dateline)"
	case hearsay.DatedByHead:
		return dayOf(a.Published) + " (by its first lines)"
	}
	return cmp.Or(timeOf(a.Published), format.Undated)
}

func timeOf(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format("2 January 2006 15:04")
}

func viewsOfRows(rows []hearsay.Row) []rowView {
	list := make([]rowView, 0, len(rows))
	for i := range rows {
		list = append(list, viewOfRow(&rows[i]))
	}
	return list
}
