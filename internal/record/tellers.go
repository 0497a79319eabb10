package record

import (
	"context"
	"slices"

	"hearsay"
)

// fillTellers fills through whom rows are told: by the rows there are, where
// these have all that they stand in, and else by all of their articles. The
// rows' speakers are those that others were merged into already.
func fillTellers(ctx context.Context, tx *Tx, list []*loaded, rows []hearsay.Row) error {
	here := map[int64][]*loaded{}
	for _, l := range list {
		here[l.article] = append(here[l.article], l)
	}
	var short []int64 // articles that lack a parent
	seen := map[int64]bool{}
	for _, l := range list {
		if l.asRead.Parent != "" && !seen[l.article] && !whole(here[l.article]) {
			short = append(short, l.article)
		}
		seen[l.article] = seen[l.article] || l.asRead.Parent != ""
	}
	if len(seen) == 0 {
		return nil
	}
	for _, n := range short {
		here[n] = nil
	}
	err := in(ctx, tx, "SELECT "+loadColumns+" FROM attributions a WHERE a.article IN (%s) ORDER BY a.article, a.seq", short, func(scan func(...any) error) error {
		l, err := scanAttribution(scan)
		if err == nil {
			here[l.article] = append(here[l.article], l)
		}
		return err
	})
	if err != nil {
		return err
	}
	told, err := toldIn(ctx, tx, here, seen)
	if err != nil {
		return err
	}
	for i, l := range list {
		if a := told[l.article][l.asRead.ID]; a != nil && l.asRead.Parent != "" {
			rows[i].Attribution.Via, rows[i].Attribution.Relayed = a.Via, a.Relayed
		}
	}
	return nil
}

// whole tells whether rows of an article have all that they stand in.
func whole(list []*loaded) bool {
	there := map[string]bool{"": true}
	for _, l := range list {
		there[l.asRead.ID] = true
	}
	for _, l := range list {
		if !there[l.asRead.Parent] {
			return false
		}
	}
	return true
}

// toldIn are the attributions of articles that have nested ones, with who tells them.
func toldIn(ctx context.Context, tx *Tx, here map[int64][]*loaded, nested map[int64]bool) (map[int64]map[string]*hearsay.Attribution, error) {
	var ids []string
	for n, list := range here {
		for _, l := range list {
			if nested[n] {
				_, links := l.shown()
				ids = append(ids, links...)
			}
		}
	}
	to, err := roots(ctx, tx, ids)
	if err != nil {
		return nil, err
	}
	told := map[int64]map[string]*hearsay.Attribution{}
	for n, list := range here {
		if nested[n] {
			told[n] = byID(tell(list, to))
		}
	}
	return told, nil
}

func byID(list []hearsay.Attribution) map[string]*hearsay.Attribution {
	by := make(map[string]*hearsay.Attribution, len(list))
	for i := range list {
		by[list[i].ID] = &list[i]
	}
	return by
}

// tell are the shown attributions among all of one article, with who tells them.
// Nobody tells by one that was corrected away: what stands in it stands in what
// that one stands in. To leads from speakers to those that they were merged into.
func tell(all []*loaded, to map[string]string) []hearsay.Attribution {
	above := map[string]string{}
	for _, l := range all {
		if l.hidden {
			above[l.asRead.ID] = l.asRead.Parent
		}
	}
	var list []hearsay.Attribution
	var known [][]string
	for _, l := range all {
		if l.hidden {
			continue
		}
		a, links := l.shown()
		for range above {
			if next, hidden := above[a.Parent]; hidden {
				a.Parent = next
			}
		}
		a.Relayed = a.Relayed && l.asRead.Parent == "" // who told it is gone for good
		ids := make([]string, len(links))
		for k, id := range links {
			ids[k] = id
			if root := to[id]; root != "" {
				ids[k] = root
			}
		}
		list, known = append(list, a), append(known, ids)
	}
	hearsay.Tell(list, func(i int) []string { return known[i] })
	return list
}

// retell brings what the rows of an article have as relayed to what it now is,
// after one of them was corrected or taken out.
func retell(ctx context.Context, tx *Tx, article int64) error {
	rows, err := loadAttributions(ctx, tx, "a.article = ? ORDER BY a.seq", article)
	if err != nil {
		return err
	}
	told, err := toldIn(ctx, tx, map[int64][]*loaded{article: rows}, map[int64]bool{article: true})
	if err != nil {
		return err
	}
	for _, l := range rows {
		a := told[article][l.asRead.ID]
		if a == nil || l.asRead.Parent == "" {
			continue
		}
		if err := tx.Exec(ctx, "UPDATE facets SET relayed = ?, via = ? WHERE n = ?", flag(a.Relayed), flag(len(a.Via) > 0), l.n); err != nil {
			return err
		}
		if a.Relayed == l.relayed {
			continue
		}
		if err := tx.Exec(ctx, "UPDATE attributions SET relayed = ? WHERE n = ?", flag(a.Relayed), l.n); err != nil {
			return err
		}
	}
	return nil
}

// byDirectory gives the speakers of tellers the directory's IDs.
func byDirectory(via []hearsay.Teller) []hearsay.Teller {
	out := slices.Clone(via)
	for i := range out {
		out[i].Speakers = slices.Clone(out[i].Speakers)
		for k := range out[i].Speakers {
			out[i].Speakers[k].ID = ""
			if k < len(out[i].Known) {
				out[i].Speakers[k].ID = out[i].Known[k]
			}
		}
	}
	return out
}
