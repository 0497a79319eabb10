package record

import (
	"context"
	"slices"

	"hearsay"
)

// mostDissolved is how many stances a claim may have that is taken apart when a
// statement on it goes: placing them anew takes a millisecond each. A larger one
// only loses the stances. Nothing of what is taken down is left in any.
const mostDissolved = 200

// unplace takes out the statements that articles report, and lets these and
// all others that report them be placed anew: without one report, two others may
// no longer be known to be of one statement.
func unplace(ctx context.Context, tx *Tx, numbers []int64) error {
	return unplaceUpTo(ctx, tx, numbers, asNews)
}

// unplaceQuietly is unplace of what is read anew by other weights: that is no
// news, whatever it opens.
func unplaceQuietly(ctx context.Context, tx *Tx, numbers []int64) error {
	return unplaceUpTo(ctx, tx, numbers, quietly)
}

// unplaceWhole is unplace that leaves no trace.
func unplaceWhole(ctx context.Context, tx *Tx, numbers []int64) error {
	return unplaceUpTo(ctx, tx, numbers, wholly)
}

// apart says how statements are taken out.
type apart struct {
	// most is how many stances a claim may have that is taken apart with them.
	most int
	// news says that what comes of placing the rest anew is told.
	news bool
}

// The ways: so that what comes of it is told, so that it is not, and without a
// trace being left.
var (
	asNews  = apart{most: mostDissolved, news: true}
	quietly = apart{most: mostDissolved}
	wholly  = apart{most: 1 << 30}
)

func unplaceUpTo(ctx context.Context, tx *Tx, numbers []int64, how apart) error {
	if len(numbers) == 0 {
		return nil
	}
	statements, err := texts(ctx, tx, "SELECT DISTINCT p.statement FROM articles a JOIN reports p ON p.article = a.id WHERE a.n IN (%s)", numbers)
	if err != nil {
		return err
	}
	if err := dropStatements(ctx, tx, statements, how); err != nil {
		return err
	}
	return waitAnew(ctx, tx, numbers, how.news)
}

// dropStatements takes statements out, and takes apart the claims that they took
// a stance on: a claim's label may be a word of theirs, and what it is compared
// by is made of what they said. What else they held together waits to be placed
// anew.
func dropStatements(ctx context.Context, tx *Tx, ids []string, how apart) error {
	claims, err := texts(ctx, tx, "SELECT DISTINCT claim FROM stances WHERE statement IN (%s)", ids)
	if err != nil {
		return err
	}
	if err := noteMoved(ctx, tx, claims); err != nil {
		return err
	}
	again, err := reporting(ctx, tx, ids)
	if err != nil {
		return err
	}
	if how.news {
		if err := noteStood(ctx, tx, claims, how.most); err != nil {
			return err
		}
	}
	if err := execIn(ctx, tx, "DELETE FROM statements WHERE id IN (%s)", ids); err != nil {
		return err
	}
	for _, claim := range claims {
		more, err := dissolveClaim(ctx, tx, claim, how.most)
		if err != nil {
			return err
		}
		again = append(again, more...)
	}
	return waitAnew(ctx, tx, again, how.news)
}

// dissolveClaim takes a claim out, and says which articles have to be placed
// anew for the stances that are left; a claim of more than most stances stays.
func dissolveClaim(ctx context.Context, tx *Tx, claim string, most int) ([]int64, error) {
	statements, err := texts(ctx, tx, "SELECT DISTINCT statement FROM stances WHERE claim IN (%s)", []string{claim})
	if err != nil {
		return nil, err
	}
	if len(statements) > most {
		return nil, recount(ctx, tx, claim)
	}
	if err := tx.Exec(ctx, "DELETE FROM claims WHERE id = ?", claim); err != nil {
		return nil, err
	}
	return reporting(ctx, tx, statements)
}

// recount works out whether a claim that was contested still is, by the stances it
// has now.
func recount(ctx context.Context, tx *Tx, claim string) error {
	by := map[hearsay.Stance]map[string]bool{hearsay.Supports: {}, hearsay.Denies: {}}
	err := tx.Query(ctx, func(scan func(...any) error) error {
		var stance, speaker string
		err := scan(&stance, &speaker)
		if by[hearsay.Stance(stance)] != nil {
			by[hearsay.Stance(stance)][speaker] = true
		}
		return err
	}, "SELECT DISTINCT stance, speaker FROM stances WHERE claim = ?", claim)
	contested := 0
	for a := range by[hearsay.Supports] {
		for b := range by[hearsay.Denies] {
			if a != b {
				contested = 1
			}
		}
	}
	if err != nil {
		return err
	}
	return tx.Exec(ctx, "UPDATE claims SET contested = contested * ? WHERE id = ?", contested, claim)
}

// reporting are the numbers of the articles that report statements.
func reporting(ctx context.Context, tx *Tx, statements []string) ([]int64, error) {
	var numbers []int64
	err := in(ctx, tx, "SELECT DISTINCT a.n FROM reports p JOIN articles a ON a.id = p.article WHERE p.statement IN (%s)", statements, func(scan func(...any) error) error {
		var n int64
		err := scan(&n)
		numbers = append(numbers, n)
		return err
	})
	return numbers, err
}

// texts are the values of one column for a list of keys, each once.
func texts[T any](ctx context.Context, tx *Tx, query string, keys []T) ([]string, error) {
	var list []string
	err := in(ctx, tx, query, keys, func(scan func(...any) error) error {
		var s string
		err := scan(&s)
		list = append(list, s)
		return err
	})
	slices.Sort(list)
	return slices.Compact(list), err
}
