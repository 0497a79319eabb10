package record

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"hearsay"
)

// Correct implements hearsay.Corrector.
func (r *Tables) Correct(ctx context.Context, c hearsay.Correction) (hearsay.Correction, error) {
	var done hearsay.Correction
	err := r.change(ctx, "correcting", func(tx *Tx) (err error) {
		l := newLedger()
		if done, err = r.correct(ctx, tx, l, c); err != nil {
			return err
		}
		return l.write(ctx, tx)
	})
	return done, err
}

func (r *Tables) correct(ctx context.Context, tx *Tx, l *ledger, c hearsay.Correction) (hearsay.Correction, error) {
	if strings.TrimSpace(c.Who) == "" {
		return c, errors.New("a correction needs to say who makes it")
	}
	if c.When.IsZero() {
		c.When = r.now()
	}
	c.When = c.When.UTC().Truncate(time.Microsecond)
	var err error
	switch c.Kind {
	case hearsay.CorrectSpeaker, hearsay.NotAStatement, hearsay.CorrectSpans, hearsay.CorrectAct, hearsay.ConfirmAsItIs:
		err = fillFromRow(ctx, tx, &c)
	case hearsay.MergeSpeakers, hearsay.RenameSpeaker, hearsay.LinkWikidata, hearsay.PromoteSpeaker, hearsay.AddSpeakerAlias:
		err = fillFromDirectory(ctx, tx, &c)
	default:
		err = fmt.Errorf("%q is no kind of correction", c.Kind)
	}
	if err != nil {
		return c, err
	}
	return r.appendCorrection(ctx, tx, l, c)
}

// Undo implements hearsay.Corrector.
func (r *Tables) Undo(ctx context.Context, id, who, why string) (hearsay.Correction, error) {
	var done hearsay.Correction
	err := r.change(ctx, "undoing correction "+id, func(tx *Tx) error {
		list, err := loadCorrections(ctx, tx, "id = ?", id)
		if err != nil {
			return err
		}
		if len(list) == 0 {
			return fmt.Errorf("correction %s: %w", id, hearsay.ErrNotFound)
		}
		was := list[0]
		if strings.TrimSpace(who) == "" {
			return errors.New("an undo needs to say who makes it")
		}
		c := hearsay.Correction{Kind: hearsay.UndoCorrection, Undoes: id, Who: who, Why: why,
			When: r.now().UTC().Truncate(time.Microsecond), Attribution: was.Attribution,
			TextSHA256: was.TextSHA256, Place: was.Place, Speaker: was.Speaker, Other: was.Other}
		l := newLedger()
		if done, err = r.appendCorrection(ctx, tx, l, c); err != nil {
			return err
		}
		return l.write(ctx, tx)
	})
	return done, err
}

// fillFromRow finds the attribution and notes where it stands and how it was read.
func fillFromRow(ctx context.Context, tx *Tx, c *hearsay.Correction) error {
	rows, err := loadAttributions(ctx, tx, "a.id = ? ORDER BY a.n", c.Attribution)
	if err != nil {
		return err
	}
	if len(rows) == 0 {
		return fmt.Errorf("attribution %q: %w", c.Attribution, hearsay.ErrNotFound)
	}
	row := rows[0]
	k, err := loadArticle(ctx, tx, "r.n = ?", row.article)
	if err != nil {
		return err
	}
	asRead := row.asRead
	c.TextSHA256, c.Place, c.AsRead = k.Article.TextSHA256, asRead.Content.Bounds(), &asRead
	c.AsReadKnown = nil
	if slices.ContainsFunc(row.links, func(id string) bool { return id != "" }) {
		c.AsReadKnown = row.links
	}
	switch c.Kind {
	case hearsay.CorrectAct:
		if !slices.Contains(hearsay.Acts, hearsay.Act(c.Value)) {
			return fmt.Errorf("%q is no act; the acts are %v", c.Value, hearsay.Acts)
		}
	case hearsay.CorrectSpans:
		if len(c.Content) == 0 {
			return errors.New("correcting spans: the content needs at least one")
		}
		fixed := hearsay.Attribution{Source: c.Source, Cue: c.Cue, Content: c.Content}
		return checkSpans(&fixed, &k.Article)
	case hearsay.CorrectSpeaker:
		return fillSpeaker(ctx, tx, c, row)
	}
	return nil
}

func fillSpeaker(ctx context.Context, tx *Tx, c *hearsay.Correction, row *loaded) error {
	if c.Speaker != "" {
		to, err := roots(ctx, tx, []string{c.Speaker})
		if err != nil {
			return err
		}
		if err := mustKnow(ctx, tx, c.Speaker); err != nil {
			return err
		}
		c.Speaker = to[c.Speaker]
	}
	a, links := row.shown()
	if c.Other == "" {
		if len(a.Speakers) > 1 {
			return fmt.Errorf("attribution %s has %d speakers: say which of them it is not", a.ID, len(a.Speakers))
		}
		return nil
	}
	to, err := roots(ctx, tx, links)
	if err != nil {
		return err
	}
	for i, id := range links {
		if id != "" && (id == c.Other || to[id] == c.Other) || a.Speakers[i].ID == c.Other {
			if id != "" {
				c.Other = id
			}
			return nil
		}
	}
	return fmt.Errorf("attribution %s has no speaker %s", a.ID, c.Other)
}

func mustKnow(ctx context.Context, tx *Tx, id string) error {
	var one int
	found, err := tx.one(ctx, []any{&one}, "SELECT 1 FROM speakers WHERE id = ?", id)
	if err == nil && !found {
		err = fmt.Errorf("speaker %q: %w", id, hearsay.ErrNotFound)
	}
	return err
}

func fillFromDirectory(ctx context.Context, tx *Tx, c *hearsay.Correction) error {
	if err := mustKnow(ctx, tx, c.Speaker); err != nil {
		return err
	}
	to, err := roots(ctx, tx, []string{c.Speaker, c.Other})
	if err != nil {
		return err
	}
	c.Speaker = to[c.Speaker]
	switch c.Kind {
	case hearsay.MergeSpeakers:
		if err := mustKnow(ctx, tx, c.Other); err != nil {
			return err
		}
		if c.Other = to[c.Other]; c.Other == c.Speaker {
			return fmt.Errorf("merging %s and %s: they are one already", c.Speaker, c.Other)
		}
	case hearsay.RenameSpeaker, hearsay.AddSpeakerAlias:
		if c.Value = strings.TrimSpace(clean(c.Value)); c.Value == "" {
			return errors.New("a name needs at least one letter")
		}
	case hearsay.LinkWikidata:
		if c.Value != "" && !wikidataID(c.Value) {
			return fmt.Errorf("%q is no Wikidata ID: it is Q and a number", c.Value)
		}
	}
	return nil
}

func wikidataID(s string) bool {
	return len(s) > 1 && s[0] == 'Q' && strings.Trim(s[1:], "0123456789") == ""
}

func (r *Tables) appendCorrection(ctx context.Context, tx *Tx, l *ledger, c hearsay.Correction) (hearsay.Correction, error) {
	c, err := writeCorrection(ctx, tx, c)
	if err == nil {
		err = r.logged(ctx, tx, c.Who, "correction "+string(c.Kind), c.ID, c.Undoes)
	}
	if err != nil {
		return c, err
	}
	c.InForce = true
	if c.TextSHA256 != "" {
		return c, reapplyText(ctx, tx, l, c.TextSHA256, asNews)
	}
	return c, refreshSpeakers(ctx, tx, l, []string{c.Speaker, c.Other})
}

func writeCorrection(ctx context.Context, tx *Tx, c hearsay.Correction) (hearsay.Correction, error) {
	c.InForce = false
	if c.ID == "" {
		body, err := marshal(c)
		if err != nil {
			return c, err
		}
		c.ID = "k" + hash(body)[:16]
	}
	body, err := marshal(c)
	if err != nil {
		return c, err
	}
	return c, tx.insert(ctx, "corrections", "id, kind, attribution, text_sha256, speaker, other, undoes, body", onConflictNothing,
		[][]any{{c.ID, string(c.Kind), c.Attribution, c.TextSHA256, c.Speaker, c.Other, c.Undoes, body}})
}

// loadCorrections loads corrections, oldest first, and works out which are in force.
func loadCorrections(ctx context.Context, tx *Tx, where string, args ...any) ([]hearsay.Correction, error) {
	var list []hearsay.Correction
	err := tx.Query(ctx, func(scan func(...any) error) error {
		var body []byte
		if err := scan(&body); err != nil {
			return err
		}
		var c hearsay.Correction
		if err := json.Unmarshal(body, &c); err != nil {
			return fmt.Errorf("a correction is damaged: %w", err)
		}
		list = append(list, c)
		return nil
	}, "SELECT body FROM corrections WHERE "+where+" ORDER BY n", args...)
	undone := map[string]bool{}
	// An undo is always younger than what it undoes, and may itself be undone.
	for i := len(list) - 1; i >= 0; i-- {
		list[i].InForce = !undone[list[i].ID]
		if list[i].InForce && list[i].Undoes != "" {
			undone[list[i].Undoes] = true
		}
	}
	return list, err
}

func inForce(list []hearsay.Correction) []hearsay.Correction {
	return slices.DeleteFunc(list, func(c hearsay.Correction) bool { return !c.InForce || c.Kind == hearsay.UndoCorrection })
}

// Corrections implements hearsay.Corrector.
func (r *Tables) Corrections(ctx context.Context, q hearsay.CorrectionQuery) ([]hearsay.Correction, error) {
	where := []string{"1 = 1"}
	var args []any
	for _, f := range []struct{ column, value string }{{"attribution", q.Attribution}, {"text_sha256", q.TextSHA256}} {
		if f.value != "" {
			where, args = append(where, f.column+" = ?"), append(args, f.value)
		}
	}
	if q.Speaker != "" {
		where, args = append(where, "(speaker = ? OR other = ?)"), append(args, q.Speaker, q.Speaker)
	}
	var list []hearsay.Correction
	err := r.look(ctx, "listing corrections", func(tx *Tx) (err error) {
		list, err = loadCorrections(ctx, tx, strings.Join(where, " AND "), args...)
		return err
	})
	if q.Limit > 0 && len(list) > q.Limit {
		list = list[len(list)-q.Limit:]
	}
	return list, err
}
