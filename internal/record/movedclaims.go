package record

import (
	"context"
	"maps"
	"slices"
	"strings"

	"hearsay"
)

// noteMoved keeps where the stances on claims stood that are about to be taken
// apart, so that whoever has an old ID finds what was said on it placed anew.
// What of them comes back under its ID is forgotten by [forgetMoved].
func noteMoved(ctx context.Context, tx *Tx, claims []string) error {
	return execIn(ctx, tx, `INSERT INTO moved_claims (id, article, begins, ends)
		SELECT DISTINCT claim, article, begins, ends FROM stances WHERE ends > begins AND claim IN (%s) ON CONFLICT DO NOTHING`, claims)
}

// forgetMoved forgets of claims that they moved: they are there.
func forgetMoved(ctx context.Context, tx *Tx, claims []string) error {
	return execIn(ctx, tx, "DELETE FROM moved_claims WHERE id IN (%s)", claims)
}

// movedTo are the claims that the most of what was said on a vanished one is on
// now: the first one of them, or none where nothing of it is placed.
func movedTo(ctx context.Context, tx *Tx, claim string) ([]hearsay.Claim, error) {
	now := ""
	err := tx.Query(ctx, func(scan func(...any) error) error {
		var stands int
		return scan(&now, &stands)
	}, `SELECT s.claim, count(DISTINCT m.article || ' ' || m.begins) AS stands
		FROM moved_claims m JOIN reports r ON r.article = m.article JOIN stances s ON s.statement = r.statement
		WHERE m.id = ? AND s.article = m.article AND s.begins < m.ends AND s.ends > m.begins
		GROUP BY s.claim ORDER BY stands DESC, s.claim LIMIT 1`, claim)
	if err == nil && now == "" {
		now, err = editedTo(ctx, tx, claim)
	}
	if err != nil || now == "" {
		return nil, err
	}
	return claimsByID(ctx, tx, []string{now})
}

// stretch is what words said of a claim in an article, and the version of it that stands now.
type stretch struct {
	words, article, text string
}

// editedTo is movedTo where the pages were edited since: it goes by the same words
// in the version that stands there now, wherever in it they are.
func editedTo(ctx context.Context, tx *Tx, claim string) (string, error) {
	var list []stretch
	err := tx.Query(ctx, func(scan func(...any) error) error {
		var begins, ends int
		var was, text []byte
		var s stretch
		err := scan(&begins, &ends, &was, &s.article, &text)
		if err == nil && 0 <= begins && begins < ends && ends <= len(was) {
			s.words, s.text = string(was[begins:ends]), string(text)
			list = append(list, s)
		}
		return err
	}, `SELECT m.begins, m.ends, o.text, c.id, c.text FROM moved_claims m JOIN articles o ON o.id = m.article
		JOIN articles c ON c.address_key = o.address_key AND c.address = o.address AND c.current = 1 WHERE m.id = ? AND c.n <> o.n`, claim)
	if err != nil {
		return "", err
	}
	stands := map[string]int{}
	for _, s := range list {
		at := strings.Index(s.text, s.words)
		if at < 0 {
			continue
		}
		err := tx.Query(ctx, func(scan func(...any) error) error {
			var now string
			err := scan(&now)
			stands[now]++
			return err
		}, `SELECT DISTINCT s.claim FROM reports r JOIN stances s ON s.statement = r.statement
			WHERE r.article = ? AND s.article = r.article AND s.begins < ? AND s.ends > ?`, s.article, at+len(s.words), at)
		if err != nil {
			return "", err
		}
	}
	most := ""
	for _, now := range slices.Sorted(maps.Keys(stands)) {
		if most == "" || stands[now] > stands[most] {
			most = now
		}
	}
	return most, nil
}
