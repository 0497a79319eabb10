package eval

import (
	"hearsay"
	"hearsay/parse"
	"hearsay/resolve"
)

// nameNouns says of the gold's nested attributions which have a noun for a cue, as
// hearsay does of its own: the people who marked them were not asked.
func (s *ClaimStory) nameNouns(p *parse.Parser) {
	for i := range s.Articles {
		r := &s.Articles[i].Reading
		doc := p.Parse(r.Article.Text)
		for k := range r.Attributions {
			a := &r.Attributions[k]
			a.NounCue = a.Parent != "" && resolve.NounCue(doc, a.Cue)
		}
		hearsay.Tell(r.Attributions, nil)
	}
}
