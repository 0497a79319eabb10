package record

import (
	"context"

	"hearsay"
)

// reapplyAll applies the corrections there are to articles just written. That is
// no news: the corrections are old, or the articles tell themselves that they are new.
func reapplyAll(ctx context.Context, tx *Tx, l *ledger, list []*prepared) error {
	var one int
	if found, err := tx.one(ctx, []any{&one}, "SELECT 1 FROM corrections WHERE text_sha256 <> '' LIMIT 1"); err != nil || !found {
		return err
	}
	var texts []string
	for _, p := range list {
		texts = append(texts, p.article.TextSHA256)
	}
	var corrected []string
	err := in(ctx, tx, "SELECT DISTINCT text_sha256 FROM corrections WHERE text_sha256 IN (%s)", texts, func(scan func(...any) error) error {
		var text string
		err := scan(&text)
		corrected = append(corrected, text)
		return err
	})
	if err != nil {
		return err
	}
	for _, text := range corrected {
		if err := reapplyText(ctx, tx, l, text, quietly); err != nil {
			return err
		}
	}
	return nil
}

// reapplyText brings the rows of every article with the text to what the
// corrections in force make of them.
func reapplyText(ctx context.Context, tx *Tx, l *ledger, text string, how apart) error {
	corrections, err := loadCorrections(ctx, tx, "text_sha256 = ?", text)
	if err != nil {
		return err
	}
	corrections = inForce(corrections)
	names, err := namesOf(ctx, tx, corrections)
	if err != nil {
		return err
	}
	var articles []int64
	err = tx.Query(ctx, func(scan func(...any) error) error {
		var n int64
		err := scan(&n)
		articles = append(articles, n)
		return err
	}, "SELECT n FROM articles WHERE text_key = ? AND text_sha256 = ?", key64(text), text)
	if err != nil {
		return err
	}
	for _, n := range articles {
		if err := reapply(ctx, tx, l, n, corrections, names, how); err != nil {
			return err
		}
	}
	return nil
}

// namesOf are the directory's names for the speakers that corrections name.
func namesOf(ctx context.Context, tx *Tx, corrections []hearsay.Correction) (map[string]hearsay.KnownSpeaker, error) {
	names := map[string]hearsay.KnownSpeaker{}
	var ids []string
	for i := range corrections {
		if id := corrections[i].Speaker; id != "" {
			ids = append(ids, id)
		}
	}
	err := in(ctx, tx, `SELECT s.id, t.name, t.type, t.wikidata FROM speakers s JOIN speakers t ON t.id = s.root WHERE s.id IN (%s)`, ids,
		func(scan func(...any) error) error {
			var id, kind string
			var k hearsay.KnownSpeaker
			err := scan(&id, &k.Name, &kind, &k.Wikidata)
			k.Type = hearsay.SpeakerType(kind)
			names[id] = k
			return err
		})
	return names, err
}

// ruleCorrection is the rule of a row that a reading missed and a correction kept.
const ruleCorrection = "correction"

func reapply(ctx context.Context, tx *Tx, l *ledger, n int64, corrections []hearsay.Correction, names map[string]hearsay.KnownSpeaker, how apart) error {
	k, err := loadArticle(ctx, tx, "r.n = ?", n)
	if err != nil {
		return err
	}
	rows, err := loadAttributions(ctx, tx, "a.article = ? ORDER BY a.seq", n)
	if err != nil {
		return err
	}
	for i := range corrections {
		c := &corrections[i]
		if c.Kind == hearsay.NotAStatement || c.AsRead == nil || rowFor(c, rows) != nil {
			continue
		}
		row, err := restoreRow(ctx, tx, l, k, c, rows)
		if err != nil {
			return err
		}
		rows = append(rows, row)
	}
	by := map[*loaded][]hearsay.Correction{}
	for _, c := range corrections {
		if row := rowFor(&c, rows); row != nil {
			by[row] = append(by[row], c)
		}
	}
	return setChanges(ctx, tx, l, k, rows, by, names, how)
}

func setChanges(ctx context.Context, tx *Tx, l *ledger, k *keptRow, rows []*loaded, by map[*loaded][]hearsay.Correction, names map[string]hearsay.KnownSpeaker, how apart) error {
	for _, row := range rows {
		if row.asRead.Rule == ruleCorrection && len(by[row]) == 0 {
			if err := unplaceUpTo(ctx, tx, []int64{k.n}, how); err != nil {
				return err
			}
			if err := dropRows(ctx, tx, l, []*loaded{row}); err != nil {
				return err
			}
			if !row.hidden {
				if err := tx.Exec(ctx, "UPDATE articles SET found = found - 1 WHERE n = ?", k.n); err != nil {
					return err
				}
			}
			if a, links := row.shown(); !row.earlier && !row.hidden {
				l.shown(dayOfNumber(k.n), k.outletKey, &a, links, -1)
			}
			continue
		}
		if err := setChange(ctx, tx, l, k, row, changeOf(row, by[row], names), how); err != nil {
			return err
		}
	}
	return retell(ctx, tx, k.n)
}

// restoreRow writes the row that a correction remembers.
func restoreRow(ctx context.Context, tx *Tx, l *ledger, k *keptRow, c *hearsay.Correction, rows []*loaded) (*loaded, error) {
	p := &prepared{article: k.Article, number: k.n, day: dayOfNumber(k.n), keep: k.keep, outletKey: k.outletKey, earlier: !k.Current}
	att := *c.AsRead
	att.Rule = ruleCorrection
	row, err := p.attribution(&att, nil)
	if err != nil {
		return nil, err
	}
	copy(row.links, c.AsReadKnown)
	if err := row.packPeople(); err != nil {
		return nil, err
	}
	for _, r := range rows {
		row.seq = max(row.seq, r.seq+1)
	}
	p.atts = []attRow{row}
	if err := insertAttributions(ctx, tx, l, []*prepared{p}); err != nil {
		return nil, err
	}
	if k.Current {
		l.shown(p.day, k.outletKey, &p.atts[0].att, p.atts[0].links, 1)
	}
	if err := tx.Exec(ctx, "UPDATE articles SET found = found + 1 WHERE n = ?", k.n); err != nil {
		return nil, err
	}
	list, err := loadAttributions(ctx, tx, "a.n = ?", p.atts[0].number)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	return list[0], nil
}

// setChange writes what corrections make of a row, if that is not written already.
func setChange(ctx context.Context, tx *Tx, l *ledger, k *keptRow, row *loaded, to *change, how apart) error {
	before, is, err := packChanges(row.change, to)
	if err != nil || before == is {
		return err
	}
	if err := unplaceUpTo(ctx, tx, []int64{k.n}, how); err != nil {
		return err
	}
	if err := dropMentions(ctx, tx, l, row); err != nil {
		return err
	}
	if !row.hidden {
		if err := tx.d.Drop(ctx, tx, "attribution", []int64{row.n}); err != nil {
			return err
		}
	}
	if a, links := row.shown(); !row.earlier && !row.hidden {
		l.shown(dayOfNumber(k.n), k.outletKey, &a, links, -1)
	}
	was := row.hidden
	row.change, row.hidden = to, to != nil && to.Hidden
	a, links := row.shown()
	if was != row.hidden {
		if err := tx.Exec(ctx, "UPDATE articles SET found = found + ? WHERE n = ?", map[bool]int{true: 1, false: -1}[was], k.n); err != nil {
			return err
		}
	}
	if !row.earlier && !row.hidden {
		l.shown(dayOfNumber(k.n), k.outletKey, &a, links, 1)
	}
	var corrected any
	if to != nil {
		corrected = is
	}
	hidden := 0
	if row.hidden {
		hidden = 1
	}
	if err := tx.Exec(ctx, "UPDATE attributions SET corrected = ?, hidden = ?, sure = ?, doubt = ? WHERE n = ?", corrected, hidden, least(a.Confidence), a.Doubt(), row.n); err != nil {
		return err
	}
	if row.hidden {
		return tx.Exec(ctx, "DELETE FROM facets WHERE n = ?", row.n)
	}
	if err := putFacets(ctx, tx, [][]any{{row.n, flag(row.earlier), facetsOf(&a, links, k.outletKey), flag(row.relayed), 0, voiceOf(&a, links, k.Article.Text)}}); err != nil { // retell says through whom
		return err
	}
	if err := markCopies(ctx, tx, []string{k.Article.ID}); err != nil {
		return err
	}
	if err := tx.insert(ctx, "mentions", "speaker, attribution, position, name, role", "", mentionRows(l, row.n, a.Speakers, links)); err != nil {
		return err
	}
	return tx.d.Index(ctx, tx, "attribution", []IndexRow{indexRow(k, row)})
}

func packChanges(was, is *change) (string, string, error) {
	w, err := marshal(was)
	if err != nil {
		return "", "", err
	}
	i, err := marshal(is)
	return w, i, err
}
