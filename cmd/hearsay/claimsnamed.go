package main

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"hearsay"
	"hearsay/engine"
	"hearsay/format"
)

// idOfClaim is what the ID of a claim or of a statement that bears on some looks
// like, or its beginning: a letter, then digits of base sixteen with a figure
// among them, which no word of a label has.
var idOfClaim = regexp.MustCompile(`^[cqt][0-9a-f]{3,}$`)

// claimsNamed are the claims that an ID means: a claim's own, or that of a
// statement, which may bear on several. It is nil where the words are words.
func claimsNamed(ctx context.Context, s hearsay.Store, words []string) (ids []string, err error) {
	if len(words) != 1 || !idOfClaim.MatchString(words[0]) || !strings.ContainsAny(words[0], "0123456789") {
		return nil, nil
	}
	if list, err := s.Identify(ctx, words[0], 1); err != nil || len(list) == 0 {
		return nil, err // a word after all
	}
	at, err := identify(ctx, s, words[0])
	if err != nil || at.Kind == hearsay.ClaimID {
		return []string{at.ID}, err
	}
	statement, err := statementNamed(ctx, s, at.ID)
	if err != nil {
		return nil, err
	}
	stances, err := s.StancesIn(ctx, statement)
	for _, p := range stances {
		if !slices.Contains(ids, p.Claim) {
			ids = append(ids, p.Claim)
		}
	}
	return ids, err
}

// printNamed prints claims one by one, with stances that are at least so sure.
func (f *claimFlags) printNamed(ctx context.Context, c console, s hearsay.Store, ids []string, sure float64, err error) error {
	add := format.AppendStanding
	if !f.JSON {
		add = (&format.AcrossText{Look: f.look(c)}).Standing
	}
	var b []byte
	for _, id := range ids {
		if err != nil {
			return err
		}
		var one hearsay.Standing
		if one, err = engine.OneClaim(ctx, s, id, sure); err == nil {
			if now := one.Claim.ID; now != id {
				fmt.Fprintf(c.err, "hearsay: the claim %s is no longer there; what was said on it is in %s now\n", id, now)
			}
			b, err = add(b, &one)
		}
	}
	if err != nil {
		return err
	}
	return put(c.out, b)
}
