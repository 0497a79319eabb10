package record

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"hearsay"
)

// restorePart is how many entries one transaction takes in.
const restorePart = 300

// Restore implements hearsay.Carrier.
func (r *Tables) Restore(ctx context.Context, entries iter.Seq2[hearsay.Entry, error]) (hearsay.Restored, error) {
	done := newTaken()
	var whole bool
	if err := r.look(ctx, "looking at what is recorded", func(tx *Tx) (err error) {
		whole, err = waitsOnly(ctx, tx)
		return err
	}); err != nil {
		return done.Restored, err
	}
	var part []hearsay.Entry
	n := 0
	flush := func() error {
		from := n - len(part) + 1
		var now taken
		err := r.change(ctx, fmt.Sprintf("restoring entries %d to %d", from, n), func(tx *Tx) error {
			now = newTaken() // anew with every attempt
			l := newLedger()
			now.whole = whole
			if err := r.restorePart(ctx, tx, l, part, now); err != nil {
				return err
			}
			if len(now.Added) > 0 && len(done.Added) == 0 { // once, before the rest of it
				if err := r.logged(ctx, tx, "", "record restored", "", ""); err != nil {
					return err
				}
			}
			return l.write(ctx, tx)
		})
		part = part[:0]
		if err == nil {
			done.add(now)
		}
		return err
	}
	for e, err := range entries {
		if err != nil {
			return done.Restored, fmt.Errorf("restoring entry %d: %w", n+1, err)
		}
		part = append(part, e)
		n++
		if len(part) == restorePart {
			if err := flush(); err != nil {
				return done.Restored, err
			}
		}
	}
	if len(part) == 0 {
		return done.Restored, nil
	}
	return done.Restored, flush()
}

// restorePart takes entries in, the ones before the others as they refer to each other.
func (r *Tables) restorePart(ctx context.Context, tx *Tx, l *ledger, part []hearsay.Entry, now taken) error {
	for _, e := range part {
		if e.Tombstone == nil {
			continue
		}
		id, _, err := tombstoneID(*e.Tombstone)
		if err == nil {
			_, err = now.there(ctx, tx, "tombstone", "tombstones WHERE id = ?", id)
		}
		if err == nil {
			err = writeTombstone(ctx, tx, *e.Tombstone)
		}
		if err != nil {
			return err
		}
	}
	if err := restoreSpeakers(ctx, tx, part, now); err != nil {
		return err
	}
	placed, err := restoreArticles(ctx, tx, l, part, now)
	if err != nil {
		return err
	}
	if err := restoreCorrections(ctx, tx, l, part, now); err != nil {
		return err
	}
	// After the corrections: what these made of the articles came along as well.
	if err := waitCarried(ctx, tx, placed); err != nil {
		return err
	}
	for _, e := range part {
		if err := restoreOther(ctx, tx, e, now); err != nil {
			return err
		}
	}
	return nil
}

func restoreSpeakers(ctx context.Context, tx *Tx, part []hearsay.Entry, now taken) error {
	b, err := loadBuried(ctx, tx)
	if err != nil {
		return err
	}
	var speakers []hearsay.KnownSpeaker
	for _, e := range part {
		if e.Speaker == nil {
			continue
		}
		if err := checkKnown(e.Speaker); err != nil {
			return err
		}
		if b.knows(e.Speaker) {
			now.KeptOut["speaker"]++
			continue
		}
		if _, err := now.there(ctx, tx, "speaker", "speakers WHERE id = ?", e.Speaker.ID); err != nil {
			return err
		}
		speakers = append(speakers, *e.Speaker)
	}
	return putKnown(ctx, tx, speakers)
}

func restoreCorrections(ctx context.Context, tx *Tx, l *ledger, part []hearsay.Entry, now taken) error {
	texts := map[string]bool{}
	var speakers []string
	for _, e := range part {
		if e.Correction == nil {
			continue
		}
		if e.Correction.ID == "" {
			return errors.New("a correction has no ID")
		}
		was, err := now.there(ctx, tx, "correction", "corrections WHERE id = ?", e.Correction.ID)
		if err != nil {
			return err
		}
		if was {
			continue
		}
		if _, err := writeCorrection(ctx, tx, *e.Correction); err != nil {
			return err
		}
		if e.Correction.TextSHA256 != "" {
			texts[e.Correction.TextSHA256] = true
		} else {
			speakers = append(speakers, e.Correction.Speaker, e.Correction.Other)
		}
	}
	if err := refreshSpeakers(ctx, tx, l, speakers); err != nil {
		return err
	}
	for text := range texts {
		if err := reapplyText(ctx, tx, l, text, quietly); err != nil {
			return err
		}
	}
	return nil
}

// restoreOther puts what relates articles and what the desk keeps, where the
// record does not have it.
func restoreOther(ctx context.Context, tx *Tx, e hearsay.Entry, now taken) error {
	kind := e.Kind()
	where, key := "", []any(nil)
	var put func() error
	switch {
	case e.Statement != nil:
		where, key = "statements WHERE id = ?", []any{e.Statement.ID}
		put = func() error { return putStatements(ctx, tx, []hearsay.Statement{*e.Statement}) }
	case e.Claim != nil:
		where, key = "claims WHERE id = ?", []any{e.Claim.ID}
		put = func() error { return putClaims(ctx, tx, []hearsay.Claim{*e.Claim}) }
	case e.Position != nil:
		where, key = "stances WHERE claim = ? AND statement = ? AND speaker = ?", []any{e.Position.Claim, e.Position.Statement, e.Position.Speaker}
		put = func() error { return putPositions(ctx, tx, []hearsay.Position{*e.Position}) }
	case e.Origin != nil:
		where, key = "origins WHERE article = ?", []any{e.Origin.Article}
		put = func() error { return putOrigins(ctx, tx, []hearsay.Origin{*e.Origin}) }
	case e.Story != nil:
		where, key = "stories WHERE id = ?", []any{e.Story.ID}
		put = func() error { return putStory(ctx, tx, e.Story) }
	case e.Feed != nil:
		where, key = "feeds WHERE url = ?", []any{e.Feed.URL}
		put = func() error { return putFeed(ctx, tx, *e.Feed) }
	case e.Run != nil:
		where, key = "runs WHERE id = ?", []any{e.Run.ID}
		put = func() error { return putRun(ctx, tx, *e.Run) }
	default:
		return nil
	}
	was, err := now.there(ctx, tx, kind, where, key...)
	if err != nil || was {
		return err
	}
	return put()
}

// restoreArticles gives the numbers of those that restoreSome gives.
func restoreArticles(ctx context.Context, tx *Tx, l *ledger, part []hearsay.Entry, now taken) (placed []int64, err error) {
	var list []*prepared
	for _, e := range part {
		if e.Article == nil {
			continue
		}
		p := &prepared{restored: e.Article}
		if err := p.fillRestored(); err != nil {
			return nil, err
		}
		list = append(list, p)
	}
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
		numbers, err := restoreSome(ctx, tx, l, list[from:to], now)
		if err != nil {
			return nil, err
		}
		placed = append(placed, numbers...)
		from = to
	}
	return placed, nil
}

// restoreSome leaves what the record has, or must not have, as it is, and gives
// the numbers of those that were placed where they came from, if what comes is
// restored exactly.
func restoreSome(ctx context.Context, tx *Tx, l *ledger, list []*prepared, now taken) (placed []int64, err error) {
	r := &Tables{}
	was, err := r.lookUp(ctx, tx, list)
	if err != nil {
		return nil, err
	}
	var fresh []*prepared
	for _, p := range list {
		if was.fate(p).Fate == hearsay.TakenDown {
			now.KeptOut["article"]++
			continue
		}
		if was.byID[p.article.ID] != nil {
			now.There["article"]++
			continue
		}
		now.Added["article"]++
		if p.address != "" && was.last[p.address] != nil {
			p.earlier = true // the one that is there stays the current one
		}
		if err := p.freeVersion(ctx, tx); err != nil {
			return nil, err
		}
		fresh = append(fresh, p)
	}
	if err := r.writeArticles(ctx, tx, l, fresh, nil, was); err != nil || !now.whole {
		return nil, err
	}
	return numbersOf(slices.DeleteFunc(fresh, func(p *prepared) bool { return p.restored.Waiting })), nil
}

// freeVersion takes another number where another text has the article's.
func (p *prepared) freeVersion(ctx context.Context, tx *Tx) error {
	if p.address == "" {
		return nil
	}
	var taken, last int
	_, err := tx.one(ctx, []any{&taken, &last}, "SELECT coalesce(sum(CASE WHEN version = ? THEN 1 ELSE 0 END), 0), coalesce(max(version), 0) FROM articles WHERE address_key = ? AND address = ?", p.versionSeen, key64(hash(p.address)), p.address)
	if taken > 0 {
		p.versionSeen = last + 1
	}
	return err
}

func (p *prepared) fillRestored() error {
	e := p.restored
	p.article, p.links, p.keep = e.Reading.Article, e.Links, e.Keep
	p.earlier, p.versionSeen = !e.Current, e.Version
	a := &p.article
	if p.keep != hearsay.KeepPositions && hash(a.Text) != a.TextSHA256 {
		return fmt.Errorf("article %s: its text does not have the hash that it carries", a.ID)
	}
	if err := checkLinks(p.links); err != nil {
		return fmt.Errorf("article %s: %w", a.ID, err)
	}
	p.frame(&e.Reading.Provenance, keyOf)
	c := captureRow{sha: e.CaptureHash, path: clean(e.Capture.Path), url: clean(e.Capture.URL),
		media: clean(e.Capture.MediaType), at: micros(e.Capture.Time), size: e.CaptureSize, way: bytesNone}
	if len(e.Capture.Bytes) > 0 {
		with := packCapture(&e.Capture, a, hearsay.KeepAll)
		c.bytes, c.way = with.bytes, with.way
		if with.sha != e.CaptureHash {
			return fmt.Errorf("article %s: its page does not have the hash that it carries", a.ID)
		}
	}
	p.capture = c
	if p.keep != hearsay.KeepPositions {
		p.words = words(a.Text)
	}
	return p.fillAttributions(e.Reading.Attributions)
}
