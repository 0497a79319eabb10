package engine

import (
	"context"

	"hearsay"
)

// OriginLister knows what articles are to others.
type OriginLister interface {
	Origins(ctx context.Context, articles []string) (map[string]hearsay.Origin, error)
}

// AddOrigins says of articles what they are to others; those that were not placed
// yet stay without.
func AddOrigins(ctx context.Context, s OriginLister, list []hearsay.KeptArticle) error {
	ids := make([]string, len(list))
	for i := range list {
		ids[i] = list[i].Article.ID
	}
	by, err := s.Origins(ctx, ids)
	for i := range list {
		list[i].Origin = by[ids[i]]
	}
	return err
}
