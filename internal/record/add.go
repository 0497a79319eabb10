package record

import (
	"context"
	"database/sql"
	"fmt"

	"hearsay"
)

// Record implements hearsay.Recorder.
func (r *Tables) Record(ctx context.Context, batch []hearsay.Addition) ([]hearsay.Outcome, error) {
	list := r.prepareAll(batch)
	var out []hearsay.Outcome
	err := r.extend(ctx, fmt.Sprintf("recording %d articles", len(batch)), func(tx *Tx) error {
		out = make([]hearsay.Outcome, len(list))
		err := r.addAll(ctx, tx, list, out)
		if disturbing(out) {
			r.epoch.end()
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// addAll goes through the batch in parts in which no article and no address
// comes twice, so that each part can be looked up and written as one.
func (r *Tables) addAll(ctx context.Context, tx *Tx, list []*prepared, out []hearsay.Outcome) error {
	l := newLedger()
	for from := 0; from < len(list); {
		seen := map[string]bool{}
		to := from
		for ; to < len(list); to++ {
			p := list[to]
			if seen[p.article.ID] || p.address != "" && seen["@"+p.address] {
				break
			}
			seen[p.article.ID], seen["@"+p.address] = true, true
		}
		if err := r.addPart(ctx, tx, l, list[from:to], out[from:to]); err != nil {
			return err
		}
		from = to
	}
	return l.write(ctx, tx)
}

func (r *Tables) addPart(ctx context.Context, tx *Tx, l *ledger, list []*prepared, out []hearsay.Outcome) error {
	was, err := r.lookUp(ctx, tx, list)
	if err != nil {
		return err
	}
	var fresh, again []*prepared
	for i, p := range list {
		out[i] = was.fate(p)
		switch out[i].Fate {
		case hearsay.Added, hearsay.NewVersion:
			p.versionSeen = out[i].Version
			fresh = append(fresh, p)
		case hearsay.Reread:
			p.number, p.earlier = was.byID[p.article.ID].n, !was.byID[p.article.ID].current
			p.day = dayOfNumber(p.number)
			again = append(again, p)
		}
	}
	for i, p := range list {
		if out[i].Fate == hearsay.NewVersion {
			if err := r.supersede(ctx, tx, l, was.last[p.address], p, &out[i]); err != nil {
				return err
			}
		}
	}
	return r.writeArticles(ctx, tx, l, fresh, again, was)
}

// writeArticles writes new articles, and the rows of those read again.
func (r *Tables) writeArticles(ctx context.Context, tx *Tx, l *ledger, fresh, again []*prepared, was *found) error {
	all := append(append([]*prepared{}, fresh...), again...)
	if len(all) == 0 {
		return nil
	}
	for _, p := range again {
		if err := dropAttributions(ctx, tx, l, p.number); err != nil {
			return err
		}
	}
	for _, p := range all {
		was.people.bury(p)
	}
	if err := putLinked(ctx, tx, all, was.people); err != nil {
		return err
	}
	if err := insertArticles(ctx, tx, fresh); err != nil {
		return err
	}
	if err := updateReadings(ctx, tx, again); err != nil {
		return err
	}
	if err := insertAttributions(ctx, tx, l, all); err != nil {
		return err
	}
	for _, p := range all {
		l.article(p)
	}
	if len(again) > 0 {
		if err := unplaceQuietly(ctx, tx, numbersOf(again)); err != nil {
			return err
		}
	}
	return reapplyAll(ctx, tx, l, all)
}

// old is what the record has of an article.
type old struct {
	n           int64
	id, reading string
	version     int
	current     bool
	address     string
}

// found is what the record has of a part of a batch.
type found struct {
	byID   map[string]*old
	last   map[string]*old // by address
	graves map[string]bool
	people *buried
}

func (r *Tables) lookUp(ctx context.Context, tx *Tx, list []*prepared) (*found, error) {
	f := &found{byID: map[string]*old{}, last: map[string]*old{}}
	var ids []string
	var addresses []int64
	asked := map[string]bool{}
	for _, p := range list {
		ids = append(ids, p.article.ID)
		if p.address != "" {
			addresses = append(addresses, key64(hash(p.address)))
			asked[p.address] = true
		}
	}
	const columns = "SELECT n, id, reading, version, current, address FROM articles WHERE "
	one := func(scan func(...any) error) error {
		var o old
		var address sql.NullString
		if err := scan(&o.n, &o.id, &o.reading, &o.version, &o.current, &address); err != nil {
			return err
		}
		o.address = address.String
		f.byID[o.id] = &o
		if o.current && asked[o.address] {
			f.last[o.address] = &o
		}
		return nil
	}
	if err := in(ctx, tx, columns+"id IN (%s)", ids, one); err != nil {
		return nil, err
	}
	if err := in(ctx, tx, columns+"current = 1 AND address_key IN (%s)", addresses, one); err != nil {
		return nil, err
	}
	var err error
	f.graves, f.people, err = graves(ctx, tx, list)
	return f, err
}

// fate decides, and changes nothing.
func (f *found) fate(p *prepared) hearsay.Outcome {
	o := hearsay.Outcome{Article: p.article.ID}
	for _, k := range p.tombKeys {
		if f.graves[k] {
			o.Fate = hearsay.TakenDown
			return o
		}
	}
	was := f.byID[p.article.ID]
	switch {
	case p.err != nil:
		o.Fate, o.Err = hearsay.Refused, p.err
	case was != nil && was.reading == p.readingKey && !p.replace:
		o.Fate, o.Version = hearsay.Unchanged, was.version
	case was != nil:
		o.Fate, o.Version = hearsay.Reread, was.version
	case p.address != "" && f.last[p.address] != nil:
		before := f.last[p.address]
		o.Fate, o.Version, o.Before = hearsay.NewVersion, before.version+1, before.id
	default:
		o.Fate, o.Version = hearsay.Added, 1
	}
	return o
}

// supersede makes an article an earlier version and says what the new one changed.
func (r *Tables) supersede(ctx context.Context, tx *Tx, l *ledger, before *old, p *prepared, o *hearsay.Outcome) error {
	was, err := loadReading(ctx, tx, before.n)
	if err != nil {
		return err
	}
	o.TitleBefore = was.Article.Title
	if was.Article.Text != "" || len(was.Attributions) == 0 {
		now := hearsay.Reading{Article: p.article}
		for i := range p.atts {
			now.Attributions = append(now.Attributions, p.atts[i].att)
		}
		o.Difference = hearsay.Differences(&was, &now)
	}
	return setEarlier(ctx, tx, l, before.n)
}

func setEarlier(ctx context.Context, tx *Tx, l *ledger, n int64) error {
	if err := l.uncount(ctx, tx, n); err != nil {
		return err
	}
	if err := tx.Exec(ctx, "UPDATE articles SET current = 0 WHERE n = ?", n); err != nil {
		return err
	}
	if err := tx.Exec(ctx, "UPDATE attributions SET earlier = 1 WHERE article = ?", n); err != nil {
		return err
	}
	if err := tx.Exec(ctx, "UPDATE facets SET earlier = 1 WHERE n IN (SELECT n FROM attributions WHERE article = ?)", n); err != nil {
		return err
	}
	return unplace(ctx, tx, []int64{n})
}

func updateReadings(ctx context.Context, tx *Tx, list []*prepared) error {
	if err := insertProvenance(ctx, tx, list); err != nil {
		return err
	}
	for _, p := range list {
		if err := tx.Exec(ctx, "UPDATE articles SET reading = ?, found = ? WHERE n = ?", p.readingKey, len(p.atts), p.number); err != nil {
			return err
		}
	}
	return nil
}
