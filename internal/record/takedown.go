package record

import (
	"context"
	"errors"
	"maps"
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
		if err := purgeHolders(ctx, tx); err != nil {
			return err
		}
		if err := r.bury(ctx, tx, t); err != nil {
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
		if err := dropNamed(ctx, tx, l, &t); err != nil {
			return err
		}
		if err := r.bury(ctx, tx, t); err != nil {
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
	if err := dropStatementsOf(ctx, tx, group); err != nil {
		return err
	}
	for _, query := range []string{
		"DELETE FROM corrections WHERE speaker IN (%s)", "DELETE FROM corrections WHERE other IN (%s)",
		"DELETE FROM events WHERE speaker IN (%s)", "DELETE FROM alerts WHERE speaker IN (%s)",
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
	maps.DeleteFunc(l.calls, func(k calling, _ *calls) bool { return slices.Contains(group, k.speaker) })
	return nil
}

// dropStatementsOf takes out statements and stances that no row was left for.
func dropStatementsOf(ctx context.Context, tx *Tx, group []string) error {
	said, err := texts(ctx, tx, "SELECT id FROM statements WHERE speaker IN (%s)", group)
	if err != nil {
		return err
	}
	stood, err := texts(ctx, tx, "SELECT statement FROM stances WHERE speaker IN (%s)", group)
	if err != nil {
		return err
	}
	if err := forgetStood(ctx, tx); err != nil {
		return err
	}
	return dropStatements(ctx, tx, slices.Concat(said, stood), wholly)
}

func dropPersonRow(ctx context.Context, tx *Tx, l *ledger, n int64, group []string) error {
	rows, err := loadAttributions(ctx, tx, "a.n = ?", n)
	if err != nil || len(rows) == 0 {
		return err
	}
	row := rows[0]
	kept := attRow{att: row.asRead}
	kept.att.Speakers = nil
	for i, id := range row.links {
		if !slices.Contains(group, id) {
			kept.att.Speakers, kept.links = append(kept.att.Speakers, row.asRead.Speakers[i]), append(kept.links, id)
		}
	}
	if err := tx.Exec(ctx, "DELETE FROM reports WHERE attribution = ? AND article = (SELECT id FROM articles WHERE n = ?)", row.asRead.ID, row.article); err != nil {
		return err
	}
	if err := dropCorrections(ctx, tx, row); err != nil {
		return err
	}
	return replacePeople(ctx, tx, l, row, kept)
}

func dropCorrections(ctx context.Context, tx *Tx, row *loaded) error {
	return tx.Exec(ctx, "DELETE FROM corrections WHERE attribution = ? AND text_sha256 = (SELECT text_sha256 FROM articles WHERE n = ?)", row.asRead.ID, row.article)
}

// replacePeople writes a row anew without the people taken down, or not at all
// where nobody is left.
func replacePeople(ctx context.Context, tx *Tx, l *ledger, row *loaded, kept attRow) error {
	k, err := loadArticle(ctx, tx, "r.n = ?", row.article)
	if err != nil {
		return err
	}
	if err := unplaceWhole(ctx, tx, []int64{k.n}); err != nil {
		return err
	}
	if a, links := row.shown(); k.Current && !row.hidden {
		l.shown(dayOfNumber(k.n), k.outletKey, &a, links, -1)
	}
	if err := dropRows(ctx, tx, l, []*loaded{row}); err != nil {
		return err
	}
	if len(kept.att.Speakers) == 0 {
		return forgetRow(ctx, tx, k, row)
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
	if k.Current {
		l.shown(p.day, k.outletKey, &again.att, again.links, 1)
	}
	if err := insertAttributions(ctx, tx, l, []*prepared{p}); err != nil {
		return err
	}
	return retell(ctx, tx, k.n)
}

// forgetRow sees to what hung on a row that is gone.
func forgetRow(ctx context.Context, tx *Tx, k *keptRow, row *loaded) error {
	if err := tx.Exec(ctx, "DELETE FROM reports WHERE article = ? AND attribution = ?", k.Article.ID, row.asRead.ID); err != nil {
		return err
	}
	if err := tx.Exec(ctx, "UPDATE facets SET relayed = 1 WHERE n IN (SELECT n FROM attributions WHERE article = ? AND parent = ?)", k.n, row.asRead.ID); err != nil {
		return err
	}
	return tx.Exec(ctx, "UPDATE attributions SET parent = '', relayed = 1 WHERE article = ? AND parent = ?", k.n, row.asRead.ID)
}

// dropNamed takes the person out where the directory was not asked: speakers of
// that name without a link, and candidates. It goes through all rows, since no
// index knows them.
func dropNamed(ctx context.Context, tx *Tx, l *ledger, t *hearsay.Tombstone) error {
	b := &buried{map[string]bool{}, map[string]bool{}}
	for _, k := range t.Keys {
		b.keys[k] = true
	}
	for _, k := range t.Except {
		b.except[k] = true
	}
	for last := int64(-1); ; {
		rows, err := loadAttributions(ctx, tx, "a.n > ? ORDER BY a.n LIMIT 1000", last)
		if err != nil || len(rows) == 0 {
			return err
		}
		last = rows[len(rows)-1].n
		var linked []string
		for _, row := range rows {
			linked = append(linked, row.links...)
		}
		known, err := knownByID(ctx, tx, linked)
		if err != nil {
			return err
		}
		for _, row := range rows {
			kept := attRow{att: row.asRead, links: slices.Clone(row.links)}
			if !b.buryRow(&kept, known) {
				continue
			}
			if err := b.dropFrom(ctx, tx, l, row, kept); err != nil {
				return err
			}
		}
	}
}

// dropFrom replaces a row. Corrections of one that loses a speaker go with it;
// where it loses candidates only they stay, without those.
func (b *buried) dropFrom(ctx context.Context, tx *Tx, l *ledger, row *loaded, kept attRow) error {
	if len(kept.att.Speakers) < len(row.asRead.Speakers) {
		if err := dropCorrections(ctx, tx, row); err != nil {
			return err
		}
		return replacePeople(ctx, tx, l, row, kept)
	}
	if err := replacePeople(ctx, tx, l, row, kept); err != nil {
		return err
	}
	k, err := loadArticle(ctx, tx, "r.n = ?", row.article)
	if err != nil {
		return err
	}
	list, err := loadCorrections(ctx, tx, "attribution = ? AND text_sha256 = ?", row.asRead.ID, k.Article.TextSHA256)
	if err != nil || len(list) == 0 {
		return err
	}
	for _, c := range list {
		if c.AsRead == nil {
			continue
		}
		c.InForce = false
		c.AsRead.Speakers = kept.att.Speakers
		body, err := marshal(c)
		if err != nil {
			return err
		}
		if err := tx.Exec(ctx, "UPDATE corrections SET body = ? WHERE id = ?", body, c.ID); err != nil {
			return err
		}
	}
	return reapplyText(ctx, tx, l, k.Article.TextSHA256, quietly)
}

// knownByID are names and Wikidata IDs of entries of the directory.
func knownByID(ctx context.Context, tx *Tx, ids []string) (map[string]*hearsay.KnownSpeaker, error) {
	slices.Sort(ids)
	ids = slices.DeleteFunc(slices.Compact(ids), func(id string) bool { return id == "" })
	known := map[string]*hearsay.KnownSpeaker{}
	err := in(ctx, tx, "SELECT id, name, wikidata FROM speakers WHERE id IN (%s)", ids, func(scan func(...any) error) error {
		var k hearsay.KnownSpeaker
		err := scan(&k.ID, &k.Name, &k.Wikidata)
		known[k.ID] = &k
		return err
	})
	return known, err
}
