package engine

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"hearsay"
	"hearsay/relate/statement"
)

// AcrossRecord is what looking across articles needs of a record.
type AcrossRecord interface {
	hearsay.Placements
	Article(ctx context.Context, id string) (hearsay.KeptArticle, error)
	Versions(ctx context.Context, id string) ([]hearsay.KeptArticle, error)
	Speaker(ctx context.Context, id string) (hearsay.KnownSpeaker, error)
}

// across looks things up for one page of a list, each once.
type across struct {
	record  AcrossRecord
	origins map[string]hearsay.Origin
	current map[string]string // newest versions, by the ID of any version
	names   map[string]string
}

func newAcross(record AcrossRecord) *across {
	return &across{record, map[string]hearsay.Origin{}, map[string]string{}, map[string]string{}}
}

// told is a statement with its reports in current versions. How many origins it
// has is counted now: the report that others derive from may have come last.
func (x *across) told(ctx context.Context, s hearsay.Statement) (t hearsay.Told, err error) {
	t.Statement = s
	rows, err := x.record.Reported(ctx, s.Reports)
	if err != nil {
		return t, err
	}
	for _, row := range rows {
		if !row.Current {
			continue
		}
		in := hearsay.ToldIn{Row: row}
		if in.Origin, err = x.origin(ctx, row.Article.ID); err != nil {
			return t, err
		}
		if in.Root, err = x.root(ctx, in.Origin, &row); err != nil {
			return t, err
		}
		t.Reports = append(t.Reports, in)
	}
	slices.SortStableFunc(t.Reports, func(a, b hearsay.ToldIn) int { return compareRows(&a.Row, &b.Row) })
	c := counter{}
	c.add(t.Reports)
	t.Counted = c.counted()
	t.Statement.Origins = t.Origins
	return t, nil
}

// compareRows orders rows by time; those without one come last. Of the same time
// the one with the most words comes first: a headline says less than the quotation.
func compareRows(a, b *hearsay.Row) int {
	x, y := a.Article.Published, b.Article.Published
	if x.IsZero() != y.IsZero() {
		if x.IsZero() {
			return 1
		}
		return -1
	}
	return cmp.Or(x.Compare(y), cmp.Compare(long(b), long(a)), cmp.Compare(a.Article.ID, b.Article.ID))
}

// long is how many bytes the content's pieces have.
func long(r *hearsay.Row) (n int) {
	for _, s := range r.Attribution.Content {
		n += s.Len()
	}
	return n
}

func (x *across) origin(ctx context.Context, article string) (hearsay.Origin, error) {
	if o, asked := x.origins[article]; asked {
		return o, nil
	}
	found, err := x.record.Origins(ctx, []string{article})
	o := found[article]
	o.Article = article
	x.origins[article] = o
	return o, err
}

// root is the article in which a row's words stood first, in its newest version:
// a copy of an earlier version is a copy of that article, and no origin beside it.
func (x *across) root(ctx context.Context, o hearsay.Origin, row *hearsay.Row) (root string, err error) {
	follow := func(article string) string {
		seen := map[string]bool{}
		for !seen[article] {
			seen[article] = true
			at, failed := x.origin(ctx, article)
			err = cmp.Or(err, failed)
			if at.Of == "" || at.Class == hearsay.OriginPartial {
				break
			}
			article = at.Of
		}
		return article
	}
	root = statement.Root(o, follow, row.Attribution.Content)
	if err != nil {
		return root, err
	}
	return x.newest(ctx, root)
}

// newest is the current version of the article that id is a version of; id where
// the record has it no more.
func (x *across) newest(ctx context.Context, id string) (string, error) {
	if at, asked := x.current[id]; asked {
		return at, nil
	}
	at := id
	list, err := x.record.Versions(ctx, id)
	for i := range list {
		if list[i].Current {
			at = list[i].Article.ID
		}
	}
	if errors.Is(err, hearsay.ErrNotFound) {
		err = nil
	}
	x.current[id] = at
	return at, err
}

// name is that of a speaker: the directory's, or else the article's.
func (x *across) name(ctx context.Context, speaker string, row *hearsay.Row) (string, error) {
	if speaker == "" {
		if row != nil && len(row.Attribution.Speakers) > 0 {
			return row.Attribution.Speakers[0].Name, nil
		}
		return "", nil
	}
	if name, asked := x.names[speaker]; asked {
		return name, nil
	}
	k, err := x.record.Speaker(ctx, speaker)
	if errors.Is(err, hearsay.ErrNotFound) {
		err = nil
	}
	x.names[speaker] = k.Name
	return k.Name, err
}

// namesOf are the names that a position stands under: the directory's, or those of
// all who said it together and are not in the directory.
func (x *across) namesOf(ctx context.Context, speaker string, row *hearsay.Row) ([]string, error) {
	var names []string
	for i := range row.Attribution.Speakers {
		if name := row.Attribution.Speakers[i].Name; speaker == "" && knownAt(row.Known, i) == "" && name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) > 0 {
		return names, nil
	}
	name, err := x.name(ctx, speaker, row)
	return []string{name}, err
}

// counter counts what reports are in.
type counter struct{ articles, outlets, roots map[string]bool }

func (c *counter) add(reports []hearsay.ToldIn) {
	if c.articles == nil {
		*c = counter{map[string]bool{}, map[string]bool{}, map[string]bool{}}
	}
	for i := range reports {
		r := &reports[i]
		c.articles[r.Row.Article.ID], c.roots[r.Root] = true, true
		if outlet := r.Row.Article.Outlet; outlet != "" {
			c.outlets[outlet] = true
		}
	}
}

func (c *counter) counted() hearsay.Counted {
	return hearsay.Counted{Articles: len(c.articles), Outlets: len(c.outlets), Origins: len(c.roots)}
}

// Statements lists statements with their reports.
func Statements(ctx context.Context, record AcrossRecord, q hearsay.StatementQuery) ([]hearsay.Told, string, error) {
	list, cursor, err := record.FindStatements(ctx, q)
	x, told := newAcross(record), make([]hearsay.Told, 0, len(list))
	for _, s := range list {
		t, failed := x.told(ctx, s)
		err = cmp.Or(err, failed)
		told = append(told, t)
	}
	return told, cursor, err
}

// Variants is a statement with its reports, by its ID or that of an attribution
// that reports it.
func Variants(ctx context.Context, record AcrossRecord, id string) (hearsay.Told, error) {
	s, err := record.Statement(ctx, id)
	if err != nil {
		return hearsay.Told{}, err
	}
	return newAcross(record).told(ctx, s)
}

// OneStory is a story with its articles in their newest versions, the earliest first.
func OneStory(ctx context.Context, record AcrossRecord, s hearsay.Story) (out hearsay.StoryArticles, err error) {
	out.Story = s
	x := newAcross(record)
	c := counter{}
	for _, id := range s.Articles {
		k, err := record.Article(ctx, id)
		if errors.Is(err, hearsay.ErrNotFound) || err == nil && !k.Current {
			continue
		}
		if err != nil {
			return out, fmt.Errorf("reading story %s: %w", s.ID, err)
		}
		if k.Origin, err = x.origin(ctx, id); err != nil {
			return out, err
		}
		root, err := x.root(ctx, k.Origin, &hearsay.Row{})
		if err != nil {
			return out, err
		}
		c.add([]hearsay.ToldIn{{Row: hearsay.Row{Article: &k.Article}, Root: root}})
		out.Articles = append(out.Articles, k)
	}
	slices.SortStableFunc(out.Articles, func(a, b hearsay.KeptArticle) int {
		return compareRows(&hearsay.Row{Article: &a.Article}, &hearsay.Row{Article: &b.Article})
	})
	out.Counted = c.counted()
	return out, nil
}
