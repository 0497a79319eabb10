package record

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"hearsay"
)

// ledger gathers, over a transaction, what is counted: it is written at the
// end and in a fixed order, so that two writers neither wait long for each
// other nor lock each other out.
type ledger struct {
	extent   map[extentKey]*counts
	tallies  map[tallyKey]int
	mentions map[string]int
	// spoken counts shown rows by who speaks in them, recount are roots whose sum is
	// to be counted anew.
	spoken  map[string]int
	recount map[string]bool
	calls   map[calling]*calls
	lost    map[string]bool // speakers who may have lost an alias
}

type extentKey struct {
	day    int64
	outlet string
}

// tallyKey is what shown rows are counted by.
type tallyKey struct{ outlet, act, kind string }

type counts struct{ articles, attributions int }

// everyDay is the day that holds the sums.
const everyDay = -1

func newLedger() *ledger {
	return &ledger{map[extentKey]*counts{}, map[tallyKey]int{}, map[string]int{}, map[string]int{}, map[string]bool{}, map[calling]*calls{}, map[string]bool{}}
}

func (l *ledger) count(day int64, outlet string, articles, attributions int) {
	for _, d := range []int64{day, everyDay} {
		c := l.extent[extentKey{d, outlet}]
		if c == nil {
			c = &counts{}
			l.extent[extentKey{d, outlet}] = c
		}
		c.articles += articles
		c.attributions += attributions
	}
}

// shown counts rows of a current version that lists show, as they are shown.
func (l *ledger) shown(day int64, outlet string, a *hearsay.Attribution, links []string, n int) {
	l.count(day, outlet, 0, n)
	l.spoke(links, n)
	l.tallies[tallyKey{outlet, string(a.Act), string(a.Kind)}] += n
}

// article counts an article that was written.
func (l *ledger) article(p *prepared) {
	if p.earlier {
		return
	}
	l.count(dayOfNumber(p.number), p.outletKey, 1, 0)
	for i := range p.atts {
		if !p.atts[i].dropped {
			l.shown(dayOfNumber(p.number), p.outletKey, &p.atts[i].att, p.atts[i].links, 1)
		}
	}
}

// uncount takes an article out of what is counted, if it is in it.
func (l *ledger) uncount(ctx context.Context, tx *Tx, n int64) error {
	var outlet string
	found, err := tx.one(ctx, []any{&outlet}, "SELECT outlet_key FROM articles WHERE n = ? AND current = 1", n)
	if err != nil || !found {
		return err
	}
	rows, err := loadAttributions(ctx, tx, "a.article = ? AND a.hidden = 0", n)
	for _, row := range rows {
		a, links := row.shown()
		l.shown(dayOfNumber(n), outlet, &a, links, -1)
	}
	l.count(dayOfNumber(n), outlet, -1, 0)
	return err
}

func (l *ledger) mention(speaker, name, role string, attribution int64, n int) {
	l.mentions[speaker] += n
	l.called(speaker, name, role, attribution, n)
	if n < 0 {
		l.lost[speaker] = true
	}
}

func (l *ledger) write(ctx context.Context, tx *Tx) error {
	if err := l.writeMentions(ctx, tx); err != nil {
		return err
	}
	if err := l.writeCalls(ctx, tx); err != nil {
		return err
	}
	keys := make([]extentKey, 0, len(l.extent))
	for k := range l.extent {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b extentKey) int {
		return cmp.Or(cmp.Compare(b.day, a.day), cmp.Compare(a.outlet, b.outlet))
	})
	for _, k := range keys {
		c := l.extent[k]
		if *c == (counts{}) {
			continue
		}
		err := tx.Exec(ctx, `INSERT INTO extent (day, outlet_key, articles, attributions) VALUES (?, ?, ?, ?)
			ON CONFLICT (day, outlet_key) DO UPDATE SET articles = extent.articles + excluded.articles,
			attributions = extent.attributions + excluded.attributions`, k.day, k.outlet, c.articles, c.attributions)
		if err != nil {
			return err
		}
	}
	return l.writeTallies(ctx, tx)
}

func (l *ledger) writeTallies(ctx context.Context, tx *Tx) error {
	keys := make([]tallyKey, 0, len(l.tallies))
	for k := range l.tallies {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b tallyKey) int {
		return cmp.Or(cmp.Compare(a.outlet, b.outlet), cmp.Compare(a.act, b.act), cmp.Compare(a.kind, b.kind))
	})
	for _, k := range keys {
		if l.tallies[k] == 0 {
			continue
		}
		err := tx.Exec(ctx, `INSERT INTO tallies (outlet_key, act, kind, n) VALUES (?, ?, ?, ?)
			ON CONFLICT (outlet_key, act, kind) DO UPDATE SET n = tallies.n + excluded.n`, k.outlet, k.act, k.kind, l.tallies[k])
		if err != nil {
			return err
		}
	}
	return nil
}

func (l *ledger) writeMentions(ctx context.Context, tx *Tx) error {
	statements, err := l.statements(ctx, tx)
	if err != nil {
		return err
	}
	ids := slices.Collect(maps.Keys(l.mentions))
	for id := range statements {
		if _, there := l.mentions[id]; !there {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	for _, id := range ids {
		if n := statements[id]; n != 0 {
			if err := tx.Exec(ctx, "UPDATE speakers SET statements = statements + ? WHERE id = ?", n, id); err != nil {
				return err
			}
		}
		if n := l.mentions[id]; n != 0 {
			if err := tx.Exec(ctx, "UPDATE speakers SET mentions = mentions + ? WHERE id = ?", n, id); err != nil {
				return err
			}
			if err := tx.Exec(ctx, "UPDATE speakers SET total = total + ? WHERE id = (SELECT root FROM speakers WHERE id = ?)", n, id); err != nil {
				return err
			}
		}
		if !l.lost[id] {
			continue
		}
		err := tx.Exec(ctx, `DELETE FROM aliases WHERE speaker = ? AND given = 0 AND NOT EXISTS
			(SELECT 1 FROM mentions m WHERE m.speaker = aliases.speaker AND m.name = aliases.name)`, id)
		if err != nil {
			return err
		}
	}
	return l.recounted(ctx, tx)
}
