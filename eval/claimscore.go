package eval

import (
	"context"
	"slices"

	"hearsay"
	"hearsay/lang/en"
	"hearsay/parse"
	"hearsay/relate/copies"
	"hearsay/relate/place"
	"hearsay/relate/proposition"
	"hearsay/relate/statement"
	"hearsay/resolve"
)

// ReadSource is an article as it was read, by people or by the program.
type ReadSource struct {
	Reading hearsay.Reading
	Known   map[string]string
	// Names are the gold attributions that the reading's are, in its order;
	// empty for one that is none of them.
	Names []string
}

// Relate places articles one by one, in the order of their publication, among
// statements and claims, with the origins that relate/copies finds.
func Relate(p *parse.Parser, sources []ReadSource) (*place.Memory, error) {
	ordered := slices.Clone(sources)
	slices.SortStableFunc(ordered, func(a, b ReadSource) int {
		return a.Reading.Article.Published.Compare(b.Reading.Article.Published)
	})
	r, err := resolve.New()
	if err != nil {
		return nil, err
	}
	index, reader, kept := copies.New(), proposition.New(en.English()), place.NewMemory()
	for i := range ordered {
		s := &ordered[i]
		index.Add(&s.Reading.Article)
		doc := p.Parse(s.Reading.Article.Text)
		reports := reader.Read(proposition.Given{Document: doc, Reading: &s.Reading, Known: s.Known, Chains: r.Chains(doc, s.Reading.Attributions),
			Root: func(content hearsay.Passage) string {
				o, _ := index.Origin(s.Reading.Article.ID)
				return statement.Root(o, index.Root, content)
			}})
		placed, err := place.Article(context.Background(), kept, nil, reports)
		if err != nil {
			return nil, err
		}
		kept.Keep(placed)
	}
	return kept, nil
}

// ClaimScore is how well statements and claims agree with a story's gold.
type ClaimScore struct {
	// Statements is B-cubed over the attributions that are in both.
	Statements Cubed
	Reports    int
	// Stances: of the positions on claims that are gold claims, how many are
	// right; of the gold's (actor, claim, stance), how many are found.
	StancesFound, StancesRight, StancesGold, StancesHit int
	// Other are found claims that have gold evidence with other stances only.
	Other int
	// Contested: the gold's contested claims, those found contested, and gold's
	// uncontested ones called contested. Outside are disputes on what the gold
	// has no claim for.
	Contested, ContestedFound, Uncontested, Wrongly, Outside int
	// Of these, the ones that are sure enough to be listed without being asked for.
	ContestedListed, WronglyListed, OutsideListed int
	// Changes of the gold, those found, those found that the gold lists as
	// decoys or does not know, and the gold's decoys.
	Changes, ChangesFound, ChangesWrong, Decoys int
	// Notes say what was missed and what was wrong, for reading.
	Notes []string
}

// JudgeClaims compares what was placed with the gold.
//
// A found claim is matched to a gold claim by its attributions, one to one: the
// pairs come first that agree on the stance of the most of them. A claim that was
// split in two counts with one part only. A found claim whose attributions the
// gold has as evidence, but all with another stance, is another proposition of
// the same words ("we count laboratory results" is no support for a number that
// it is evidence against): it is not matched, and [ClaimScore.Other] counts it.
// A found position on a matched claim is
// right if the gold has its stance with one of its statement's attributions as
// evidence that is the same speaker's, or from its speaker. Where the speaker is
// not in the directory the position is not counted: it is nobody's. What the
// gold has no claim for is not judged, but for disputes: they are counted as outside.
func JudgeClaims(story *ClaimStory, sources []ReadSource, kept *place.Memory) (s ClaimScore) {
	names := goldNames(sources)
	s.judgeStatements(story, kept, names)
	j := claimJudge{story: story, kept: kept, names: names, speakers: foundSpeakers(sources), score: &s}
	j.meet()
	j.match()
	j.stances()
	j.contested()
	j.changes()
	return s
}

// goldNames are the gold attributions by article and attribution.
func goldNames(sources []ReadSource) map[hearsay.Report]string {
	names := map[hearsay.Report]string{}
	for _, src := range sources {
		for i, name := range src.Names {
			if name != "" {
				names[hearsay.Report{Article: src.Reading.Article.ID, Attribution: src.Reading.Attributions[i].ID}] = name
			}
		}
	}
	return names
}

// foundSpeakers are the directory's IDs of the speakers found.
func foundSpeakers(sources []ReadSource) map[hearsay.Report]string {
	who := map[hearsay.Report]string{}
	for _, src := range sources {
		for i := range src.Reading.Attributions {
			a := &src.Reading.Attributions[i]
			if len(a.Speakers) > 0 {
				who[hearsay.Report{Article: src.Reading.Article.ID, Attribution: a.ID}] = src.Known[a.Speakers[0].ID]
			}
		}
	}
	return who
}

// judgeStatements is B-cubed where a gold attribution may be in several
// statements: two belong together if they share any.
func (s *ClaimScore) judgeStatements(story *ClaimStory, kept *place.Memory, names map[hearsay.Report]string) {
	gold := map[string]map[int]bool{}
	for n, group := range story.Statements {
		for _, name := range group {
			if gold[name] == nil {
				gold[name] = map[int]bool{}
			}
			gold[name][n] = true
		}
	}
	found := map[string]string{}
	for _, st := range kept.Statements() {
		for _, r := range st.Reports {
			if name := names[r]; name != "" && gold[name] != nil {
				found[name] = st.ID
			}
		}
	}
	together := func(a, b string) bool {
		for n := range gold[a] {
			if gold[b][n] {
				return true
			}
		}
		return false
	}
	for a := range found {
		var mates, same, both float64
		for b := range found {
			g, f := together(a, b), found[a] == found[b]
			mates += float64(count(f))
			same += float64(count(g))
			both += float64(count(f && g))
		}
		s.Statements.Precision += both / mates
		s.Statements.Recall += both / same
	}
	s.Reports = len(found)
	if n := float64(len(found)); n > 0 {
		s.Statements.Precision /= n
		s.Statements.Recall /= n
	}
}
