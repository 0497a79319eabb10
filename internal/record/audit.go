package record

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"hearsay"
)

// heardAtOnce is how many rows come as one string: some 5 MB of them.
const heardAtOnce = 50_000

// heard is what an audit knows of a row. Its strings are parts of a long one.
type heard struct {
	n                                      int64
	outlet, kind, speaker                  string
	naming, kindOfSpeaker, role, nameAlone string
	words                                  int
	relayed, via, copied                   bool
}

// hear goes through everything that a query finds, the newest first. The rows come
// by the thousands as one string: to fetch them one by one takes longer than to
// find them. Numbered fills their numbers.
func (r *Tables) hear(ctx context.Context, tx *Tx, q hearsay.Query, numbered bool, each func(*heard)) error {
	s, err := r.plan(ctx, tx, q)
	if err != nil || s == nil {
		return err
	}
	from, key, where, ok := s.narrow(tx, q)
	if !ok {
		from, key, where = s.from+" JOIN facets f ON f.n = a.n", s.key, s.where
	}
	row := "(f.relayed + 2 * f.via + 4 * f.copy) || f.words || f.voice"
	if numbered {
		row = "f.n || '" + fieldEnd + "' || " + row
	}
	beyond, args := where, s.args
	for {
		query := fmt.Sprintf("SELECT string_agg(x.v, '%s'), min(x.n), count(*) FROM (SELECT %s AS n, %s AS v FROM %s%s ORDER BY %s DESC LIMIT %d) x", rowEnd, key, row, from, joined(beyond), key, heardAtOnce)
		var all sql.NullString
		var last sql.NullInt64
		var n int
		if _, err := tx.one(ctx, []any{&all, &last, &n}, query, args...); err != nil {
			return err
		}
		if err := hearAll(all.String, numbered, each); err != nil || n < heardAtOnce {
			return err
		}
		beyond, args = append(slices.Clip(where), key+" < ?"), append(slices.Clip(s.args), last.Int64)
	}
}

func hearAll(all string, numbered bool, each func(*heard)) error {
	if all == "" {
		return nil
	}
	var h heard
	for row := range strings.SplitSeq(all, rowEnd) {
		if numbered {
			n, rest, _ := strings.Cut(row, fieldEnd)
			h.n, _ = strconv.ParseInt(n, 10, 64)
			row = rest
		}
		if !h.read(row) {
			return fmt.Errorf("what is counted of a statement is damaged: %q", row)
		}
		each(&h)
	}
	return nil
}

// read takes a row apart: a digit of flags, the facets, the fields of the voice.
func (h *heard) read(row string) bool {
	if row == "" || row[0] < '0' || row[0] > '7' {
		return false
	}
	flags := row[0] - '0'
	h.relayed, h.via, h.copied = flags&1 != 0, flags&2 != 0, flags&4 != 0
	facets, voice, _ := strings.Cut(row[1:], fieldEnd)
	h.outlet, facets, _ = strings.Cut(facets, ",")
	_, facets, _ = strings.Cut(facets, ",") // the act
	h.kind, facets, _ = strings.Cut(facets, ",")
	h.speaker, _, _ = strings.Cut(facets, ",")
	var words string
	h.naming, voice, _ = strings.Cut(voice, fieldEnd)
	words, voice, _ = strings.Cut(voice, fieldEnd)
	h.kindOfSpeaker, voice, _ = strings.Cut(voice, fieldEnd)
	h.role, h.nameAlone, _ = strings.Cut(voice, fieldEnd)
	var err error
	h.words, err = strconv.Atoi(words)
	return err == nil
}

// key is the line of a table that counts the row, as the tables here know it: an
// outlet by its key.
func (h *heard) key(by hearsay.AuditBy, merged map[string]string) string {
	switch by {
	case hearsay.ByTeller:
		switch {
		case h.relayed:
			return hearsay.ToldByOthers
		case h.via:
			return hearsay.ToldForThem
		}
		return hearsay.ToldBySpeaker
	case hearsay.ByNaming:
		return h.naming
	case hearsay.ByType:
		return cmp.Or(h.kindOfSpeaker, string(hearsay.Unknown))
	case hearsay.ByOutlet:
		return h.outlet
	case hearsay.ByKind:
		return h.kind
	case hearsay.ByRole:
		return h.role
	}
	switch {
	case h.speaker != "":
		return cmp.Or(merged[h.speaker], h.speaker)
	case h.nameAlone != "":
		return "=" + h.nameAlone
	}
	return ""
}

// counts tells whether a table counts the row.
func (h *heard) counts(by hearsay.AuditBy) bool { return !h.relayed || by == hearsay.ByTeller }

func (h *heard) sum() hearsay.AuditSum {
	return hearsay.AuditSum{Statements: 1, Words: h.words, Alone: 1 - flag(h.copied)}
}

// sums are the lines of the tables while they are counted.
type sums struct {
	merged map[string]string
	all    int
	by     map[hearsay.AuditBy]map[string]*hearsay.AuditSum
}

// sumUp counts what a query finds, in some tables.
func (r *Tables) sumUp(ctx context.Context, tx *Tx, q hearsay.Query, tables []hearsay.AuditBy) (*sums, error) {
	merged, err := mergedSpeakers(ctx, tx)
	if err != nil {
		return nil, err
	}
	c := &sums{merged: merged, by: map[hearsay.AuditBy]map[string]*hearsay.AuditSum{}}
	lines := make([]map[string]*hearsay.AuditSum, len(tables))
	for i, by := range tables {
		lines[i] = map[string]*hearsay.AuditSum{}
		c.by[by] = lines[i]
	}
	err = r.hear(ctx, tx, q, false, func(h *heard) {
		c.all++
		one := h.sum()
		for i, by := range tables {
			if !h.counts(by) {
				continue
			}
			k := h.key(by, merged)
			l := lines[i][k]
			if l == nil {
				l = &hearsay.AuditSum{}
				lines[i][strings.Clone(k)] = l
			}
			l.Add(one)
		}
	})
	return c, err
}

// table is one table with so many lines, the most statements first.
func (c *sums) table(by hearsay.AuditBy, most int) hearsay.AuditTable {
	t := hearsay.AuditTable{By: by, Lines: make([]hearsay.AuditLine, 0, len(c.by[by]))}
	for key, sum := range c.by[by] {
		t.Lines = append(t.Lines, hearsay.AuditLine{Key: key, AuditSum: *sum})
		t.All.Add(*sum)
	}
	slices.SortFunc(t.Lines, func(a, b hearsay.AuditLine) int {
		return cmp.Or(cmp.Compare(b.Statements, a.Statements), cmp.Compare(a.Key, b.Key))
	})
	if len(t.Lines) > most {
		for _, l := range t.Lines[most:] {
			t.Rest.Add(l.AuditSum)
			t.Further++
		}
		t.Lines = slices.Clone(t.Lines[:most])
	}
	return t
}

// Audit implements hearsay.Auditor.
func (r *Tables) Audit(ctx context.Context, q hearsay.Query, most int) (a hearsay.Audit, err error) {
	err = r.lookAlone(ctx, "counting whose words are reported", func(tx *Tx) error {
		c, err := r.sumUp(ctx, tx, q, hearsay.AuditTables)
		if err != nil {
			return err
		}
		a.Statements = c.all
		for _, by := range hearsay.AuditTables {
			t := c.table(by, most)
			if err := nameLines(ctx, tx, &t); err != nil {
				return err
			}
			a.Tables = append(a.Tables, t)
		}
		return nil
	})
	return a, err
}

// lookAlone is look for what takes long and much memory: one after the other.
func (r *Tables) lookAlone(ctx context.Context, doing string, work func(tx *Tx) error) error {
	select {
	case r.auditing <- struct{}{}:
		defer func() { <-r.auditing }()
	case <-ctx.Done():
		return fmt.Errorf("%s: %w", doing, ctx.Err())
	}
	return r.look(ctx, doing, work)
}

// nameLines gives the lines of outlets and speakers the names that people know.
func nameLines(ctx context.Context, tx *Tx, t *hearsay.AuditTable) error {
	named := make([]hearsay.TallyLine, 0, len(t.Lines))
	for _, l := range t.Lines {
		name, alone := strings.CutPrefix(l.Key, "=")
		if t.By != hearsay.BySpeaker || !alone && l.Key != "" {
			name = ""
		}
		named = append(named, hearsay.TallyLine{Key: l.Key, Name: name})
	}
	switch t.By {
	case hearsay.ByOutlet:
		if err := nameOutlets(ctx, tx, named); err != nil {
			return err
		}
	case hearsay.BySpeaker:
		if err := nameSpeakers(ctx, tx, named); err != nil {
			return err
		}
	case hearsay.ByRole:
		for i := range named {
			named[i].Name = named[i].Key
		}
	}
	for i := range t.Lines {
		t.Lines[i].Key, t.Lines[i].Name = named[i].Key, named[i].Name
	}
	return nil
}
