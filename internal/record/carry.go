package record

import (
	"context"
	"fmt"
	"iter"

	"hearsay"
)

const streamPage = 300

// Rows implements hearsay.Carrier.
func (r *Tables) Rows(ctx context.Context, q hearsay.Query) iter.Seq2[hearsay.Row, error] {
	return stream(ctx, r, "reading rows", func(tx *Tx, yield func(hearsay.Row) bool) error {
		s, err := r.plan(ctx, tx, q)
		if err != nil || s == nil {
			return err
		}
		for {
			list, err := s.page(ctx, tx, streamPage)
			if err != nil || len(list) == 0 {
				return err
			}
			rows, err := rowsOf(ctx, tx, list)
			if err != nil {
				return err
			}
			for _, row := range rows {
				if !yield(row) {
					return nil
				}
			}
			last := list[len(list)-1]
			s.after, s.doubt = last.n, last.doubt
		}
	})
}

// Entries implements hearsay.Carrier.
func (r *Tables) Entries(ctx context.Context) iter.Seq2[hearsay.Entry, error] {
	return stream(ctx, r, "reading the whole record", func(tx *Tx, yield func(hearsay.Entry) bool) error {
		left := false
		put := func(e hearsay.Entry) bool {
			left = left || !yield(e)
			return !left
		}
		for _, part := range []func(context.Context, *Tx, func(hearsay.Entry) bool) error{
			speakerEntries, tombstoneEntries, correctionEntries, articleEntries,
			statementEntries, claimEntries, positionEntries, originEntries, storyEntries, deskEntries,
		} {
			if err := part(ctx, tx, put); err != nil || left {
				return err
			}
		}
		return nil
	})
}

// speakerEntries are the entries as they were given: what corrections and
// articles made of them comes with those.
func speakerEntries(ctx context.Context, tx *Tx, put func(hearsay.Entry) bool) error {
	last := ""
	for {
		var list []*hearsay.KnownSpeaker
		at := map[string]*hearsay.KnownSpeaker{}
		var ids []string
		err := tx.Query(ctx, func(scan func(...any) error) error {
			k := &hearsay.KnownSpeaker{}
			var kind string
			err := scan(&k.ID, &k.Name, &kind, &k.Wikidata, &k.Country, &k.Organization, &k.Promoted)
			k.Type = hearsay.SpeakerType(kind)
			list, ids, at[k.ID] = append(list, k), append(ids, k.ID), k
			return err
		}, "SELECT id, given_name, type, given_wikidata, country, organization, given_promoted FROM speakers WHERE id > ? ORDER BY id LIMIT 300", last)
		if err != nil || len(list) == 0 {
			return err
		}
		last = ids[len(ids)-1]
		if err := givenNames(ctx, tx, ids, at); err != nil {
			return err
		}
		for _, k := range list {
			if !put(hearsay.Entry{Speaker: k}) {
				return nil
			}
		}
	}
}

func givenNames(ctx context.Context, tx *Tx, ids []string, at map[string]*hearsay.KnownSpeaker) error {
	err := in(ctx, tx, "SELECT speaker, name FROM aliases WHERE given = 1 AND speaker IN (%s) ORDER BY speaker, name", ids, func(scan func(...any) error) error {
		var id, name string
		err := scan(&id, &name)
		at[id].Aliases = append(at[id].Aliases, hearsay.Alias{Name: name, Given: true})
		return err
	})
	if err != nil {
		return err
	}
	return in(ctx, tx, "SELECT speaker, role FROM roles WHERE speaker IN (%s) ORDER BY speaker, role", ids, func(scan func(...any) error) error {
		var id, role string
		err := scan(&id, &role)
		at[id].Roles = append(at[id].Roles, hearsay.TimedRole{Role: role, Given: true})
		return err
	})
}

func tombstoneEntries(ctx context.Context, tx *Tx, put func(hearsay.Entry) bool) error {
	list, err := loadTombstones(ctx, tx)
	for i := range list {
		if !put(hearsay.Entry{Tombstone: &list[i]}) {
			return nil
		}
	}
	return err
}

func correctionEntries(ctx context.Context, tx *Tx, put func(hearsay.Entry) bool) error {
	last := int64(0)
	for {
		var list []int64
		err := tx.Query(ctx, func(scan func(...any) error) error {
			var n int64
			err := scan(&n)
			list = append(list, n)
			return err
		}, "SELECT n FROM corrections WHERE n > ? ORDER BY n LIMIT 300", last)
		if err != nil || len(list) == 0 {
			return err
		}
		from := last
		last = list[len(list)-1]
		corrections, err := loadCorrections(ctx, tx, "n > ? AND n <= ?", from, last)
		if err != nil {
			return err
		}
		for i := range corrections {
			corrections[i].InForce = false
			if !put(hearsay.Entry{Correction: &corrections[i]}) {
				return nil
			}
		}
	}
}

func articleEntries(ctx context.Context, tx *Tx, put func(hearsay.Entry) bool) error {
	last := int64(-1)
	for {
		var numbers []int64
		err := tx.Query(ctx, func(scan func(...any) error) error {
			var n int64
			err := scan(&n)
			numbers = append(numbers, n)
			return err
		}, "SELECT n FROM articles WHERE n > ? ORDER BY n LIMIT 100", last)
		if err != nil || len(numbers) == 0 {
			return err
		}
		for _, n := range numbers {
			e, err := articleEntry(ctx, tx, n)
			if err != nil {
				return err
			}
			if !put(hearsay.Entry{Article: e}) {
				return nil
			}
		}
		last = numbers[len(numbers)-1]
	}
}

func articleEntry(ctx context.Context, tx *Tx, n int64) (*hearsay.ArticleEntry, error) {
	k, err := loadArticle(ctx, tx, "r.n = ?", n)
	if err != nil {
		return nil, err
	}
	e := &hearsay.ArticleEntry{Version: k.Version, Current: k.Current, Recorded: k.Recorded, Length: k.length, Keep: k.keep,
		Reading: hearsay.Reading{Article: k.Article, Provenance: k.Provenance}}
	if e.Capture, e.CaptureHash, err = loadCapture(ctx, tx, n); err != nil {
		return nil, err
	}
	if _, err = tx.one(ctx, []any{&e.CaptureSize}, "SELECT size FROM captures WHERE n = ?", n); err != nil {
		return nil, err
	}
	var one int
	if e.Waiting, err = tx.one(ctx, []any{&one}, "SELECT 1 FROM waiting WHERE n = ? AND statements = 1", n); err != nil {
		return nil, err
	}
	rows, err := loadAttributions(ctx, tx, "a.article = ? ORDER BY a.seq", n)
	if err != nil {
		return nil, err
	}
	linked := map[string]string{}
	var order []string
	for _, row := range rows {
		if row.asRead.Rule == ruleCorrection {
			continue // its correction brings it back
		}
		e.Reading.Attributions = append(e.Reading.Attributions, row.asRead)
		for i, id := range row.links {
			local := row.asRead.Speakers[i].ID
			if _, ok := linked[local]; !ok && id != "" {
				linked[local] = id
				order = append(order, local)
			}
		}
	}
	return e, fillLinks(ctx, tx, e, linked, order)
}

func fillLinks(ctx context.Context, tx *Tx, e *hearsay.ArticleEntry, linked map[string]string, order []string) error {
	var ids []string
	for _, local := range order {
		ids = append(ids, linked[local])
	}
	names := map[string]hearsay.KnownSpeaker{}
	err := in(ctx, tx, "SELECT id, given_name, type, given_wikidata FROM speakers WHERE id IN (%s)", ids, func(scan func(...any) error) error {
		var k hearsay.KnownSpeaker
		var kind string
		err := scan(&k.ID, &k.Name, &kind, &k.Wikidata)
		k.Type = hearsay.SpeakerType(kind)
		names[k.ID] = k
		return err
	})
	for _, local := range order {
		k, ok := names[linked[local]]
		if !ok && err == nil {
			err = fmt.Errorf("article %s: speaker %s is not in the directory: the record is damaged", e.Reading.Article.ID, linked[local])
		}
		e.Links = append(e.Links, hearsay.Link{Local: local, To: k})
	}
	return err
}

func statementEntries(ctx context.Context, tx *Tx, put func(hearsay.Entry) bool) error {
	return eachStatement(ctx, tx, "", func(s hearsay.Statement) bool { return put(hearsay.Entry{Statement: &s}) })
}

func claimEntries(ctx context.Context, tx *Tx, put func(hearsay.Entry) bool) error {
	return eachClaim(ctx, tx, false, func(c hearsay.Claim) bool { return put(hearsay.Entry{Claim: &c}) })
}

func positionEntries(ctx context.Context, tx *Tx, put func(hearsay.Entry) bool) error {
	var at hearsay.Position
	for {
		list, err := loadPositions(ctx, tx, " WHERE claim > ? OR claim = ? AND (statement > ? OR statement = ? AND speaker > ?) ORDER BY claim, statement, speaker LIMIT 300",
			at.Claim, at.Claim, at.Statement, at.Statement, at.Speaker)
		if err != nil || len(list) == 0 {
			return err
		}
		for i := range list {
			if !put(hearsay.Entry{Position: &list[i]}) {
				return nil
			}
		}
		at = list[len(list)-1]
	}
}

func originEntries(ctx context.Context, tx *Tx, put func(hearsay.Entry) bool) error {
	last := ""
	for {
		list, err := loadOrigins(ctx, tx, " WHERE article > ? ORDER BY article LIMIT 300", last)
		if err != nil || len(list) == 0 {
			return err
		}
		for i := range list {
			if !put(hearsay.Entry{Origin: &list[i]}) {
				return nil
			}
		}
		last = list[len(list)-1].Article
	}
}

func storyEntries(ctx context.Context, tx *Tx, put func(hearsay.Entry) bool) error {
	return eachStory(ctx, tx, func(s hearsay.Story) bool { return put(hearsay.Entry{Story: &s}) })
}

func deskEntries(ctx context.Context, tx *Tx, put func(hearsay.Entry) bool) error {
	feeds, err := bodies[hearsay.Feed](ctx, tx, "SELECT body FROM feeds ORDER BY url")
	if err != nil {
		return err
	}
	for i := range feeds {
		if !put(hearsay.Entry{Feed: &feeds[i]}) {
			return nil
		}
	}
	runs, err := bodies[hearsay.Run](ctx, tx, "SELECT body FROM runs ORDER BY started, id")
	for i := range runs {
		if !put(hearsay.Entry{Run: &runs[i]}) {
			return nil
		}
	}
	return err
}
