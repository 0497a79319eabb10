package record

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"hearsay"
)

// Tombstones hold hashes, so that the record does not name whom it must not.
func articleTombKeys(id, address string) []string {
	keys := []string{hash("article\x00" + id)}
	if address != "" {
		keys = append(keys, hash("address\x00"+address))
	}
	return keys
}

func nameTombKey(name string) string   { return hash("name\x00" + foldedName(name)) }
func wikidataTombKey(id string) string { return hash("wikidata\x00" + id) }

// buried are the persons that were taken down.
type buried struct {
	keys   map[string]bool
	except map[string]bool
}

// graves finds the tombstones that matter to a batch.
func graves(ctx context.Context, tx *Tx, list []*prepared) (map[string]bool, *buried, error) {
	got := map[string]bool{}
	var one int
	found, err := tx.one(ctx, []any{&one}, "SELECT 1 FROM tombstones LIMIT 1")
	if err != nil || !found {
		return got, nil, err
	}
	var keys []string
	for _, p := range list {
		keys = append(keys, p.tombKeys...)
	}
	err = in(ctx, tx, "SELECT key FROM tombstone_keys WHERE key IN (%s)", keys, func(scan func(...any) error) error {
		var key string
		err := scan(&key)
		got[key] = true
		return err
	})
	if err != nil {
		return nil, nil, err
	}
	b, err := loadBuried(ctx, tx)
	return got, b, err
}

func loadBuried(ctx context.Context, tx *Tx) (*buried, error) {
	list, err := loadTombstones(ctx, tx)
	if err != nil {
		return nil, err
	}
	b := &buried{map[string]bool{}, map[string]bool{}}
	for _, t := range list {
		if t.Kind != hearsay.TombstonePerson {
			continue
		}
		for _, k := range t.Keys {
			b.keys[k] = true
		}
		for _, k := range t.Except {
			b.except[k] = true
		}
	}
	if len(b.keys) == 0 {
		return nil, nil
	}
	return b, nil
}

// holds says whether somebody of that name and Wikidata ID was taken down.
func (b *buried) holds(name, wikidata string) bool {
	if b == nil {
		return false
	}
	if wikidata != "" {
		if k := wikidataTombKey(wikidata); b.keys[k] || b.except[k] {
			return b.keys[k]
		}
	}
	return b.keys[nameTombKey(name)]
}

func (b *buried) knows(k *hearsay.KnownSpeaker) bool { return b.holds(k.Name, k.Wikidata) }

// bury takes what is attributed to persons taken down out of an article.
func (b *buried) bury(p *prepared) {
	if b == nil {
		return
	}
	wikidata := map[string]*hearsay.KnownSpeaker{}
	for i := range p.links {
		wikidata[p.links[i].To.ID] = &p.links[i].To
	}
	gone := map[string]bool{}
	for i := range p.atts {
		row := &p.atts[i]
		if !b.buryRow(row, wikidata) {
			continue
		}
		if len(row.att.Speakers) == 0 {
			row.dropped = true
			gone[row.att.ID] = true
		}
		// Speakers that were packed once pack again.
		_ = row.packPeople()
	}
	for i := range p.atts {
		if gone[p.atts[i].att.Parent] {
			p.atts[i].att.Parent = "" // and it stays relayed
		}
	}
}

// buryRow says whether it took anybody out.
func (b *buried) buryRow(row *attRow, known map[string]*hearsay.KnownSpeaker) bool {
	var speakers []hearsay.Speaker
	var links []string
	changed := false
	for i, s := range row.att.Speakers {
		q := s.Wikidata
		to := known[row.links[i]]
		if to != nil && to.Wikidata != "" {
			q = to.Wikidata
		}
		if s.Name != "" && b.holds(s.Name, q) || to != nil && b.knows(to) {
			changed = true
			continue
		}
		kept := slices.DeleteFunc(slices.Clone(s.Candidates), func(c hearsay.Candidate) bool { return b.holds(c.Name, "") })
		changed = changed || len(kept) < len(s.Candidates)
		s.Candidates = kept
		speakers, links = append(speakers, s), append(links, row.links[i])
	}
	if changed {
		row.att.Speakers, row.links = speakers, links
	}
	return changed
}

func loadTombstones(ctx context.Context, tx *Tx) ([]hearsay.Tombstone, error) {
	var list []hearsay.Tombstone
	err := tx.Query(ctx, func(scan func(...any) error) error {
		var body []byte
		if err := scan(&body); err != nil {
			return err
		}
		var t hearsay.Tombstone
		if err := json.Unmarshal(body, &t); err != nil {
			return fmt.Errorf("a tombstone is damaged: %w", err)
		}
		list = append(list, t)
		return nil
	}, "SELECT body FROM tombstones ORDER BY at, id")
	return list, err
}

// Tombstones implements hearsay.Taker.
func (r *Tables) Tombstones(ctx context.Context) (list []hearsay.Tombstone, err error) {
	err = r.look(ctx, "listing tombstones", func(tx *Tx) (err error) {
		list, err = loadTombstones(ctx, tx)
		return err
	})
	return list, err
}

// tombstoneID is the ID of a tombstone, which comes of what it says, and its body.
func tombstoneID(t hearsay.Tombstone) (id, body string, err error) {
	t.Keys = slices.Clone(t.Keys)
	slices.Sort(t.Keys)
	t.Keys = slices.Compact(t.Keys)
	body, err = marshal(t)
	return hash(body)[:24], body, err
}

// bury writes the tombstone of a takedown, and a line in the log that names
// nobody: the tombstone's ID comes of hashes.
func (r *Tables) bury(ctx context.Context, tx *Tx, t hearsay.Tombstone) error {
	id, _, err := tombstoneID(t)
	if err == nil {
		err = writeTombstone(ctx, tx, t)
	}
	if err != nil {
		return err
	}
	return r.logged(ctx, tx, t.Who, "takedown "+t.Kind, id, "")
}

func writeTombstone(ctx context.Context, tx *Tx, t hearsay.Tombstone) error {
	id, body, err := tombstoneID(t)
	if err != nil {
		return err
	}
	if err := tx.insert(ctx, "tombstones", "id, kind, at, body", onConflictNothing, [][]any{{id, t.Kind, t.When.UnixMicro(), body}}); err != nil {
		return err
	}
	var rows [][]any
	for _, k := range t.Keys {
		rows = append(rows, []any{k, id})
	}
	return tx.insert(ctx, "tombstone_keys", "key, tombstone", onConflictNothing, rows)
}
