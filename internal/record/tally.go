package record

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"

	"hearsay"
)

// How many rows are counted one by one, and how many lines a list of a tally has.
// 10,000 rows take some 25 ms of a processor. What has certain words is asked for
// most, and never the same twice: of it fewer are counted.
const (
	mostTallied   = 10_000
	mostWithWords = 1_000
	mostLines     = 50
)

// tallied is how many rows of a query are counted.
func tallied(q hearsay.Query) int {
	if q.Words != "" || len(q.Any) > 0 {
		return mostWithWords
	}
	return mostTallied
}

// Tally implements hearsay.Searcher. What no more than outlet, act and kind limit
// is kept counted; anything else is counted row by row, the newest first.
func (r *Tables) Tally(ctx context.Context, q hearsay.Query) (t hearsay.Tally, err error) {
	err = r.look(ctx, "counting what is found", func(tx *Tx) error {
		var all hearsay.Tally
		if kept(q) {
			if all, err = keptTally(ctx, tx, q); err != nil {
				return err
			}
			if all.All > mostTallied && q.Outlet+string(q.Act)+string(q.Kind) == "" {
				t = all
				return allOfSpeakers(ctx, tx, &t)
			}
		}
		s, err := r.plan(ctx, tx, q)
		if err != nil || s == nil {
			return err
		}
		c := newTallying()
		c.most = tallied(q)
		if query, args, ok := s.ofFacets(tx, q); ok {
			err = c.facets(ctx, tx, query, args)
		} else {
			err = c.rows(ctx, tx, s)
		}
		if err != nil {
			return err
		}
		if t, err = c.tally(ctx, tx); err == nil && t.More && kept(q) {
			all.Speakers, all.SpeakersCounted = t.Speakers, t.SpeakersCounted
			t = all
		}
		return err
	})
	return t, err
}

// kept tells whether what is asked is kept counted.
func kept(q hearsay.Query) bool {
	return q.Words == "" && len(q.Any) == 0 && len(q.Speakers) == 0 && q.Name == "" && q.Since.IsZero() && q.Until.IsZero() &&
		q.Sure == 0 && !q.Own && q.Called+q.Role == "" && q.Article == "" && !q.AllVersions && !q.Doubtful
}

// tallying counts rows one by one.
type tallying struct {
	most                           int // no more are counted
	all, relayed                   int
	relayedOf                      map[string]int // by speaker
	outlets, acts, kinds, speakers map[string]int
}

func newTallying() *tallying {
	return &tallying{relayedOf: map[string]int{}, outlets: map[string]int{}, acts: map[string]int{}, kinds: map[string]int{}, speakers: map[string]int{}}
}

// rows goes through the newest rows that a search finds, and no more than one
// beyond the bound.
func (c *tallying) rows(ctx context.Context, tx *Tx, s *search) error {
	by := *s
	by.columns, by.oldestFirst, by.doubtful, by.after = "a.n, a.article, a.act, a.kind, a.links, a.corrected, a.relayed", false, false, 0
	query, args := by.sql(c.most + 1)
	query = "SELECT f.act, f.kind, f.links, f.corrected, f.relayed, o.outlet_key FROM (" + query + ") f JOIN articles o ON o.n = f.article ORDER BY f.n DESC"
	merged, err := mergedSpeakers(ctx, tx)
	if err != nil {
		return err
	}
	return tx.Query(ctx, func(scan func(...any) error) error {
		var act, kind, links, outlet string
		var corrected sql.NullString
		var relayed bool
		if err := scan(&act, &kind, &links, &corrected, &relayed, &outlet); err != nil {
			return err
		}
		if c.all++; c.all > c.most {
			return nil
		}
		return c.add(act, kind, links, corrected, relayed, outlet, merged)
	}, query, args...)
}

func (c *tallying) add(act, kind, links string, corrected sql.NullString, relayed bool, outlet string, merged map[string]string) error {
	var known []string
	if links != "" {
		if err := json.Unmarshal([]byte(links), &known); err != nil {
			return fmt.Errorf("the links of a row are damaged: %w", err)
		}
	}
	if corrected.Valid {
		var to change
		if err := json.Unmarshal([]byte(corrected.String), &to); err != nil {
			return fmt.Errorf("the corrections of a row are damaged: %w", err)
		}
		if to.Act != nil {
			act = string(*to.Act)
		}
		if to.NewSpeakers {
			known = to.Links
		}
	}
	c.acts[act]++
	c.kinds[kind]++
	if outlet != "" {
		c.outlets[outlet]++
	}
	c.relayed += flag(relayed)
	for i, id := range known {
		if id != "" {
			known[i] = cmp.Or(merged[id], id)
			if !slices.Contains(known[:i], known[i]) {
				c.speakers[known[i]]++
				c.relayedOf[known[i]] += flag(relayed)
			}
		}
	}
	return nil
}

// mergedSpeakers leads from entries that were merged into another to that one.
func mergedSpeakers(ctx context.Context, tx *Tx) (map[string]string, error) {
	to := map[string]string{}
	err := tx.Query(ctx, func(scan func(...any) error) error {
		var id, root string
		err := scan(&id, &root)
		to[id] = root
		return err
	}, "SELECT id, root FROM speakers WHERE root <> id")
	return to, err
}

func (c *tallying) tally(ctx context.Context, tx *Tx) (t hearsay.Tally, err error) {
	t.Relayed = c.relayed
	t.All, t.More = min(c.all, c.most), c.all > c.most
	t.Counted, t.SpeakersCounted = t.All, t.All
	t.Acts, t.Kinds = linesOf(c.acts), linesOf(c.kinds)
	t.Outlets, t.Speakers = linesOf(c.outlets), linesOf(c.speakers)
	for i := range t.Speakers {
		t.Speakers[i].Relayed = c.relayedOf[t.Speakers[i].Key]
	}
	if err := nameOutlets(ctx, tx, t.Outlets); err != nil {
		return t, err
	}
	return t, nameSpeakers(ctx, tx, t.Speakers)
}

// linesOf are the lines of a list, the most first.
func linesOf(counts map[string]int) []hearsay.TallyLine {
	list := make([]hearsay.TallyLine, 0, len(counts))
	for k, n := range counts {
		list = append(list, hearsay.TallyLine{Key: k, Name: k, N: n})
	}
	slices.SortFunc(list, func(a, b hearsay.TallyLine) int { return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Key, b.Key)) })
	return list[:min(len(list), mostLines)]
}

// nameOutlets puts names in the place of keys.
func nameOutlets(ctx context.Context, tx *Tx, list []hearsay.TallyLine) error {
	var keys []string
	for i := range list {
		keys = append(keys, list[i].Key)
	}
	names := map[string]string{}
	err := inPadded(ctx, tx, "SELECT e.outlet_key, coalesce(("+newestName("e.outlet_key")+"), '') FROM extent e WHERE e.day = -1 AND e.outlet_key IN (%s)", keys, func(scan func(...any) error) error {
		var key, name string
		err := scan(&key, &name)
		names[key] = name
		return err
	})
	for i := range list {
		list[i].Key, list[i].Name = names[list[i].Key], names[list[i].Key]
	}
	return err
}

func nameSpeakers(ctx context.Context, tx *Tx, list []hearsay.TallyLine) error {
	at := map[string]int{}
	var ids []string
	for i := range list {
		at[list[i].Key] = i
		ids = append(ids, list[i].Key)
	}
	return in(ctx, tx, "SELECT id, name FROM speakers WHERE id IN (%s)", ids, func(scan func(...any) error) error {
		var id, name string
		err := scan(&id, &name)
		list[at[id]].Name = name
		return err
	})
}

// keptTally is what is kept counted: all but the speakers.
func keptTally(ctx context.Context, tx *Tx, q hearsay.Query) (t hearsay.Tally, err error) {
	s := &search{}
	for _, f := range []struct{ column, value, key string }{{"outlet_key", q.Outlet, outletKey(q.Outlet)}, {"act", string(q.Act), string(q.Act)}, {"kind", string(q.Kind), string(q.Kind)}} {
		if f.value != "" {
			s.add(f.column+" = ?", f.key)
		}
	}
	c := newTallying()
	err = tx.Query(ctx, func(scan func(...any) error) error {
		var outlet, act, kind string
		var n int
		if err := scan(&outlet, &act, &kind, &n); err != nil {
			return err
		}
		c.all += n
		c.acts[act] += n
		c.kinds[kind] += n
		if outlet != "" {
			c.outlets[outlet] += n
		}
		return nil
	}, "SELECT outlet_key, act, kind, n FROM tallies"+joined(append(s.where, "n > 0")), s.args...)
	if err != nil {
		return t, err
	}
	t.All, t.Counted = c.all, c.all
	t.Acts, t.Kinds, t.Outlets = linesOf(c.acts), linesOf(c.kinds), linesOf(c.outlets)
	return t, nameOutlets(ctx, tx, t.Outlets)
}

// allOfSpeakers are those with the most statements, which are kept counted.
func allOfSpeakers(ctx context.Context, tx *Tx, t *hearsay.Tally) error {
	t.SpeakersCounted = t.All
	return tx.Query(ctx, func(scan func(...any) error) error {
		var l hearsay.TallyLine
		err := scan(&l.Key, &l.Name, &l.N)
		t.Speakers = append(t.Speakers, l)
		return err
	}, "SELECT id, name, statements FROM speakers WHERE root = id AND statements > 0 ORDER BY statements DESC, id LIMIT ?", mostLines)
}
