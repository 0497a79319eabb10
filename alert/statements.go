package alert

import (
	"slices"

	"hearsay"
)

// statements are the new statements that an alert for a speaker, a claim or
// words tells of: each once, however often the article reports it.
func (s *scene) statements(a *watched) (events []hearsay.Event, err error) {
	if s.at.Again {
		return s.corrected(a)
	}
	fits, err := s.filter(a)
	if err != nil || fits == nil {
		return nil, err
	}
	told := map[string]bool{}
	for i := range s.rows {
		r := &s.rows[i]
		if !fits(i) || !sure(r, a.Sure) || told[s.of[i]] {
			continue
		}
		fresh, err := s.fresh(i)
		if err != nil {
			return nil, err
		}
		if !fresh {
			continue
		}
		if s.of[i] != "" {
			told[s.of[i]] = true
		}
		events = append(events, s.event(a, hearsay.Event{Report: s.report(i), Speaker: s.whose(i, a), Claim: a.claim}, r.Article.TextSHA256, r.Attribution.ID))
	}
	return events, nil
}

func (s *scene) report(i int) hearsay.Report {
	return hearsay.Report{Article: s.at.Article, Attribution: s.rows[i].Attribution.ID}
}

// whose is the speaker that the alert is for, or else the first that the
// directory knows.
func (s *scene) whose(i int, a *watched) string {
	for _, id := range s.rows[i].Known {
		if id != "" && (a.speaker == "" || id == a.speaker) {
			return id
		}
	}
	return ""
}

// filter tells which rows fit an alert; nil where none does.
func (s *scene) filter(a *watched) (func(i int) bool, error) {
	var with, about map[string]bool
	var err error
	if a.Words != "" {
		if with, err = s.withWords(a.Words); err != nil || len(with) == 0 {
			return nil, err
		}
	}
	if a.Claim != "" {
		if about, err = s.about(a.claim); err != nil || len(about) == 0 {
			return nil, err
		}
	}
	return func(i int) bool {
		return (a.speaker == "" || slices.Contains(s.rows[i].Known, a.speaker)) && (with == nil || with[s.rows[i].Attribution.ID]) && (about == nil || about[s.of[i]])
	}, nil
}

// withWords are the attributions of the article that a search for words finds.
func (s *scene) withWords(words string) (map[string]bool, error) {
	found := map[string]bool{}
	q := hearsay.Query{Words: words, Article: s.at.Article, AllVersions: true, Limit: 1000}
	rows, _, err := s.record.Search(s.ctx, q)
	for i := range rows {
		found[rows[i].Attribution.ID] = true
	}
	return found, err
}

// about are the article's statements that bear on a claim.
func (s *scene) about(claim string) (map[string]bool, error) {
	if claim == "" {
		return nil, nil
	}
	bear := map[string]bool{}
	for _, id := range s.of {
		if id == "" || bear[id] {
			continue
		}
		stances, err := s.shown(id)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(stances, func(p hearsay.Position) bool { return p.Claim == claim }) {
			bear[id] = true
		}
	}
	return bear, nil
}
