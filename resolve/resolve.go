// Package resolve says who is speaking: an article's Document and its
// attributions go in, and each attribution comes out with its speakers, their
// type, their role and how sure that is.
//
// It works inside one article. It refuses to guess: below its threshold a
// speaker is unclear, with candidates, and people of one surname are told apart
// by titles, first names, gender and roles or not at all.
//
// It is pure: the same document, attributions and weights give the same
// speakers. A Resolver may be used by several goroutines at once.
package resolve

import (
	"hearsay"
	"hearsay/lang"
	"hearsay/lang/en"
	"hearsay/parse"
)

// Resolver holds the tables and weights that resolving reads; it is never written to.
type Resolver struct {
	lang *lang.Language
	// given and surnames tell the gender of a name's bearers.
	given, surnames map[string]lang.Gender
	rank            *ranker
}

// New reads the embedded weights. It fails only where they are damaged.
func New() (*Resolver, error) {
	given, err := readGiven()
	if err != nil {
		return nil, err
	}
	rank, err := readRanker()
	if err != nil {
		return nil, err
	}
	return &Resolver{lang: en.English(), given: given.given, surnames: given.surname, rank: rank}, nil
}

// With makes a Resolver whose ranking has other weights, written as in weights/resolve/rank.txt.
func With(ranking string) (*Resolver, error) {
	r, err := New()
	if err != nil {
		return nil, err
	}
	if r.rank, err = parseRanker(ranking); err != nil {
		return nil, err
	}
	return r, nil
}

// Resolve fills Speakers and Confidence.Speaker of every attribution in place.
// The attributions' spans must lie in doc.Text. Their order is free, and they
// are not moved.
func (r *Resolver) Resolve(doc *parse.Document, a *hearsay.Article, atts []hearsay.Attribution) {
	c := newCast(r, doc, atts)
	c.heading, c.publisher = a.Title, a.Outlet
	c.gather()
	c.link()
	for i := range atts {
		c.speak(i)
		c.channels(&atts[i], a.Outlet)
	}
	for i := range atts {
		c.inherit(int32(i), 0)
	}
	for i := range atts {
		mend(atts[i].Speakers)
	}
}

// mend writes names with the letters that they were written with, where the text
// has them in the wrong encoding; the spans stay on the text's own.
func mend(speakers []hearsay.Speaker) {
	for i := range speakers {
		s := &speakers[i]
		s.Name = lang.Mended(s.Name)
		for k := range s.Candidates {
			s.Candidates[k].Name = lang.Mended(s.Candidates[k].Name)
		}
	}
}
