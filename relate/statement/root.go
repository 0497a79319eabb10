package statement

import "hearsay"

// Root is the article in which the words of an attribution stood first: of a
// copy or rewrite the one it derives from, and of a partial that one for what
// stands in a passage that both share. root follows an article to the one at
// the beginning, as relate/copies does.
func Root(o hearsay.Origin, root func(article string) string, content hearsay.Passage) string {
	if o.Of == "" {
		return o.Article
	}
	switch o.Class {
	case hearsay.OriginCopy, hearsay.OriginRewrite:
		return root(o.Of)
	case hearsay.OriginPartial:
		for _, s := range o.Shared {
			if len(content) > 0 && s.Contains(content[0]) || len(content) > 0 && s.Overlaps(content[0]) && 2*overlapping(s, content[0]) > content[0].Len() {
				return root(o.Of)
			}
		}
	}
	return o.Article
}

func overlapping(a, b hearsay.Span) int { return min(a.End, b.End) - max(a.Start, b.Start) }
