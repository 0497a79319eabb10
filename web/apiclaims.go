package web

import (
	"context"

	"hearsay"
	"hearsay/engine"
	"hearsay/format"
)

// ClaimsInput are the limits of a list of claims.
type ClaimsInput struct {
	Words   string `query:"words" maxLength:"500" doc:"words that all occur in the label, or begin one there"`
	Speaker string `query:"speaker" maxLength:"500" doc:"claims on which this speaker takes a stance: an ID of the directory, a name, an alias or a surname"`
	Called  string `query:"called" maxLength:"500" doc:"without speaker: claims on which somebody takes a stance whom the article calls so, or by a name that ends so, and who is not in the directory"`
	Since   string `query:"since" maxLength:"40" doc:"spoken of then or later"`
	Until   string `query:"until" maxLength:"40" doc:"spoken of then or earlier"`
	Limit   int    `query:"limit" default:"20" minimum:"1" maximum:"100" doc:"how many at most"`
	Cursor  string `query:"cursor" maxLength:"500" doc:"where the page before ended: its next"`
}

// AllClaimsInput are those of claims that are contested or not.
type AllClaimsInput struct {
	ClaimsInput
	Sure float64 `query:"sure" minimum:"0" maximum:"1" doc:"only stances that are at least so sure"`
}

// DisputesInput are those of disputes.
type DisputesInput struct {
	ClaimsInput
	// Sure is hearsay.LeastDisputed where nothing is said: a test holds it to that.
	Sure float64 `query:"sure" minimum:"0" maximum:"1" default:"0.45" doc:"only those that are at least so sure to be one; 0 lists all, about half of which are right"`
}

type claimsOutput struct {
	Body listed[format.ClaimObject]
}

func (s *site) apiClaims(ctx context.Context, in *AllClaimsInput) (*claimsOutput, error) {
	return s.standings(ctx, &in.ClaimsInput, false, in.Sure)
}

func (s *site) apiDisputes(ctx context.Context, in *DisputesInput) (*claimsOutput, error) {
	return s.standings(ctx, &in.ClaimsInput, true, in.Sure)
}

// standings lists claims, or disputes, by stances or disputes that are at least so sure.
func (s *site) standings(ctx context.Context, in *ClaimsInput, contested bool, sure float64) (*claimsOutput, error) {
	f := filters{Words: in.Words, Speaker: in.Speaker, Called: in.Called, Since: in.Since, Until: in.Until, Cursor: in.Cursor}
	q, _, err := f.claimQuery(ctx, s.store)
	if err != nil {
		return nil, s.problem(err)
	}
	q.Contested, q.Limit = contested, in.Limit
	list, next, err := engine.Standings(ctx, s.store, q, sure)
	if err != nil {
		return nil, s.problem(err)
	}
	out := &claimsOutput{}
	out.Body, err = listOf[format.ClaimObject](list, next, format.AppendStanding)
	return out, s.problem(err)
}

type claimOutput struct {
	Body struct {
		Claim    printed[format.ClaimObject]      `json:"claim"`
		Wordings []printed[format.VariantsObject] `json:"wordings" doc:"the statements that show the stances, each with all its reports"`
	}
}

func (s *site) apiClaim(ctx context.Context, in *IDInput) (*claimOutput, error) {
	standing, err := engine.OneClaim(ctx, s.store, in.ID, 0)
	if err != nil {
		return nil, s.problem(err)
	}
	told, err := s.toldOf(ctx, &standing)
	if err != nil {
		return nil, s.problem(err)
	}
	out := &claimOutput{}
	if out.Body.Claim.bytes, err = format.AppendStanding(nil, &standing); err != nil {
		return nil, s.problem(err)
	}
	list, err := listOf[format.VariantsObject](wordings(&standing, told), "", format.AppendVariants)
	out.Body.Wordings = list.Items
	return out, s.problem(err)
}

// wordings are the statements on a claim, each once, in the order of the stances.
func wordings(standing *hearsay.Standing, told map[string]*hearsay.Told) (list []hearsay.Told) {
	seen := map[string]bool{}
	for _, st := range everyStand(standing) {
		for _, id := range st.Statements {
			if t := told[id]; t != nil && !seen[id] {
				seen[id] = true
				list = append(list, *t)
			}
		}
	}
	return list
}
