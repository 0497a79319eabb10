package format

import (
	"cmp"
	"fmt"

	"hearsay"
)

// The types below are what the record knows across articles: claims with who
// stands where, statements with their reports, stories.

type wireCounted struct {
	Articles int `json:"articles"`
	Outlets  int `json:"outlets"`
	Origins  int `json:"origins"`
}

type wireSpeakerOf struct {
	ID   *string `json:"id"`
	Name *string `json:"name"`
}

type wireStanding struct {
	ID        string `json:"id"`
	Label     string `json:"label"`
	Contested bool   `json:"contested"`
	// Disputed is how sure it is that the claim is contested.
	Disputed *float64 `json:"disputed"`
	wireCounted
	First   *string     `json:"first"`
	Last    *string     `json:"last"`
	Stances []wireStand `json:"stances"`
	// StancesRelayed are nobody's own: somebody else tells them.
	StancesRelayed []wireStand `json:"stances_relayed"`
}

type wireStand struct {
	Speaker    wireSpeakerOf `json:"speaker"`
	Stance     string        `json:"stance"`
	First      *string       `json:"first"`
	Last       *string       `json:"last"`
	Strength   *string       `json:"strength"`
	Condition  *string       `json:"condition"`
	Confidence float64       `json:"confidence"`
	Statements []string      `json:"statements"`
	wireCounted
	Report *wireWording `json:"report"`
	// Clauses are those of the statements, one for one.
	Clause  *wireClause   `json:"clause"`
	Clauses []*wireClause `json:"clauses"`
}

// wireClause are the words of a report that show a stance.
type wireClause struct {
	Attribution string  `json:"attribution"`
	Article     string  `json:"article"`
	Text        *string `json:"text"`
	Span        *[2]int `json:"span"`
}

// wireWording are the words of one report, and where they stand.
type wireWording struct {
	Attribution string         `json:"attribution"`
	Article     wireRowArticle `json:"article"`
	Act         string         `json:"act"`
	Kind        string         `json:"kind"`
	Text        *string        `json:"text"`
	Spans       [][2]int       `json:"spans"`
	// AccordingTo and Relayed are those of the row.
	AccordingTo []wireRowTeller `json:"according_to"`
	Relayed     bool            `json:"relayed"`
}

// AppendStanding adds a claim as one line of JSON.
func AppendStanding(b []byte, s *hearsay.Standing) ([]byte, error) {
	w := wireStanding{s.Claim.ID, s.Claim.Label, s.Contested, disputed(s), wireCounted(s.Counted), knownTime(s.First), knownTime(s.Last), []wireStand{}, []wireStand{}}
	for _, part := range []struct {
		to   *[]wireStand
		from []hearsay.Stand
	}{{&w.Stances, s.Stands}, {&w.StancesRelayed, s.Relayed}} {
		for i := range part.from {
			stand, err := wireOfStand(&part.from[i])
			if err != nil {
				return b, err
			}
			*part.to = append(*part.to, stand)
		}
	}
	return appendLine(b, w, "claim "+s.Claim.ID)
}

func wireOfStand(st *hearsay.Stand) (wireStand, error) {
	report, err := wireOfWording(st.Row)
	w := wireStand{wireSpeakerOf{known(st.Speaker), known(st.Name)}, string(st.Stance), knownTime(st.First), knownTime(st.Last), known(st.Strength),
		known(st.Condition), figure(st.Confidence), st.Statements, wireCounted(st.Counted), report, nil, []*wireClause{}}
	for k := range st.Shown {
		w.Clauses = append(w.Clauses, wireOfShown(&st.Shown[k]))
	}
	if len(w.Clauses) > 0 {
		w.Clause = w.Clauses[0]
	}
	return w, err
}

// disputed is null where the claim is not contested, or an earlier version called it so.
func disputed(s *hearsay.Standing) *float64 {
	if !s.Contested || s.Claim.Sure == 0 {
		return nil
	}
	sure := figure(s.Claim.Sure)
	return &sure
}

// wireOfShown is null where the record keeps no clause, or not the text it was in.
func wireOfShown(s *hearsay.ShownIn) *wireClause {
	if s.Row == nil || s.Span.Empty() {
		return nil
	}
	w := &wireClause{Attribution: s.Row.Attribution.ID, Article: s.Row.Article.ID}
	if text := s.Row.Article.Text; s.Span.Check(text) == nil {
		words, at := s.Span.In(text), codePoints(s.Span, hearsay.NewOffsets(text))
		w.Text, w.Span = &words, &at
	}
	return w
}

func appendLine(b []byte, w any, what string) ([]byte, error) {
	line, err := encode(w)
	if err != nil {
		return b, fmt.Errorf("printing %s as JSON: %w", what, err)
	}
	return append(b, line...), nil
}

func wireOfWording(r *hearsay.Row) (*wireWording, error) {
	if r == nil {
		return nil, nil
	}
	row, _, err := wireOfRow(r)
	if err != nil {
		return nil, err
	}
	return &wireWording{row.ID, row.Article, row.Act, row.Kind, row.Content.Text, row.Content.Spans, row.AccordingTo, row.Relayed}, nil
}

type wireTold struct {
	ID           string   `json:"id"`
	Speaker      *string  `json:"speaker"`
	Name         *string  `json:"name"`
	First        *string  `json:"first"`
	Attributions []string `json:"attributions"`
	Articles     []string `json:"articles"`
	Outlets      int      `json:"outlets"`
	Origins      int      `json:"origins"`
	Text         *string  `json:"text"`
	// AccordingTo and Relayed are those of the earliest report.
	AccordingTo []wireRowTeller `json:"according_to"`
	Relayed     bool            `json:"relayed"`
}

// AppendTold adds a statement as one line of JSON.
func AppendTold(b []byte, t *hearsay.Told) ([]byte, error) {
	w := wireTold{ID: t.Statement.ID, Speaker: known(t.Statement.Speaker), First: knownTime(t.Statement.First), Attributions: []string{},
		Articles: []string{}, Outlets: t.Outlets, Origins: t.Origins, AccordingTo: []wireRowTeller{}}
	for i := range t.Reports {
		r := &t.Reports[i].Row
		w.Attributions, w.Articles = append(w.Attributions, r.Attribution.ID), append(w.Articles, r.Article.ID)
	}
	if len(t.Reports) > 0 {
		first, err := wireOfWording(&t.Reports[0].Row)
		if err != nil {
			return b, err
		}
		w.Text, w.Name = first.Text, known(speakerName(&t.Reports[0].Row))
		w.AccordingTo, w.Relayed = first.AccordingTo, first.Relayed
	}
	return appendLine(b, w, "statement "+t.Statement.ID)
}

// speakerName is the name of the first speaker of a row.
func speakerName(r *hearsay.Row) string {
	if len(r.Attribution.Speakers) == 0 {
		return ""
	}
	return r.Attribution.Speakers[0].Name
}

type wireVariants struct {
	ID      string        `json:"id"`
	Speaker wireSpeakerOf `json:"speaker"`
	First   *string       `json:"first"`
	wireCounted
	Variants []wireVariant `json:"variants"`
}

type wireVariant struct {
	wireWording
	Speaker  *string `json:"speaker"`
	Origin   string  `json:"origin"`
	OriginOf *string `json:"origin_of"`
	Root     string  `json:"root"`
	// Difference leads from the earliest report to this one.
	Difference []wireWordEdit `json:"difference"`
}

// AppendVariants adds a statement with all its wordings as one line of JSON.
func AppendVariants(b []byte, t *hearsay.Told) ([]byte, error) {
	w := wireVariants{ID: t.Statement.ID, Speaker: wireSpeakerOf{ID: known(t.Statement.Speaker)}, First: knownTime(t.Statement.First),
		wireCounted: wireCounted(t.Counted), Variants: []wireVariant{}}
	for i := range t.Reports {
		in := &t.Reports[i]
		wording, err := wireOfWording(&in.Row)
		if err != nil {
			return b, err
		}
		v := wireVariant{wireWording: *wording, Speaker: known(speakerName(&in.Row)), Origin: originWord(in.Origin.Class), OriginOf: known(in.Origin.Of),
			Root: in.Root, Difference: []wireWordEdit{}}
		if i == 0 {
			w.Speaker.Name = v.Speaker
		} else {
			for _, e := range fromFirst(t, i) {
				v.Difference = append(v.Difference, wireWordEdit{string(e.Op), e.Record, e.Quotation})
			}
		}
		w.Variants = append(w.Variants, v)
	}
	return appendLine(b, w, "statement "+t.Statement.ID)
}

// fromFirst is the word difference from the earliest report to another.
func fromFirst(t *hearsay.Told, i int) []hearsay.Edit {
	d := hearsay.Difference{BeforeText: rowWords(&t.Reports[0].Row), AfterText: rowWords(&t.Reports[i].Row)}
	if d.BeforeText == "" || d.AfterText == "" {
		return nil // positions alone are kept
	}
	return d.Edits()
}

// rowWords are the words of a row's content; empty where only positions are kept.
func rowWords(r *hearsay.Row) string {
	if textless(r) {
		return ""
	}
	return r.Attribution.Content.Text(r.Article.Text)
}

func originWord(class string) string { return cmp.Or(class, hearsay.OriginUnknown) }

type wireStory struct {
	ID       string     `json:"id"`
	First    *string    `json:"first"`
	Last     *string    `json:"last"`
	Outlets  int        `json:"outlets"`
	Origins  int        `json:"origins"`
	Articles []wireKept `json:"articles"`
}

// AppendStory adds a story as one line of JSON.
func AppendStory(b []byte, s *hearsay.StoryArticles) ([]byte, error) {
	w := wireStory{s.Story.ID, knownTime(s.Story.First), knownTime(s.Story.Last), s.Outlets, s.Origins, make([]wireKept, 0, len(s.Articles))}
	for i := range s.Articles {
		w.Articles = append(w.Articles, wireOfKept(&s.Articles[i]))
	}
	return appendLine(b, w, "story "+s.Story.ID)
}

// wirePositionRow is a row of a timeline, with the stances that it shows.
type wirePositionRow struct {
	*wireRow
	Statement *string           `json:"statement"`
	Stances   []wireStanceShown `json:"stances"`
	// StancesRelayed are those that somebody else tells of the speaker.
	StancesRelayed []wireStanceShown `json:"stances_relayed"`
	Change         *wireStanceChange `json:"change"`
}

type wireStanceShown struct {
	Claim      string      `json:"claim"`
	Label      string      `json:"label"`
	Stance     string      `json:"stance"`
	Strength   *string     `json:"strength"`
	Condition  *string     `json:"condition"`
	Confidence float64     `json:"confidence"`
	Clause     *wireClause `json:"clause"`
}

type wireStanceChange struct {
	Claim      string   `json:"claim"`
	From       string   `json:"from"`
	To         string   `json:"to"`
	At         *string  `json:"at"`
	Statements []string `json:"statements"`
}

// Positioned is a row of a timeline with what it shows of the speaker's stances.
type Positioned struct {
	Row       hearsay.Row
	Statement string
	// Positions are the stances that the statement shows, Claims what they are on.
	Positions []hearsay.Position
	Claims    []hearsay.Claim
	// Shown are the words of the stances.
	Shown []hearsay.ShownIn
	// Change is set on the row that shows it.
	Change *hearsay.PositionChange
}

// AppendPositioned adds a row of a timeline as one line of JSON.
func AppendPositioned(b []byte, r *Positioned) ([]byte, error) {
	row, _, err := wireOfRow(&r.Row)
	if err != nil {
		return b, err
	}
	w := wirePositionRow{wireRow: row, Statement: known(r.Statement), Stances: []wireStanceShown{}, StancesRelayed: []wireStanceShown{}}
	for i, p := range r.Positions {
		to := &w.Stances
		if p.Relayed || r.Row.Attribution.Relayed {
			to = &w.StancesRelayed
		}
		*to = append(*to, wireStanceShown{p.Claim, r.Claims[i].Label, string(p.Stance), known(p.Strength), known(p.Condition), figure(p.Confidence), wireOfShown(&r.Shown[i])})
	}
	if c := r.Change; c != nil {
		w.Change = &wireStanceChange{c.Claim.ID, string(c.From.Stance), string(c.To.Stance), knownTime(c.To.At), []string{c.From.Statement, c.To.Statement}}
	}
	return appendLine(b, w, "attribution "+row.ID)
}
