package record

import (
	"cmp"
	"context"
	"slices"

	"hearsay"
)

// What the column given of aliases says of a name.
const (
	aliasSeen = iota
	aliasGiven
	aliasMain
	aliasCorrected
)

const speakerColumns = "id, name, given_name, type, wikidata, given_wikidata, country, organization, merged_into, root, promoted, given_promoted, mentions, total, statements"

// putLinked brings the speakers that articles are linked to into the directory.
func putLinked(ctx context.Context, tx *Tx, list []*prepared, b *buried) error {
	byID := map[string]*hearsay.KnownSpeaker{}
	names := map[[2]string]bool{}
	for _, p := range list {
		for i := range p.links {
			if to := &p.links[i].To; !b.knows(to) && byID[to.ID] == nil {
				byID[to.ID] = to
			}
		}
		for i := range p.atts {
			p.atts[i].names(names)
		}
	}
	all := make([]*hearsay.KnownSpeaker, 0, len(byID))
	for _, k := range byID {
		all = append(all, k)
	}
	if err := putAll(ctx, tx, all, aliasGiven); err != nil {
		return err
	}
	return putAliases(ctx, tx, names, aliasSeen)
}

// names are those that the article's own words give the speakers. Of whom other
// articles told who it is, the phrase is no name: many are "the union".
func (row *attRow) names(to map[[2]string]bool) {
	for i, id := range row.links {
		if name := row.att.Speakers[i].Name; id != "" && name != "" && row.att.Speakers[i].LinkedBy == "" {
			to[[2]string{id, clean(name)}] = true
		}
	}
}

func putAll(ctx context.Context, tx *Tx, all []*hearsay.KnownSpeaker, given int) error {
	slices.SortFunc(all, func(a, b *hearsay.KnownSpeaker) int { return cmp.Compare(a.ID, b.ID) })
	rows := make([][]any, 0, len(all))
	main, more := map[[2]string]bool{}, map[[2]string]bool{}
	var roles [][]any
	for _, k := range all {
		promoted := 0
		if k.Promoted {
			promoted = 1
		}
		name := clean(k.Name)
		rows = append(rows, []any{k.ID, name, name, string(k.Type), clean(k.Wikidata), clean(k.Wikidata), clean(k.Country),
			clean(k.Organization), "", k.ID, promoted, promoted, 0, 0, 0})
		main[[2]string{k.ID, name}] = true
		for _, a := range k.Aliases {
			more[[2]string{k.ID, clean(a.Name)}] = true
		}
		for _, r := range k.Roles {
			roles = append(roles, []any{k.ID, clean(r.Role)})
		}
	}
	if err := tx.insert(ctx, "speakers", speakerColumns, onConflictNothing, rows); err != nil {
		return err
	}
	if err := fillEmpty(ctx, tx, all); err != nil {
		return err
	}
	if err := putAliases(ctx, tx, main, aliasMain); err != nil {
		return err
	}
	if err := putAliases(ctx, tx, more, given); err != nil {
		return err
	}
	return tx.insert(ctx, "roles", "speaker, role", onConflictNothing, roles)
}

// fillEmpty fills what the directory did not know of a speaker.
func fillEmpty(ctx context.Context, tx *Tx, all []*hearsay.KnownSpeaker) error {
	for _, k := range all {
		for _, f := range []struct{ column, value string }{
			{"wikidata", clean(k.Wikidata)}, {"given_wikidata", clean(k.Wikidata)},
			{"country", clean(k.Country)}, {"organization", clean(k.Organization)},
		} {
			if f.value == "" {
				continue
			}
			if err := tx.Exec(ctx, "UPDATE speakers SET "+f.column+" = ? WHERE id = ? AND "+f.column+" = ''", f.value, k.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

func putAliases(ctx context.Context, tx *Tx, names map[[2]string]bool, given int) error {
	rows := make([][]any, 0, len(names))
	for k := range names {
		if folded := foldedName(k[1]); folded != "" {
			rows = append(rows, []any{k[0], k[1], folded, lastWord(folded), given})
		}
	}
	slices.SortFunc(rows, func(a, b []any) int {
		return cmp.Or(cmp.Compare(a[0].(string), b[0].(string)), cmp.Compare(a[1].(string), b[1].(string)))
	})
	more := onConflictNothing
	if given != aliasSeen {
		more = "ON CONFLICT (speaker, name) DO UPDATE SET given = excluded.given WHERE aliases.given = 0 OR aliases.given = 1 AND excluded.given = 2"
	}
	return tx.insert(ctx, "aliases", "speaker, name, folded, ending, given", more, rows)
}

// refreshSpeakers brings entries to what the corrections in force make of
// them: name, Wikidata ID, merging.
func refreshSpeakers(ctx context.Context, tx *Tx, l *ledger, ids []string) error {
	touched := map[string]bool{}
	for _, id := range ids {
		if id == "" || touched[id] {
			continue
		}
		touched[id] = true
		if err := refreshSpeaker(ctx, tx, id); err != nil {
			return err
		}
	}
	if err := refreshRoots(ctx, tx, l, touched); err != nil {
		return err
	}
	return reapplyNames(ctx, tx, l, touched)
}

func refreshSpeaker(ctx context.Context, tx *Tx, id string) error {
	var name, wikidata string
	var promoted int
	found, err := tx.one(ctx, []any{&name, &wikidata, &promoted}, "SELECT given_name, given_wikidata, given_promoted FROM speakers WHERE id = ?", id)
	if err != nil || !found {
		return err
	}
	list, err := loadCorrections(ctx, tx, "(speaker = ? OR other = ?) AND text_sha256 = ''", id, id)
	if err != nil {
		return err
	}
	merged := ""
	aliases := map[[2]string]bool{{id, name}: true}
	for _, c := range inForce(list) {
		switch {
		case c.Kind == hearsay.MergeSpeakers && c.Other == id:
			merged = c.Speaker
		case c.Speaker != id:
		case c.Kind == hearsay.RenameSpeaker:
			name = c.Value
			aliases[[2]string{id, name}] = true
		case c.Kind == hearsay.AddSpeakerAlias:
			aliases[[2]string{id, c.Value}] = true
		case c.Kind == hearsay.LinkWikidata:
			wikidata = c.Value
		case c.Kind == hearsay.PromoteSpeaker:
			promoted = 1
		}
	}
	err = tx.Exec(ctx, "UPDATE speakers SET name = ?, wikidata = ?, merged_into = ?, promoted = ? WHERE id = ?", name, wikidata, merged, promoted, id)
	if err != nil {
		return err
	}
	err = tx.Exec(ctx, `UPDATE aliases SET given = 0 WHERE speaker = ? AND given = 3`, id)
	if err != nil {
		return err
	}
	if err := putAliases(ctx, tx, aliases, aliasCorrected); err != nil {
		return err
	}
	return tx.Exec(ctx, `DELETE FROM aliases WHERE speaker = ? AND given = 0 AND NOT EXISTS
		(SELECT 1 FROM mentions m WHERE m.speaker = aliases.speaker AND m.name = aliases.name)`, id)
}

// refreshRoots follows merging anew for everybody whose chain leads through
// one of the touched, and adds up mentions.
func refreshRoots(ctx context.Context, tx *Tx, l *ledger, touched map[string]bool) error {
	for id := range touched {
		var was string
		found, err := tx.one(ctx, []any{&was}, "SELECT root FROM speakers WHERE id = ?", id)
		if err != nil || !found {
			continue
		}
		group, err := idsWhere(ctx, tx, "root = ?", was)
		if err != nil {
			return err
		}
		ends := map[string]bool{was: true}
		for _, member := range group {
			root, err := follow(ctx, tx, member)
			if err != nil {
				return err
			}
			ends[root] = true
			if err := unplaceIfMoved(ctx, tx, member, root); err != nil {
				return err
			}
			if err := tx.Exec(ctx, "UPDATE speakers SET root = ? WHERE id = ?", root, member); err != nil {
				return err
			}
		}
		for root := range ends {
			l.recount[root] = true
			if err := tx.Exec(ctx, "UPDATE speakers SET total = (SELECT coalesce(sum(g.mentions), 0) FROM speakers g WHERE g.root = speakers.id) WHERE id = ?", root); err != nil {
				return err
			}
		}
	}
	return nil
}

// unplaceIfMoved has the statements of an entry placed anew that is merged, or
// merged no longer: they are somebody else's now.
func unplaceIfMoved(ctx context.Context, tx *Tx, id, root string) error {
	var numbers []int64
	err := tx.Query(ctx, func(scan func(...any) error) error {
		var n int64
		err := scan(&n)
		numbers = append(numbers, n)
		return err
	}, `SELECT DISTINCT a.article FROM speakers s JOIN mentions m ON m.speaker = s.id JOIN attributions a ON a.n = m.attribution
		WHERE s.id = ? AND s.root <> ?`, id, root)
	if err != nil {
		return err
	}
	return unplace(ctx, tx, numbers)
}

// follow goes from a speaker to the end of its merging.
func follow(ctx context.Context, tx *Tx, id string) (string, error) {
	seen := map[string]bool{}
	for !seen[id] {
		seen[id] = true
		var to string
		found, err := tx.one(ctx, []any{&to}, "SELECT merged_into FROM speakers WHERE id = ?", id)
		if err != nil || !found || to == "" {
			return id, err
		}
		id = to
	}
	return id, nil
}

func idsWhere(ctx context.Context, tx *Tx, where string, args ...any) ([]string, error) {
	var list []string
	err := tx.Query(ctx, func(scan func(...any) error) error {
		var id string
		err := scan(&id)
		list = append(list, id)
		return err
	}, "SELECT id FROM speakers WHERE "+where+" ORDER BY id", args...)
	return list, err
}

// reapplyNames gives rows that were corrected to one of these speakers its present name.
func reapplyNames(ctx context.Context, tx *Tx, l *ledger, touched map[string]bool) error {
	texts := map[string]bool{}
	for id := range touched {
		err := tx.Query(ctx, func(scan func(...any) error) error {
			var text string
			err := scan(&text)
			texts[text] = true
			return err
		}, "SELECT DISTINCT text_sha256 FROM corrections WHERE text_sha256 <> '' AND speaker IN (SELECT id FROM speakers WHERE root = (SELECT root FROM speakers WHERE id = ?))", id)
		if err != nil {
			return err
		}
	}
	for text := range texts {
		if err := reapplyText(ctx, tx, l, text, asNews); err != nil {
			return err
		}
	}
	return nil
}
