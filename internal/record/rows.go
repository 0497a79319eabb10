package record

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"

	"hearsay"
)

// loaded is a row of attributions.
type loaded struct {
	n, article int64
	seq        int
	asRead     hearsay.Attribution
	links      []string
	earlier    bool
	hidden     bool
	change     *change
	relayed    bool
	doubt      float64 // filled where it was asked for
}

const loadColumns = "a.n, a.article, a.seq, a.id, a.parent, a.kind, a.act, a.polarity, a.rule, a.source, a.cue, a.content, a.span, a.speaker, a.stance, a.speakers, a.links, a.earlier, a.hidden, a.relayed, a.noun_cue, a.corrected"

func scanAttribution(scan func(...any) error, more ...any) (*loaded, error) {
	var l loaded
	var kind, act, polarity, speakers, links string
	var source, cue, content []byte
	var corrected sql.NullString
	a := &l.asRead
	into := append([]any{&l.n, &l.article, &l.seq, &a.ID, &a.Parent, &kind, &act, &polarity, &a.Rule, &source, &cue, &content,
		&a.Confidence.Span, &a.Confidence.Speaker, &a.Confidence.Stance, &speakers, &links, &l.earlier, &l.hidden, &l.relayed, &a.NounCue, &corrected}, more...)
	if err := scan(into...); err != nil {
		return nil, err
	}
	a.Relayed = l.relayed && a.Parent == "" // else those that it stands in tell
	a.Kind, a.Act, a.Polarity = hearsay.Kind(kind), hearsay.Act(act), hearsay.Polarity(polarity)
	var err error
	for _, p := range []struct {
		to   *hearsay.Passage
		from []byte
	}{{&a.Source, source}, {&a.Cue, cue}, {&a.Content, content}} {
		if *p.to, err = unpackSpans(p.from); err != nil {
			return nil, fmt.Errorf("attribution %s: %w", a.ID, err)
		}
	}
	if a.Speakers, err = unpackSpeakers(speakers); err != nil {
		return nil, fmt.Errorf("attribution %s: %w", a.ID, err)
	}
	if l.links, err = unjsonList(links, len(a.Speakers)); err != nil {
		return nil, fmt.Errorf("attribution %s: %w", a.ID, err)
	}
	if corrected.Valid {
		l.change = &change{}
		if err = json.Unmarshal([]byte(corrected.String), l.change); err != nil {
			return nil, fmt.Errorf("attribution %s: its corrections are damaged: %w", a.ID, err)
		}
	}
	return &l, nil
}

// shown is the attribution with its corrections.
func (l *loaded) shown() (hearsay.Attribution, []string) {
	if l.change == nil {
		return l.asRead, l.links
	}
	return l.change.apply(l.asRead, l.links)
}

func loadAttributions(ctx context.Context, tx *Tx, where string, args ...any) ([]*loaded, error) {
	var list []*loaded
	err := tx.Query(ctx, func(scan func(...any) error) error {
		l, err := scanAttribution(scan)
		list = append(list, l)
		return err
	}, "SELECT "+loadColumns+" FROM attributions a WHERE "+where, args...)
	return list, err
}

// keptRow is a row of articles.
type keptRow struct {
	n int64
	hearsay.KeptArticle
	outletKey string
	length    int
	keep      hearsay.Keep
}

const keptColumns = "r.n, r.id, r.version, r.current, r.recorded, r.path, r.url, r.title, r.outlet, r.outlet_key, r.byline, r.published, r.modified, r.language, r.text_sha256, r.length, r.keep, r.found, r.dated, p.version, p.weights"

const keptTables = " FROM articles r JOIN readings p ON p.key = r.reading "

func scanKept(scan func(...any) error, more ...any) (*keptRow, error) {
	var k keptRow
	var published, modified sql.NullInt64
	var recorded int64
	var weights, keep string
	a := &k.Article
	into := append([]any{&k.n, &a.ID, &k.Version, &k.Current, &recorded, &a.Path, &a.URL, &a.Title, &a.Outlet, &k.outletKey,
		&a.Byline, &published, &modified, &a.Language, &a.TextSHA256, &k.length, &keep, &k.Attributions, &a.Dated, &k.Provenance.Version, &weights}, more...)
	if err := scan(into...); err != nil {
		return nil, err
	}
	a.Published, a.Modified = fromMicros(published), fromMicros(modified)
	k.Recorded = fromMicros(sql.NullInt64{Int64: recorded, Valid: true})
	k.keep = hearsay.Keep(keep)
	if err := json.Unmarshal([]byte(weights), &k.Provenance.Weights); err != nil {
		return nil, fmt.Errorf("article %s: its provenance is damaged: %w", a.ID, err)
	}
	return &k, nil
}

// scanWhole scans text and page too.
func scanWhole(scan func(...any) error) (*keptRow, error) {
	var text, page []byte
	k, err := scanKept(scan, &text, &page)
	if err != nil {
		return nil, err
	}
	k.Article.Text = string(text)
	if k.Article.Page, err = unpackPage(page); err != nil {
		return nil, fmt.Errorf("article %s: %w", k.Article.ID, err)
	}
	return k, nil
}

func loadArticles(ctx context.Context, tx *Tx, numbers []int64) (map[int64]*keptRow, error) {
	got := make(map[int64]*keptRow, len(numbers))
	err := in(ctx, tx, "SELECT "+keptColumns+", r.text, r.page"+keptTables+"WHERE r.n IN (%s)", numbers, func(scan func(...any) error) error {
		k, err := scanWhole(scan)
		if err == nil {
			got[k.n] = k
		}
		return err
	})
	return got, err
}

func loadArticle(ctx context.Context, tx *Tx, where string, arg any) (*keptRow, error) {
	var got *keptRow
	err := tx.Query(ctx, func(scan func(...any) error) error {
		var err error
		got, err = scanWhole(scan)
		return err
	}, "SELECT "+keptColumns+", r.text, r.page"+keptTables+"WHERE "+where, arg)
	if err == nil && got == nil {
		err = fmt.Errorf("article %v: %w", arg, hearsay.ErrNotFound)
	}
	return got, err
}

// loadReading is an article with its attributions as shown.
func loadReading(ctx context.Context, tx *Tx, n int64) (hearsay.Reading, error) {
	k, err := loadArticle(ctx, tx, "r.n = ?", n)
	if err != nil {
		return hearsay.Reading{}, err
	}
	rows, err := loadAttributions(ctx, tx, "a.article = ? ORDER BY a.seq", n)
	if err != nil {
		return hearsay.Reading{}, err
	}
	reading := hearsay.Reading{Article: k.Article, Provenance: k.Provenance}
	told, err := toldIn(ctx, tx, map[int64][]*loaded{n: rows}, map[int64]bool{n: true})
	if err != nil {
		return hearsay.Reading{}, err
	}
	for _, l := range rows {
		if !l.hidden {
			a, _ := l.shown()
			a.Via, a.Relayed = told[n][a.ID].Via, told[n][a.ID].Relayed
			reading.Attributions = append(reading.Attributions, a)
		}
	}
	return reading, nil
}

// roots leads from speakers to those they were merged into.
func roots(ctx context.Context, tx *Tx, ids []string) (map[string]string, error) {
	got := map[string]string{}
	var unique []string
	for _, id := range ids {
		if _, ok := got[id]; !ok && id != "" {
			got[id] = id
			unique = append(unique, id)
		}
	}
	err := in(ctx, tx, "SELECT id, root FROM speakers WHERE id IN (%s)", unique, func(scan func(...any) error) error {
		var id, root string
		err := scan(&id, &root)
		got[id] = root
		return err
	})
	return got, err
}

// rowsOf makes rows of attributions: with their articles and their speakers' roots.
func rowsOf(ctx context.Context, tx *Tx, list []*loaded) ([]hearsay.Row, error) {
	var numbers []int64
	seen := map[int64]bool{}
	for _, l := range list {
		if !seen[l.article] {
			seen[l.article] = true
			numbers = append(numbers, l.article)
		}
	}
	articles, err := loadArticles(ctx, tx, numbers)
	if err != nil {
		return nil, err
	}
	return rowsIn(ctx, tx, list, articles)
}

// rowsIn is rowsOf with the articles at hand.
func rowsIn(ctx context.Context, tx *Tx, list []*loaded, articles map[int64]*keptRow) ([]hearsay.Row, error) {
	rows := make([]hearsay.Row, len(list))
	var ids []string
	for i, l := range list {
		k := articles[l.article]
		if k == nil {
			return nil, fmt.Errorf("attribution %s has no article: the record is damaged", l.asRead.ID)
		}
		a, links := l.shown()
		rows[i] = hearsay.Row{Article: &k.Article, Version: k.Version, Current: k.Current,
			Recorded: k.Recorded, Provenance: k.Provenance, Attribution: a,
			Known: append([]string(nil), links...), Corrected: l.change != nil}
		ids = append(ids, links...)
	}
	to, err := roots(ctx, tx, ids)
	for i := range rows {
		for j, id := range rows[i].Known {
			if id != "" {
				rows[i].Known[j] = to[id]
			}
		}
	}
	if err != nil {
		return rows, err
	}
	return rows, fillTellers(ctx, tx, list, rows)
}

func joined(conditions []string) string {
	if len(conditions) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(conditions, " AND ")
}
