package carry

import (
	"hash/maphash"
	"maps"
	"time"

	"hearsay"
)

// Count counts what is carried away. Articles are told apart by 64 bits of a
// hash, so that a million of them take some tens of megabytes.
type Count struct {
	rows         int
	seed         maphash.Seed
	articles     map[uint64]struct{}
	outlets      map[string]bool
	speakers     map[string]bool
	entries      map[string]int
	readings     map[string]Reading
	since, until time.Time
}

// NewCount counts from nothing.
func NewCount() *Count {
	return &Count{seed: maphash.MakeSeed(), articles: map[uint64]struct{}{}, outlets: map[string]bool{}, speakers: map[string]bool{},
		entries: map[string]int{}, readings: map[string]Reading{}}
}

// Row counts a row; fresh says that its article was not seen before.
func (c *Count) Row(r *hearsay.Row) (fresh bool) {
	c.rows++
	key := maphash.String(c.seed, r.Article.ID)
	if _, seen := c.articles[key]; !seen {
		c.articles[key] = struct{}{}
		fresh = true
		c.article(r.Article)
	}
	for _, id := range r.Known {
		if id != "" {
			c.speakers[id] = true
		}
	}
	c.reading(&r.Provenance, 1)
	return fresh
}

func (c *Count) article(a *hearsay.Article) {
	if a.Outlet != "" {
		c.outlets[a.Outlet] = true
	}
	at := a.Published.UTC()
	if a.Published.IsZero() {
		return
	}
	if c.since.IsZero() || at.Before(c.since) {
		c.since = at
	}
	if at.After(c.until) {
		c.until = at
	}
}

func (c *Count) reading(p *hearsay.Provenance, n int) {
	key := p.Key()
	r, ok := c.readings[key]
	if !ok {
		r = Reading{Version: p.Version, Weights: maps.Clone(p.Weights)}
		if r.Weights == nil {
			r.Weights = map[string]string{}
		}
	}
	r.Attributions += n
	c.readings[key] = r
}

// Entry counts an entry of a whole record.
func (c *Count) Entry(e *hearsay.Entry) {
	c.entries[e.Kind()]++
	if a := e.Article; a != nil {
		c.article(&a.Reading.Article)
		c.reading(&a.Reading.Provenance, len(a.Reading.Attributions))
	}
}

// Rows is how many rows were counted.
func (c *Count) Rows() int { return c.rows }

// Articles is how many articles the rows were of.
func (c *Count) Articles() int { return len(c.articles) }

// Entries is how many entries of each kind were counted.
func (c *Count) Entries() map[string]int { return c.entries }

func (c *Count) counts() map[string]int {
	if len(c.entries) > 0 {
		return c.entries
	}
	return map[string]int{"attributions": c.rows, "articles": len(c.articles), "outlets": len(c.outlets), "speakers": len(c.speakers)}
}
