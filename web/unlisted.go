package web

import (
	"context"
	"fmt"

	"hearsay"
	"hearsay/engine"
)

// unlistedView tells of what is said by people of the asked name whom nothing joins to
// anybody in the directory: how much, and where it is.
type unlistedView struct{ Name, Much, To string }

// mostUnlisted is how many claims are counted that nobody asked for.
const mostUnlisted = 50

// unlistedSaid are the statements that the filters would find of them; nil where there
// are none, and where the list is not of a speaker's name.
func (s *site) unlistedSaid(ctx context.Context, f filters, name string, q hearsay.Query) (*unlistedView, error) {
	called, err := engine.Unlisted(ctx, s.store, name)
	if err != nil || called == "" {
		return nil, err
	}
	q.Speakers, q.Name, q.Role, q.Called, q.Cursor = nil, "", "", called, ""
	t, err := s.store.Tally(ctx, q)
	if err != nil || t.All == 0 {
		return nil, err
	}
	return &unlistedView{called, plural(t.All, "statement"), f.whole().calledInstead(called).address("/search")}, nil
}

// unlistedClaims are the claims on which one of them takes a stance.
func (s *site) unlistedClaims(ctx context.Context, f filters, q hearsay.ClaimQuery) (*unlistedView, error) {
	called, err := engine.Unlisted(ctx, s.store, f.Speaker)
	if err != nil || called == "" {
		return nil, err
	}
	q.Speakers, q.Called, q.Cursor, q.Limit = nil, called, "", mostUnlisted
	list, next, err := s.store.FindClaims(ctx, q)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	what := "claim"
	if q.Contested {
		what = "dispute"
	}
	v := &unlistedView{called, plural(len(list), what), "/claims" + claimsAddress(f.calledInstead(called), q.Contested)}
	if next != "" {
		v.Much = "more than " + v.Much
	}
	return v, nil
}

// calledInstead are the filters for somebody who is called so, instead of a speaker.
func (f filters) calledInstead(called string) filters {
	f.Speaker, f.Role, f.Called = "", "", called
	return f
}

// orCalled ends the refusal of a name that nobody in the directory has with how much is
// said by somebody called so all the same.
func orCalled(ctx context.Context, s hearsay.Store, name string) string {
	t, err := s.Tally(ctx, hearsay.Query{Called: engine.WithoutThe(name)})
	if err != nil || t.All == 0 {
		return ""
	}
	return fmt.Sprintf(" By somebody called so who is not in it there is %s on record: %s", plural(t.All, "statement"), filters{Called: name}.address("/search"))
}
