package record

import (
	"context"
	"fmt"
	"iter"

	"hearsay"
)

// restorePart is how many entries one transaction takes in.
const restorePart = 300

// Restore implements hearsay.Carrier.
func (r *Tables) Restore(ctx context.Context, entries iter.Seq2[hearsay.Entry, error]) error {
	var part []hearsay.Entry
	n := 0
	flush := func() error {
		from := n - len(part) + 1
		err := r.change(ctx, fmt.Sprintf("restoring entries %d to %d", from, n), func(tx *Tx) error {
			l := newLedger()
			if err := r.restorePart(ctx, tx, l, part); err != nil {
				return err
			}
			return l.write(ctx, tx)
		})
		part = part[:0]
		return err
	}
	for e, err := range entries {
		if err != nil {
			return fmt.Errorf("restoring entry %d: %w", n+1, err)
		}
		part = append(part, e)
		n++
		if len(part) == restorePart {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	if len(part) == 0 {
		return nil
	}
	return flush()
}

// restorePart takes entries in, the ones before the others as they refer to each other.
func (r *Tables) restorePart(ctx context.Context, tx *Tx, l *ledger, part []hearsay.Entry) error {
	var speakers []hearsay.KnownSpeaker
	for _, e := range part {
		if e.Speaker != nil {
			if err := checkKnown(e.Speaker); err != nil {
				return err
			}
			speakers = append(speakers, *e.Speaker)
		}
		if e.Tombstone != nil {
			if err := writeTombstone(ctx, tx, *e.Tombstone); err != nil {
				return err
			}
		}
	}
	if err := putKnown(ctx, tx, speakers); err != nil {
		return err
	}
	if err := restoreArticles(ctx, tx, l, part); err != nil {
		return err
	}
	if err := restoreCorrections(ctx, tx, l, part); err != nil {
		return err
	}
	for _, e := range part {
		if err := restoreOther(ctx, tx, e); err != nil {
			return err
		}
	}
	return nil
}

func restoreCorrections(ctx context.Context, tx *Tx, l *ledger, part []hearsay.Entry) error {
	texts := map[string]bool{}
	var speakers []string
	for _, e := range part {
		if e.Correction == nil {
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
		if err := reapplyText(ctx, tx, l, text); err != nil {
			return err
		}
	}
	return nil
}

func restoreOther(ctx context.Context, tx *Tx, e hearsay.Entry) error {
	switch {
	case e.Statement != nil:
		return putStatements(ctx, tx, []hearsay.Statement{*e.Statement})
	case e.Claim != nil:
		return putClaims(ctx, tx, []hearsay.Claim{*e.Claim})
	case e.Position != nil:
		return putPositions(ctx, tx, []hearsay.Position{*e.Position})
	case e.Origin != nil:
		return putOrigins(ctx, tx, []hearsay.Origin{*e.Origin})
	case e.Feed != nil:
		return putFeed(ctx, tx, *e.Feed)
	case e.Run != nil:
		return putRun(ctx, tx, *e.Run)
	}
	return nil
}

func restoreArticles(ctx context.Context, tx *Tx, l *ledger, part []hearsay.Entry) error {
	var list []*prepared
	for _, e := range part {
		if e.Article == nil {
			continue
		}
		p := &prepared{restored: e.Article}
		if err := p.fillRestored(); err != nil {
			return err
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
		if err := restoreSome(ctx, tx, l, list[from:to]); err != nil {
			return err
		}
		from = to
	}
	return nil
}

// restoreSome leaves what the record has, or must not have, as it is.
func restoreSome(ctx context.Context, tx *Tx, l *ledger, list []*prepared) error {
	r := &Tables{}
	was, err := r.lookUp(ctx, tx, list)
	if err != nil {
		return err
	}
	var fresh []*prepared
	for _, p := range list {
		if was.byID[p.article.ID] != nil || was.fate(p).Fate == hearsay.TakenDown {
			continue
		}
		if p.address != "" && was.last[p.address] != nil {
			p.earlier = true // the one that is there stays the current one
		}
		if err := p.freeVersion(ctx, tx); err != nil {
			return err
		}
		fresh = append(fresh, p)
	}
	return r.writeArticles(ctx, tx, l, fresh, nil, was)
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
	p.frame(&e.Reading.Provenance)
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
