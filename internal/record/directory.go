package record

import (
	"context"
	"database/sql"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"

	"hearsay"
)

// Speakers implements hearsay.Directory.
func (r *Tables) Speakers(ctx context.Context, q hearsay.SpeakerQuery) (list []hearsay.KnownSpeaker, cursor string, err error) {
	limit := limitOf(q.Limit)
	where, args, err := speakerConditions(q)
	if err != nil {
		return nil, "", err
	}
	err = r.look(ctx, "listing speakers", func(tx *Tx) error {
		list, err = loadSpeakers(ctx, tx, joined(where)+" ORDER BY statements DESC, id LIMIT ?", append(args, limit+1)...)
		if err != nil {
			return err
		}
		if len(list) > limit {
			last := list[limit-1]
			cursor, list = strconv.Itoa(last.Statements)+"."+last.ID, list[:limit]
		}
		if err := fillAliases(ctx, tx, list); err != nil || !q.Seen || len(list) == 0 {
			return err
		}
		ids := make([]any, len(list))
		for i := range list {
			ids[i] = list[i].ID
		}
		return fillSeen(ctx, tx, list, "s.root IN ("+marks(len(ids))+")", ids...)
	})
	return list, cursor, err
}

func speakerConditions(q hearsay.SpeakerQuery) (where []string, args []any, err error) {
	add := func(condition string, values ...any) { where, args = append(where, condition), append(args, values...) }
	if !q.Merged {
		add("root = id")
	}
	if q.Name != "" {
		condition, values := nameCondition(q.Name)
		add("id IN ("+condition+")", values...)
	}
	if q.Contains != "" {
		add("id IN (SELECT s.root FROM aliases a JOIN speakers s ON s.id = a.speaker WHERE a.folded LIKE ?)", "%"+foldedName(q.Contains)+"%")
	}
	if q.Wikidata != "" {
		add("wikidata = ?", q.Wikidata)
	}
	if q.Type != "" {
		add("type = ?", string(q.Type))
	}
	if q.Least > 0 {
		add("total >= ?", q.Least)
	}
	if q.Cursor != "" {
		statements, id, ok := strings.Cut(q.Cursor, ".")
		n, err := strconv.Atoi(statements)
		if !ok || err != nil {
			return nil, nil, unmeant("going on from", q.Cursor, "that is no cursor of this record")
		}
		add("(statements < ? OR statements = ? AND id > ?)", n, n, id)
	}
	return where, args, nil
}

// loadSpeakers loads entries with the mentions of all that were merged into them.
func loadSpeakers(ctx context.Context, tx *Tx, more string, args ...any) ([]hearsay.KnownSpeaker, error) {
	var list []hearsay.KnownSpeaker
	err := tx.Query(ctx, func(scan func(...any) error) error {
		var k hearsay.KnownSpeaker
		var kind string
		err := scan(&k.ID, &k.Name, &kind, &k.Wikidata, &k.Country, &k.Organization, &k.MergedInto, &k.Promoted, &k.Mentions, &k.Statements)
		k.Type = hearsay.SpeakerType(kind)
		list = append(list, k)
		return err
	}, "SELECT id, name, type, wikidata, country, organization, merged_into, promoted, total, statements FROM speakers"+more, args...)
	return list, err
}

// fillAliases fills names and given roles, without counts.
func fillAliases(ctx context.Context, tx *Tx, list []hearsay.KnownSpeaker) error {
	at := map[string]int{}
	var ids []string
	for i := range list {
		at[list[i].ID] = i
		ids = append(ids, list[i].ID)
	}
	owner := map[string]string{}
	var members []string
	err := in(ctx, tx, "SELECT id, root FROM speakers WHERE root IN (%s) ORDER BY id", ids, func(scan func(...any) error) error {
		var id, root string
		err := scan(&id, &root)
		owner[id] = root
		members = append(members, id)
		return err
	})
	if err != nil {
		return err
	}
	err = in(ctx, tx, "SELECT speaker, name, given FROM aliases WHERE speaker IN (%s) ORDER BY speaker, name", members, func(scan func(...any) error) error {
		var id, name string
		var given int
		err := scan(&id, &name, &given)
		k := &list[at[owner[id]]]
		if name != k.Name && !slices.ContainsFunc(k.Aliases, func(a hearsay.Alias) bool { return a.Name == name }) {
			k.Aliases = append(k.Aliases, hearsay.Alias{Name: name, Given: given == aliasGiven || given == aliasCorrected})
		}
		return err
	})
	if err != nil {
		return err
	}
	return in(ctx, tx, "SELECT speaker, role FROM roles WHERE speaker IN (%s) ORDER BY speaker, role", members, func(scan func(...any) error) error {
		var id, role string
		err := scan(&id, &role)
		k := &list[at[owner[id]]]
		k.Roles = append(k.Roles, hearsay.TimedRole{Role: role, Given: true})
		return err
	})
}

// Speaker implements hearsay.Directory.
func (r *Tables) Speaker(ctx context.Context, id string) (k hearsay.KnownSpeaker, err error) {
	err = r.look(ctx, "looking up speaker "+id, func(tx *Tx) error {
		k, err = loadSpeaker(ctx, tx, id)
		return err
	})
	return k, err
}

func loadSpeaker(ctx context.Context, tx *Tx, id string) (hearsay.KnownSpeaker, error) {
	list, err := loadSpeakers(ctx, tx, " WHERE id = (SELECT root FROM speakers WHERE id = ?)", id)
	if err != nil {
		return hearsay.KnownSpeaker{}, err
	}
	if len(list) == 0 {
		return hearsay.KnownSpeaker{}, fmt.Errorf("speaker %q: %w", id, hearsay.ErrNotFound)
	}
	if err := fillAliases(ctx, tx, list); err != nil {
		return list[0], err
	}
	err = fillSeen(ctx, tx, list, "s.root = ?", list[0].ID)
	return list[0], err
}

// fillSeen adds how often and when articles used names and roles, of all the
// speakers at once that where selects by their root.
func fillSeen(ctx context.Context, tx *Tx, list []hearsay.KnownSpeaker, where string, args ...any) error {
	at := map[string]int{}
	for i := range list {
		at[list[i].ID] = i
	}
	return tx.Query(ctx, func(scan func(...any) error) error {
		var root, name, role string
		var count int
		var first, last sql.NullInt64
		if err := scan(&root, &name, &role, &count, &first, &last); err != nil {
			return err
		}
		if i, asked := at[root]; asked {
			saw(&list[i], name, role, count, dayTime(first.Int64), dayTime(last.Int64))
		}
		return nil
	}, `SELECT s.root, c.name, c.role, CAST(sum(c.n) AS bigint), min(c.first), max(c.last) FROM speakers s JOIN called c ON c.speaker = s.id
		WHERE `+where+` GROUP BY s.root, c.name, c.role ORDER BY s.root, sum(c.n) DESC, c.name, c.role`, args...)
}

// saw adds that articles used a name and a role so often between two days.
// A phrase that only other articles tied to the speaker is no name, and not listed.
func saw(k *hearsay.KnownSpeaker, name, role string, count int, from, to time.Time) {
	is := func(a *hearsay.Alias) bool { return a.Name == name }
	if name == k.Name || slices.ContainsFunc(k.Aliases, func(a hearsay.Alias) bool { return is(&a) }) {
		alias := find(&k.Aliases, is, hearsay.Alias{Name: name})
		alias.Mentions += count
		alias.First, alias.Last = widen(alias.First, alias.Last, from, to)
	}
	if role != "" {
		at := find(&k.Roles, func(a *hearsay.TimedRole) bool { return a.Role == role }, hearsay.TimedRole{Role: role})
		at.Mentions += count
		at.First, at.Last = widen(at.First, at.Last, from, to)
	}
}

func find[T any](list *[]T, is func(*T) bool, otherwise T) *T {
	for i := range *list {
		if is(&(*list)[i]) {
			return &(*list)[i]
		}
	}
	*list = append(*list, otherwise)
	return &(*list)[len(*list)-1]
}

// PutSpeakers implements hearsay.Directory.
func (r *Tables) PutSpeakers(ctx context.Context, list []hearsay.KnownSpeaker) error {
	for i := range list {
		if err := checkKnown(&list[i]); err != nil {
			return err
		}
	}
	return r.change(ctx, fmt.Sprintf("adding %d speakers to the directory", len(list)), func(tx *Tx) error {
		if err := putKnown(ctx, tx, list); err != nil {
			return err
		}
		return r.logged(ctx, tx, "", "speakers added", "", strconv.Itoa(len(list)))
	})
}

func putKnown(ctx context.Context, tx *Tx, list []hearsay.KnownSpeaker) error {
	b, err := loadBuried(ctx, tx)
	if err != nil {
		return err
	}
	all := make([]*hearsay.KnownSpeaker, 0, len(list))
	for i := range list {
		if !b.knows(&list[i]) {
			all = append(all, &list[i])
		}
	}
	return putAll(ctx, tx, all, aliasGiven)
}

// Split implements hearsay.Directory.
func (r *Tables) Split(ctx context.Context, speaker string, attributions []string, to hearsay.KnownSpeaker, who, why string) ([]hearsay.Correction, error) {
	if err := checkKnown(&to); err != nil {
		return nil, err
	}
	var done []hearsay.Correction
	err := r.change(ctx, "splitting speaker "+speaker, func(tx *Tx) error {
		done = nil
		if err := putKnown(ctx, tx, []hearsay.KnownSpeaker{to}); err != nil {
			return err
		}
		l := newLedger()
		when := r.now() // one time for all tells which belong together
		for _, id := range attributions {
			c, err := r.correct(ctx, tx, l, hearsay.Correction{Kind: hearsay.CorrectSpeaker, Attribution: id,
				Speaker: to.ID, Other: speaker, Who: who, Why: why, When: when})
			if err != nil {
				return err
			}
			done = append(done, c)
		}
		return l.write(ctx, tx)
	})
	return done, err
}

// AllSpeakers implements hearsay.Directory: a few queries for hundreds of entries.
func (r *Tables) AllSpeakers(ctx context.Context) iter.Seq2[hearsay.KnownSpeaker, error] {
	return stream(ctx, r, "reading the directory", func(tx *Tx, yield func(hearsay.KnownSpeaker) bool) error {
		last := ""
		for {
			list, err := loadSpeakers(ctx, tx, " WHERE root = id AND id > ? ORDER BY id LIMIT 500", last)
			if err != nil || len(list) == 0 {
				return err
			}
			last = list[len(list)-1].ID
			if err := fillAliases(ctx, tx, list); err != nil {
				return err
			}
			if err := fillSeen(ctx, tx, list, "s.root >= ? AND s.root <= ?", list[0].ID, last); err != nil {
				return err
			}
			for i := range list {
				if !yield(list[i]) {
					return nil
				}
			}
		}
	})
}
