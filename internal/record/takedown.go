package record

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"hearsay"
)

func (r *Tables) tombstone(kind, who, why string) (hearsay.Tombstone, error) {
	if strings.TrimSpace(who) == "" {
		return hearsay.Tombstone{}, errors.New("a takedown needs to say who makes it")
	}
	return hearsay.Tombstone{Kind: kind, Who: who, Why: why, When: r.now().UTC().Truncate(time.Microsecond)}, nil
}

// TakeDownArticle implements hearsay.Taker.
func (r *Tables) TakeDownArticle(ctx context.Context, id, who, why string) (hearsay.Tombstone, error) {
	t, err := r.tombstone(hearsay.TombstoneArticle, who, why)
	if err != nil {
		return t, err
	}
	err = r.change(ctx, "taking down article "+id, func(tx *Tx) error {
		t.Keys = nil
		list, err := versions(ctx, tx, id)
		if err != nil {
			return err
		}
		l := newLedger()
		for _, k := range list {
			t.Keys = append(t.Keys, articleTombKeys(k.Article.ID, clean(k.Article.Address()))...)
			if err := dropArticle(ctx, tx, l, k); err != nil {
				return err
			}
			// What people said of a text that no article has any more goes with it.
			if err := tx.Exec(ctx, `DELETE FROM corrections WHERE text_sha256 = ? AND NOT EXISTS
				(SELECT 1 FROM articles a WHERE a.text_key = ? AND a.text_sha256 = corrections.text_sha256)`, k.Article.TextSHA256, key64(k.Article.TextSHA256)); err != nil {
				return err
			}
		}
		if err := writeTombstone(ctx, tx, t); err != nil {
			return err
		}
		return l.write(ctx, tx)
	})
	slices.Sort(t.Keys)
	t.Keys = slices.Compact(t.Keys)
	if err != nil {
		return t, err
	}
	return t, r.forget(ctx)
}

// TakeDownPerson implements hearsay.Taker.
func (r *Tables) TakeDownPerson(ctx context.Context, id, who, why string) (hearsay.Tombstone, error) {
	t, err := r.tombstone(hearsay.TombstonePerson, who, why)
	if err != nil {
		return t, err
	}
	err = r.change(ctx, "taking down speaker "+id, func(tx *Tx) error {
		if err := mustKnow(ctx, tx, id); err != nil {
			return err
		}
		group, err := idsWhere(ctx, tx, "root = (SELECT root FROM speakers WHERE id = ?)", id)
		if err != nil {
			return err
		}
		t.Keys, t.Except = nil, nil
		if err := personKeys(ctx, tx, &t, group); err != nil {
			return err
		}
		l := newLedger()
		if err := dropPerson(ctx, tx, l, group); err != nil {
			return err
		}
		if err := writeTombstone(ctx, tx, t); err != nil {
			return err
		}
		return l.write(ctx, tx)
	})
	slices.Sort(t.Keys)
	t.Keys = slices.Compact(t.Keys)
	if err != nil {
		return t, err
	}
	return t, r.forget(ctx)
}

// personKeys fills the keys: main names, aliases of two words and more,
// Wikidata IDs; and for others who bear one of the names, what tells them apart.
func personKeys(ctx context.Context, tx *Tx, t *hearsay.Tombstone, group []string) error {
	names := map[string]bool{}
	err := in(ctx, tx, "SELECT folded, given FROM aliases WHERE speaker IN (%s)", group, func(scan func(...any) error) error {
		var folded string
		var given int
		err := scan(&folded, &given)
		if given == aliasMain || strings.Contains(folded, " ") {
			names[folded] = true
			t.Keys = append(t.Keys, nameTombKey(folded))
		}
		return err
	})
	if err != nil {
		return err
	}
	err = in(ctx, tx, "SELECT wikidata FROM speakers WHERE wikidata <> '' AND id IN (%s)", group, func(scan func(...any) error) error {
		var q string
		err := scan(&q)
		t.Keys = append(t.Keys, wikidataTombKey(q))
		return err
	})
	if err != nil {
		return err
	}
	var list []string
	for n := range names {
		list = append(list, n)
	}
	return in(ctx, tx, "SELECT DISTINCT s.id, s.wikidata FROM aliases a JOIN speakers s ON s.id = a.speaker WHERE s.wikidata <> '' AND a.folded IN (%s)", list,
		func(scan func(...any) error) error {
			var id, q string
			err := scan(&id, &q)
			if !slices.Contains(group, id) {
				t.Except = append(t.Except, wikidataTombKey(q))
			}
			return err
		})
}

// dropPerson takes a person's attributions, corrections, statements and
// entries out. An attribution to several keeps the others.
func dropPerson(ctx context.Context, tx *Tx, l *ledger, group []string) error {
	var numbers []int64
	err := in(ctx, tx, "SELECT DISTINCT attribution FROM mentions WHERE speaker IN (%s)", group, func(scan func(...any) error) error {
		var n int64
		err := scan(&n)
		numbers = append(numbers, n)
		return err
	})
	if err != nil {
		return err
	}
	// Rows that were corrected away from the person still name it as read.
	err = in(ctx, tx, "SELECT DISTINCT a.n FROM corrections c JOIN attributions a ON a.id = c.attribution WHERE c.other IN (%[1]s)", group, func(scan func(...any) error) error {
		var n int64
		err := scan(&n)
		if !slices.Contains(numbers, n) {
			numbers = append(numbers, n)
		}
		return err
	})
	if err != nil {
		return err
	}
	for _, n := range numbers {
		if err := dropPersonRow(ctx, tx, l, n, group); err != nil {
			return err
		}
	}
	for _, query := range []string{
		"DELETE FROM corrections WHERE speaker IN (%s)", "DELETE FROM corrections WHERE other IN (%s)",
		"DELETE FROM stances WHERE speaker IN (%s)", "DELETE FROM statements WHERE speaker IN (%s)",
		"DELETE FROM speakers WHERE id IN (%s)",
	} {
		if err := execIn(ctx, tx, query, group); err != nil {
			return err
		}
	}
	for _, id := range group {
		delete(l.mentions, id)
		delete(l.lost, id)
	}
	return nil
}

func dropPersonRow(ctx context.Context, tx *Tx, l *ledger, n int64, group []string) error {
	rows, err := loadAttributions(ctx, tx, "a.n = ?", n)
	if err != nil || len(rows) == 0 {
		return err
	}
	row := rows[0]
	k, err := loadArticle(ctx, tx, "r.n = ?", row.article)
	if err != nil {
		return err
	}
	kept := attRow{att: row.asRead}
	kept.att.Speakers = nil
	for i, id := range row.links {
		if !slices.Contains(group, id) {
			kept.att.Speakers, kept.links = append(kept.att.Speakers, row.asRead.Speakers[i]), append(kept.links, id)
		}
	}
	if err := dropRows(ctx, tx, l, rows); err != nil {
		return err
	}
	if err := tx.Exec(ctx, "DELETE FROM reports WHERE article = ? AND attribution = ?", k.Article.ID, row.asRead.ID); err != nil {
		return err
	}
	if err := tx.Exec(ctx, "DELETE FROM corrections WHERE attribution = ? AND text_sha256 = ?", row.asRead.ID, k.Article.TextSHA256); err != nil {
		return err
	}
	if len(kept.att.Speakers) == 0 {
		if k.Current {
			l.count(dayOfNumber(k.n), k.outletKey, 0, -1)
		}
		if err := tx.Exec(ctx, "UPDATE attributions SET parent = '' WHERE article = ? AND parent = ?", k.n, row.asRead.ID); err != nil {
			return err
		}
		return nil
	}
	p := &prepared{article: k.Article, number: k.n, day: dayOfNumber(k.n), keep: k.keep, outletKey: k.outletKey, earlier: !k.Current}
	again, err := p.attribution(&kept.att, nil)
	if err != nil {
		return err
	}
	copy(again.links, kept.links)
	again.seq = row.seq
	if err := again.packPeople(); err != nil {
		return err
	}
	p.atts = []attRow{again}
	return insertAttributions(ctx, tx, l, []*prepared{p})
}
