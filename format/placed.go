package format

import (
	"time"

	"hearsay"
)

// The types below are what the record knows beyond an article: speakers,
// statements, claims, corrections.

type wireKnown struct {
	ID           string      `json:"id"`
	Name         string      `json:"name"`
	Type         string      `json:"type"`
	Wikidata     *string     `json:"wikidata"`
	Country      *string     `json:"country"`
	Organization *string     `json:"organization"`
	Promoted     bool        `json:"promoted"`
	MergedInto   *string     `json:"merged_into"`
	Mentions     int         `json:"mentions"`
	Aliases      []wireAlias `json:"aliases"`
	Roles        []wireRole  `json:"roles"`
	Statements   int         `json:"statements"`
}

type wireAlias struct {
	Name     string  `json:"name"`
	Given    bool    `json:"given"`
	Mentions int     `json:"mentions"`
	First    *string `json:"first"`
	Last     *string `json:"last"`
}

type wireRole struct {
	Role     string  `json:"role"`
	Given    bool    `json:"given"`
	Mentions int     `json:"mentions"`
	First    *string `json:"first"`
	Last     *string `json:"last"`
}

func wireOfKnown(k *hearsay.KnownSpeaker) wireKnown {
	w := wireKnown{ID: k.ID, Name: k.Name, Type: string(k.Type), Wikidata: known(k.Wikidata), Country: known(k.Country),
		Organization: known(k.Organization), Promoted: k.Promoted, MergedInto: known(k.MergedInto), Mentions: k.Mentions, Statements: k.Statements,
		Aliases: make([]wireAlias, 0, len(k.Aliases)), Roles: make([]wireRole, 0, len(k.Roles))}
	for _, a := range k.Aliases {
		w.Aliases = append(w.Aliases, wireAlias{a.Name, a.Given, a.Mentions, knownDay(a.First), knownDay(a.Last)})
	}
	for _, r := range k.Roles {
		w.Roles = append(w.Roles, wireRole{r.Role, r.Given, r.Mentions, knownDay(r.First), knownDay(r.Last)})
	}
	return w
}

type wireStatement struct {
	ID      string       `json:"id"`
	Speaker *string      `json:"speaker"`
	First   *string      `json:"first"`
	Origins *int         `json:"origins"`
	Reports []wireReport `json:"reports"`
}

type wireReport struct {
	Article     string `json:"article"`
	Attribution string `json:"attribution"`
}

func wireOfStatement(s *hearsay.Statement) wireStatement {
	w := wireStatement{ID: s.ID, Speaker: known(s.Speaker), First: knownTime(s.First), Reports: make([]wireReport, 0, len(s.Reports))}
	if s.Origins > 0 {
		w.Origins = &s.Origins
	}
	for _, r := range s.Reports {
		w.Reports = append(w.Reports, wireReport(r))
	}
	return w
}

type wireClaim struct {
	ID        string `json:"id"`
	Label     string `json:"label"`
	Contested bool   `json:"contested"`
}

type wirePosition struct {
	Claim      string      `json:"claim"`
	Statement  string      `json:"statement"`
	Speaker    *string     `json:"speaker"`
	Stance     string      `json:"stance"`
	Strength   *string     `json:"strength"`
	Condition  *string     `json:"condition"`
	At         *string     `json:"at"`
	Confidence float64     `json:"confidence"`
	Clause     *wireClause `json:"clause"`
	Relayed    bool        `json:"relayed"`
}

// wireOfPositions has the words of stances in the articles of the chains.
func wireOfPositions(list []hearsay.Position, chains ...ExplainedChain) (w []wirePosition) {
	for _, p := range list {
		one := wirePosition{p.Claim, p.Statement, known(p.Speaker), string(p.Stance), known(p.Strength),
			known(p.Condition), knownTime(p.At), figure(p.Confidence), nil, p.Relayed}
		for i := range chains {
			if r := &chains[i].Row; r.Article.ID == p.Shown.Article && r.Attribution.ID == p.Shown.Attribution {
				one.Clause = wireOfShown(&hearsay.ShownIn{Row: r, Span: p.Shown.Span})
			}
		}
		w = append(w, one)
	}
	return w
}

type wireCorrection struct {
	ID          string    `json:"id"`
	Kind        string    `json:"kind"`
	Attribution *string   `json:"attribution"`
	Speaker     *string   `json:"speaker"`
	Other       *string   `json:"other"`
	Value       *string   `json:"value"`
	Source      *[][2]int `json:"source"`
	Cue         *[][2]int `json:"cue"`
	Content     *[][2]int `json:"content"`
	Undoes      *string   `json:"undoes"`
	Who         *string   `json:"who"`
	When        *string   `json:"when"`
	Why         *string   `json:"why"`
	InForce     bool      `json:"in_force"`
}

// wireOfCorrections counts spans in code points where the text is at hand, and
// leaves them out where it is not.
func wireOfCorrections(list []hearsay.Correction, text string) []wireCorrection {
	w := make([]wireCorrection, 0, len(list))
	o := hearsay.NewOffsets(text)
	for _, c := range list {
		one := wireCorrection{ID: c.ID, Kind: string(c.Kind), Attribution: known(c.Attribution), Speaker: known(c.Speaker),
			Other: known(c.Other), Value: known(c.Value), Undoes: known(c.Undoes), Who: known(c.Who),
			When: knownTime(c.When.UTC().Truncate(time.Second)), Why: known(c.Why), InForce: c.InForce}
		for _, p := range []struct {
			to   **[][2]int
			from hearsay.Passage
		}{{&one.Source, c.Source}, {&one.Cue, c.Cue}, {&one.Content, c.Content}} {
			if len(p.from) > 0 && p.from.Bounds().End <= len(text) {
				spans := wireOfPassage(p.from, text, o).Spans
				*p.to = &spans
			}
		}
		w = append(w, one)
	}
	return w
}
