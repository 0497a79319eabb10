package record

import (
	"database/sql"
	"slices"

	"hearsay"
)

// PlacedAs implements hearsay.Board.
func (b *board) PlacedAs(article string) (hearsay.Placed, bool, error) {
	if _, asked := b.origins[article]; !asked {
		b.origins[article] = nil
		if err := b.loadOrigins([]string{article}); err != nil {
			return hearsay.Placed{}, false, err
		}
	}
	if p := b.origins[article]; p != nil {
		return *p, true, nil
	}
	return hearsay.Placed{}, false, nil
}

// PutOrigin implements hearsay.Board.
func (b *board) PutOrigin(o hearsay.Origin) error {
	p, there, err := b.PlacedAs(o.Article)
	if err != nil {
		return err
	}
	if !there {
		p = hearsay.Placed{ID: o.Article, Published: b.published[o.Article]}
	}
	p.Origin = o
	b.origins[o.Article] = &p
	b.changed = append(b.changed, o.Article)
	return nil
}

func (b *board) loadOrigins(articles []string) error {
	return in(b.ctx, b.tx, `SELECT r.id, r.published, o.class, o.of, o.shared, o.words, o.tenths
		FROM origins o JOIN articles r ON r.id = o.article WHERE o.article IN (%s)`, articles, func(scan func(...any) error) error {
		var p hearsay.Placed
		var published sql.NullInt64
		var shared []byte
		o := &p.Origin
		err := scan(&p.ID, &published, &o.Class, &o.Of, &shared, &o.Words, &o.Tenths)
		if err == nil {
			o.Shared, err = unpackSpans(shared)
		}
		p.Published, o.Article = fromMicros(published), p.ID
		b.origins[p.ID] = &p
		return err
	})
}

func (b *board) flushOrigins() error {
	slices.Sort(b.changed)
	var list []hearsay.Origin
	for _, article := range slices.Compact(b.changed) {
		list = append(list, b.origins[article].Origin)
	}
	return putOrigins(b.ctx, b.tx, list)
}
