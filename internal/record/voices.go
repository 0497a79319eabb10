package record

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"

	"hearsay"
)

// What sets rows apart, and the fields of a voice, when many come as one string.
const (
	rowEnd   = "\x1e"
	fieldEnd = "\x1f"
)

// voiceOf is what an audit asks of a shown row beside its facets: how it is named,
// how many words it has, type and role of its first speaker, and the name of one who
// is not in the directory. It begins with a sign and so is never empty.
func voiceOf(a *hearsay.Attribution, links []string, text string) string {
	fields := []string{"", string(a.Naming()), strconv.Itoa(a.WordsIn(text)), "", "", ""}
	if len(a.Speakers) > 0 {
		first := &a.Speakers[0]
		fields[3], fields[4] = string(first.Type), first.Role
		if len(links) == 0 || links[0] == "" {
			fields[5] = first.Name
		}
	}
	for i := range fields {
		fields[i] = noSigns.Replace(clean(fields[i]))
	}
	return strings.Join(fields, fieldEnd)
}

var noSigns = strings.NewReplacer(rowEnd, " ", fieldEnd, " ")

// copiesAmong are those of articles that were placed as copies.
func copiesAmong(ctx context.Context, tx *Tx, articles []string) (is map[string]bool, err error) {
	is = map[string]bool{}
	err = in(ctx, tx, "SELECT article FROM origins WHERE class = 'copy' AND article IN (%s)", articles, func(scan func(...any) error) error {
		var id string
		err := scan(&id)
		is[id] = true
		return err
	})
	return is, err
}

const markOf = "UPDATE facets SET copy = 1 - copy WHERE n IN (SELECT a.n FROM articles r JOIN attributions a ON a.article = r.n WHERE r.id IN (%s)) AND copy = "

// markCopies marks rows that were just written and stand in a copy.
func markCopies(ctx context.Context, tx *Tx, articles []string) error {
	is, err := copiesAmong(ctx, tx, articles)
	if err != nil || len(is) == 0 {
		return err
	}
	return execIn(ctx, tx, markOf+"0", slices.Sorted(maps.Keys(is)))
}

// remarkCopies brings up to date which rows of articles stand in a copy, after
// their origins have changed.
func remarkCopies(ctx context.Context, tx *Tx, articles []string) error {
	is, err := copiesAmong(ctx, tx, articles)
	if err != nil {
		return err
	}
	others := slices.DeleteFunc(slices.Clone(articles), func(id string) bool { return is[id] })
	if err := execIn(ctx, tx, markOf+"1", others); err != nil {
		return err
	}
	return execIn(ctx, tx, markOf+"0", slices.Sorted(maps.Keys(is)))
}

// voicesAtOnce is how many rows one transaction gives their voices.
const voicesAtOnce = 2000

// FillVoices gives rows their voices that were written before there were any. It
// goes on where it was stopped; a store calls it when it opens a record to write.
func (r *Tables) FillVoices(ctx context.Context) error {
	more := false
	err := r.look(ctx, "looking for what was recorded before", func(tx *Tx) (err error) {
		var one int
		more, err = tx.one(ctx, []any{&one}, "SELECT 1 FROM facets WHERE voice = '' LIMIT 1")
		return err
	})
	for err == nil && more {
		err = r.extend(ctx, "counting the words of what was recorded before", func(tx *Tx) (err error) {
			more, err = fillVoices(ctx, tx)
			return err
		})
	}
	return err
}

func fillVoices(ctx context.Context, tx *Tx) (more bool, err error) {
	list, err := loadAttributions(ctx, tx, "a.n IN (SELECT n FROM facets WHERE voice = '' ORDER BY n LIMIT ?)", voicesAtOnce)
	if err != nil || len(list) == 0 {
		return false, err
	}
	rows, err := rowsOf(ctx, tx, list)
	if err != nil {
		return false, err
	}
	for i, l := range list {
		a := &rows[i].Attribution
		voice := voiceOf(a, rows[i].Known, rows[i].Article.Text)
		if err := tx.Exec(ctx, "UPDATE facets SET voice = ?, via = ? WHERE n = ?", voice, flag(len(a.Via) > 0), l.n); err != nil {
			return false, err
		}
	}
	return len(list) == voicesAtOnce, nil
}
