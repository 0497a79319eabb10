package alert

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"hearsay"
)

// scene is one article that arrived, with what is known of it and of what was
// there before it: each looked up once, whatever the alerts.
type scene struct {
	ctx    context.Context // of one look: a scene lives no longer
	record Record
	at     hearsay.Arrival
	low    int64 // what arrived up to here was looked at before
	kept   hearsay.KeptArticle
	rows   []hearsay.Row
	// before is the ID of the version before this one; empty for the first.
	before string
	// carried are the attributions, by ID, that stood in the last version that was
	// looked at before.
	carried map[string]bool
	// of is the statement that each row reports, or "".
	of []string
	// ages are those of statements, stances what they show, positions those on
	// claims, by ID.
	ages      map[string]age
	stances   map[string][]hearsay.Position
	positions map[string][]hearsay.Position
	// claims are what new statements bear on, with the first row that does; nil
	// while nobody asked.
	claims []bearing
}

// bearing is a claim and a row of the article.
type bearing struct {
	claim string
	row   int
}

// age says when a statement was first reported: before this article arrived,
// by this article, or after it.
type age int

const (
	older age = iota
	here
	later
)

// newScene looks an article up. What arrived after low was not looked at before.
func newScene(ctx context.Context, record Record, at hearsay.Arrival, low int64) (*scene, error) {
	s := &scene{ctx: ctx, record: record, at: at, low: low, carried: map[string]bool{}, ages: map[string]age{},
		stances: map[string][]hearsay.Position{}, positions: map[string][]hearsay.Position{}}
	var err error
	if s.kept, err = record.Article(ctx, at.Article); err != nil {
		return nil, err
	}
	if s.rows, err = rowsIn(ctx, record, at.Article); err != nil {
		return nil, err
	}
	if !at.Again {
		if err := s.lookBack(low); err != nil {
			return nil, err
		}
	}
	reports := make([]hearsay.Report, len(s.rows))
	for i := range s.rows {
		reports[i] = hearsay.Report{Article: at.Article, Attribution: s.rows[i].Attribution.ID}
	}
	s.of, err = record.StatementsOf(ctx, reports)
	return s, err
}

// rowsIn are the rows of an article in the order of its text.
func rowsIn(ctx context.Context, record Record, article string) (all []hearsay.Row, err error) {
	q := hearsay.Query{Article: article, AllVersions: true, OldestFirst: true, Limit: 1000}
	for {
		rows, cursor, err := record.Search(ctx, q)
		all = append(all, rows...)
		if err != nil || cursor == "" {
			return all, err
		}
		q.Cursor = cursor
	}
}

// lookBack finds the version before, and which attributions stood in the last one
// that was looked at.
func (s *scene) lookBack(low int64) error {
	if s.kept.Version < 2 {
		return nil
	}
	versions, err := s.record.Versions(s.ctx, s.kept.Article.ID)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(versions, func(k hearsay.KeptArticle) bool { return k.Article.ID == s.kept.Article.ID })
	if i < 1 {
		return nil
	}
	s.before = versions[i-1].Article.ID
	ids := make([]string, i)
	for j := range ids {
		ids[j] = versions[j].Article.ID
	}
	numbers, err := s.record.ArrivedAs(s.ctx, ids)
	if err != nil {
		return err
	}
	for j := i - 1; j >= 0; j-- {
		if numbers[ids[j]] <= low {
			return s.carry(ids[j])
		}
	}
	return nil
}

// carry notes which attributions stood in an earlier version.
func (s *scene) carry(from string) error {
	was, err := rowsIn(s.ctx, s.record, from)
	there := map[string]bool{}
	for i := range was {
		there[saying(&was[i])] = true
	}
	for i := range s.rows {
		if there[saying(&s.rows[i])] {
			s.carried[s.rows[i].Attribution.ID] = true
		}
	}
	return err
}

// saying is who says what in a row, to be known again in another version; where
// the record keeps no text it is where.
func saying(r *hearsay.Row) string {
	who := ""
	for i := range r.Attribution.Speakers {
		who += "\x00" + r.Attribution.Speakers[i].Name
	}
	if r.Article.Text == "" {
		return r.Attribution.ID + who
	}
	words := strings.FieldsFunc(strings.ToLower(r.Attribution.Content.Text(r.Article.Text)), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	return strings.Join(words, " ") + who
}

// fresh tells whether a row says something that nothing before did.
func (s *scene) fresh(i int) (bool, error) {
	if s.carried[s.rows[i].Attribution.ID] {
		return false, nil
	}
	if s.of[i] == "" {
		return true, nil
	}
	a, err := s.age(s.of[i])
	return a == here, err
}

// age is that of a statement.
func (s *scene) age(statement string) (age, error) {
	if a, known := s.ages[statement]; known {
		return a, nil
	}
	st, err := s.record.Statement(s.ctx, statement)
	if err != nil {
		return later, err
	}
	var articles []string
	for _, r := range st.Reports {
		articles = append(articles, r.Article)
	}
	numbers, err := s.record.ArrivedAs(s.ctx, articles)
	if err != nil {
		return later, err
	}
	a := later
	if s.at.Again {
		if a, err = s.ageAgain(&st, articles, numbers); err != nil {
			return later, err
		}
	}
	for _, r := range st.Reports {
		if !s.at.Again {
			a = min(a, s.reported(r, numbers))
		}
	}
	s.ages[statement] = a
	return a, nil
}

// shown are the stances that a statement shows.
func (s *scene) shown(statement string) (list []hearsay.Position, err error) {
	if statement == "" {
		return nil, nil
	}
	list, known := s.stances[statement]
	if !known {
		if list, err = s.record.StancesIn(s.ctx, statement); err == nil {
			s.stances[statement] = list
		}
	}
	return list, err
}

// reported says when a report came. What arrived before anybody wanted to know
// has no number, and is older.
func (s *scene) reported(r hearsay.Report, numbers map[string]int64) age {
	n, numbered := numbers[r.Article]
	switch {
	case r.Article == s.at.Article && !s.carried[r.Attribution]:
		return here
	case numbered && n > s.at.Number:
		return later
	}
	return older
}

// sure tells whether a row is as sure as the alert wants it.
func sure(r *hearsay.Row, least float64) bool {
	c := r.Attribution.Confidence
	return min(c.Span, c.Speaker, c.Stance) >= least && (least == 0 || !r.Attribution.Relayed) // nobody is sure that he said what is told of him
}
