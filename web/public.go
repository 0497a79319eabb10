package web

import (
	"context"
	"errors"
	"io"
	"iter"

	"hearsay"
)

// publicStore is the record as everybody may see it: statements with little
// around them, no bodies of articles, no pages, no files, nothing of what people
// of the house do. Whatever is made of it cannot show more. What it does not
// know it passes on; a test wants every method of the record either here or in
// its list of those that may be passed on.
type publicStore struct{ hearsay.Store }

// errNotPublic is what everybody hears of the rest.
var errNotPublic = errors.New("this is not a part of what is shown to everybody")

func veiledRow(r hearsay.Row) hearsay.Row {
	r.Article, r.Attribution = veiled(r.Article, r.Attribution, mostAround)
	return r
}

func veiledRows(list []hearsay.Row) []hearsay.Row {
	for i := range list {
		list[i] = veiledRow(list[i])
	}
	return list
}

// bare is an article without its text.
func bareArticle(k hearsay.KeptArticle) hearsay.KeptArticle {
	k.Article.Text, k.Article.Path = "", ""
	return k
}

func bareArticles(list []hearsay.KeptArticle) []hearsay.KeptArticle {
	for i := range list {
		list[i] = bareArticle(list[i])
	}
	return list
}

func (p publicStore) Search(ctx context.Context, q hearsay.Query) ([]hearsay.Row, string, error) {
	list, next, err := p.Store.Search(ctx, q)
	return veiledRows(list), next, err
}

func (p publicStore) Rows(ctx context.Context, q hearsay.Query) iter.Seq2[hearsay.Row, error] {
	return func(yield func(hearsay.Row, error) bool) {
		for row, err := range p.Store.Rows(ctx, q) {
			if err == nil {
				row = veiledRow(row)
			}
			if !yield(row, err) {
				return
			}
		}
	}
}

func (p publicStore) Audited(ctx context.Context, q hearsay.Query, of hearsay.AuditPick, from int) ([]hearsay.Row, hearsay.AuditSum, error) {
	list, all, err := p.Store.Audited(ctx, q, of, from)
	return veiledRows(list), all, err
}

func (p publicStore) AuditedRows(ctx context.Context, q hearsay.Query, of hearsay.AuditPick) iter.Seq2[hearsay.Row, error] {
	return each(p.Store.AuditedRows(ctx, q, of), veiledRow)
}

func (p publicStore) Reported(ctx context.Context, reports []hearsay.Report) ([]hearsay.Row, error) {
	list, err := p.Store.Reported(ctx, reports)
	return veiledRows(list), err
}

func (p publicStore) Articles(ctx context.Context, q hearsay.ArticleQuery) ([]hearsay.KeptArticle, string, error) {
	list, next, err := p.Store.Articles(ctx, q)
	return bareArticles(list), next, err
}

func (p publicStore) Article(ctx context.Context, id string) (hearsay.KeptArticle, error) {
	k, err := p.Store.Article(ctx, id)
	return bareArticle(k), err
}

func (p publicStore) Versions(ctx context.Context, id string) ([]hearsay.KeptArticle, error) {
	list, err := p.Store.Versions(ctx, id)
	return bareArticles(list), err
}

// Reading is an article with its statements, and nothing around them: together
// they would be the body.
func (p publicStore) Reading(ctx context.Context, id string) (hearsay.Reading, error) {
	r, err := p.Store.Reading(ctx, id)
	var spans []hearsay.Span
	for i := range r.Attributions {
		q, its := quoted(r.Article.Text, r.Attributions[i])
		r.Attributions[i], spans = q, append(spans, its...)
	}
	r.Article = *veil(&r.Article, spans)
	return r, err
}

// Difference compares the words of whole quotations, which may be long.
func (p publicStore) Difference(context.Context, string, string) ([]hearsay.Difference, error) {
	return nil, errNotPublic
}

func (p publicStore) Explain(ctx context.Context, attribution string) ([]hearsay.Chain, error) {
	list, err := p.Store.Explain(ctx, attribution)
	for i := range list {
		c := &list[i]
		_, c.AsRead = veiled(c.Row.Article, c.AsRead, mostAround)
		c.Row, c.Kept = veiledRow(c.Row), bareArticle(c.Kept)
		c.Capture.Bytes, c.Capture.Path, c.Corrections = nil, "", nil
	}
	return list, err
}

func (p publicStore) Capture(context.Context, string) (hearsay.Capture, string, error) {
	return hearsay.Capture{}, "", errNotPublic
}

// Candidates have whole texts; checks are made with the record itself.
func (p publicStore) Candidates(context.Context, []hearsay.Sought, hearsay.Query) ([]hearsay.Recorded, []*hearsay.Article, error) {
	return nil, nil, errNotPublic
}

// Corrections are signed by people of the house.
func (p publicStore) Corrections(context.Context, hearsay.CorrectionQuery) ([]hearsay.Correction, error) {
	return nil, nil
}

func (p publicStore) Entries(context.Context) iter.Seq2[hearsay.Entry, error] {
	return func(yield func(hearsay.Entry, error) bool) { yield(hearsay.Entry{}, errNotPublic) }
}

func (p publicStore) Tombstones(context.Context) ([]hearsay.Tombstone, error) {
	return nil, errNotPublic
}

func (p publicStore) Feed(context.Context, string) (hearsay.Feed, error) {
	return hearsay.Feed{}, errNotPublic
}

func (p publicStore) Feeds(context.Context) ([]hearsay.Feed, error) { return nil, errNotPublic }

func (p publicStore) Runs(context.Context, int) ([]hearsay.Run, error) { return nil, errNotPublic }

func (p publicStore) Run(context.Context, string) (hearsay.Run, error) {
	return hearsay.Run{}, errNotPublic
}

func (p publicStore) RunNotes(context.Context, string, hearsay.Fate, int, string) ([]hearsay.RunNote, string, error) {
	return nil, "", errNotPublic
}

// Claims have words of articles for labels.
func (p publicStore) Claim(ctx context.Context, id string) (hearsay.Claim, error) {
	c, err := p.Store.Claim(ctx, id)
	c.Label = shortened(c.Label)
	return c, err
}

func (p publicStore) Claims(ctx context.Context, contestedOnly bool) iter.Seq2[hearsay.Claim, error] {
	return each(p.Store.Claims(ctx, contestedOnly), func(c hearsay.Claim) hearsay.Claim {
		c.Label = shortened(c.Label)
		return c
	})
}

func (p publicStore) FindClaims(ctx context.Context, q hearsay.ClaimQuery) ([]hearsay.Claim, string, error) {
	list, next, err := p.Store.FindClaims(ctx, q)
	for i := range list {
		list[i].Label = shortened(list[i].Label)
	}
	return list, next, err
}

func shortPosition(at hearsay.Position) hearsay.Position {
	at.Strength, at.Condition = shortened(at.Strength), shortened(at.Condition)
	return at
}

func (p publicStore) Positions(ctx context.Context, claim, speaker string) iter.Seq2[hearsay.Position, error] {
	return each(p.Store.Positions(ctx, claim, speaker), shortPosition)
}

func (p publicStore) StancesIn(ctx context.Context, statement string) ([]hearsay.Position, error) {
	list, err := p.Store.StancesIn(ctx, statement)
	for i := range list {
		list[i] = shortPosition(list[i])
	}
	return list, err
}

func each[T any](list iter.Seq2[T, error], is func(T) T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for v, err := range list {
			if !yield(is(v), err) {
				return
			}
		}
	}
}

var _ io.Closer = publicStore{}

// veiledCheck is the outcome of a check as everybody may see it: each place with
// its own words and nothing around them, since whoever asks often enough with
// what they were shown would be shown everything. Places where nobody is quoted
// are left out for the same reason.
func veiledCheck(out hearsay.QuotationCheck) hearsay.QuotationCheck {
	out.InText, out.Difference = nil, shortEdits(out.Difference)
	for i := range out.Matches {
		m := &out.Matches[i]
		is := *m.Recorded
		m.Spans = upTo(is.Article.Text, m.Spans, mostQuoted)
		is.Article, is.Attribution = veiled(is.Article, is.Attribution, 0)
		if is.Latest != nil {
			is.Latest = veil(is.Latest, nil)
		}
		m.Recorded, m.Difference = &is, shortEdits(m.Difference)
	}
	return out
}

// shortEdits are the edits as far as they have no more of the record's words than
// may be seen.
func shortEdits(edits []hearsay.Edit) (list []hearsay.Edit) {
	left := mostQuoted
	for _, e := range edits {
		if n := len([]rune(e.Record)); n > left {
			e.Record = e.Record[:ahead(e.Record, left)] + "…"
			left = 0
		} else {
			left -= n
		}
		list = append(list, e)
	}
	return list
}
