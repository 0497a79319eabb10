package main

import (
	"context"

	"hearsay"
	"hearsay/format"
)

// namesIn gives the names that stand beside the IDs of a correction: those of
// the directory, and of an article's own speakers, who need not be in it. An
// entry that was merged into another one, or is gone, has none: the other's name
// would be said twice.
func namesIn(ctx context.Context, s hearsay.Directory, inArticle []hearsay.Speaker) format.Named {
	found := map[string]string{}
	for i := range inArticle {
		found[inArticle[i].ID] = inArticle[i].Name
	}
	return func(id string) string {
		name, met := found[id]
		if met {
			return name
		}
		if k, err := s.Speaker(ctx, id); err == nil && k.ID == id {
			name = brief(k.Name)
		}
		found[id] = name
		return name
	}
}
