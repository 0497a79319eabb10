package eval

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"hearsay"
	"hearsay/lang/en"
	"hearsay/parse"
	"hearsay/relate/claim"
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

type claimJudge struct {
	story *ClaimStory
	kept  *place.Memory
	names map[hearsay.Report]string
	// speakers are the directory's IDs of who is found to speak.
	speakers map[hearsay.Report]string
	score    *ClaimScore
	// of maps found claims to gold ones, by index; found the other way round.
	of    map[string]int
	found map[int]string
	// actor is who the gold's speaker is that a found one mostly stands for.
	actor map[string]string
}

// evidence are the gold attributions that show a position.
func (j *claimJudge) evidence(p *hearsay.Position) (list []string) {
	for _, s := range j.kept.Statements() {
		if s.ID != p.Statement {
			continue
		}
		for _, r := range s.Reports {
			if name := j.names[r]; name != "" {
				list = append(list, name)
			}
		}
	}
	return list
}

// meet tells which gold speaker each found one is: the one it has most
// attributions in common with.
func (j *claimJudge) meet() {
	votes := map[string]map[string]int{}
	for _, s := range j.kept.Statements() {
		for _, r := range s.Reports {
			name := j.names[r]
			who, known := j.speakers[r]
			if name == "" || !known {
				continue
			}
			if votes[who] == nil {
				votes[who] = map[string]int{}
			}
			votes[who][j.story.Speakers[name]]++
		}
	}
	j.actor = map[string]string{"": ""}
	for who, v := range votes {
		best := ""
		for _, gold := range slices.Sorted(maps.Keys(v)) {
			if who != "" && v[gold] > v[best] {
				best = gold
			}
		}
		j.actor[who] = best
	}
}

// match pairs found claims with gold ones: those first that agree on the stance
// of the most attributions, then those that share the most.
func (j *claimJudge) match() {
	type pair struct {
		claim         string
		gold          int
		agree, shared int
	}
	var pairs []pair
	elsewhere := map[string]bool{}
	for _, c := range j.kept.Claims() {
		stances := map[string]hearsay.Stance{}
		for _, p := range j.kept.Positions(c.ID) {
			for _, name := range j.evidence(&p) {
				stances[name] = p.Stance
			}
		}
		for g := range j.story.Claims {
			p := pair{claim: c.ID, gold: g}
			for _, stand := range j.story.Claims[g].Stands {
				for _, name := range stand.Evidence {
					if st, held := stances[name]; held {
						p.shared++
						p.agree += count(st == stand.Stance)
					}
				}
			}
			if p.agree > 0 {
				pairs = append(pairs, p)
			} else if p.shared > 0 {
				elsewhere[c.ID] = true
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Or(cmp.Compare(b.agree, a.agree), cmp.Compare(b.shared, a.shared)) })
	j.of, j.found = map[string]int{}, map[int]string{}
	for _, p := range pairs {
		_, taken := j.of[p.claim]
		if _, has := j.found[p.gold]; !taken && !has {
			j.of[p.claim], j.found[p.gold] = p.gold, p.claim
		}
		delete(elsewhere, p.claim)
	}
	j.score.Other = len(elsewhere)
}

func (j *claimJudge) stances() {
	for g, id := range j.found {
		gold := &j.story.Claims[g]
		hit := make([]bool, len(gold.Stands))
		for _, p := range distinct(j.kept.Positions(id)) {
			if p.Stance == hearsay.Comments {
				continue
			}
			j.score.StancesFound++
			right, soft := false, false
			evidence := j.evidence(&p)
			for i, stand := range gold.Stands {
				if stand.Stance == p.Stance && (stand.Actor != "" && stand.Actor == j.actor[p.Speaker] || j.shows(&p, evidence, stand.Evidence)) {
					right, hit[i] = true, true
					soft = stand.Optional
				}
			}
			if p.Speaker == "" && !right && j.unlinked(&p, evidence, gold) {
				soft = true
			}
			if soft {
				j.score.StancesFound--
				continue
			}
			j.score.StancesRight += count(right)
			if !right {
				j.note("wrong stance on " + gold.ID + ": " + p.Speaker + " " + string(p.Stance) + evidenceNote(evidence))
			}
		}
		for i := range hit {
			if gold.Stands[i].Optional {
				continue
			}
			j.score.StancesHit += count(hit[i])
			if !hit[i] {
				j.note("missed on " + gold.ID + ": " + gold.Stands[i].Actor + " " + string(gold.Stands[i].Stance))
			}
		}
	}
	for g := range j.story.Claims {
		for _, stand := range j.story.Claims[g].Stands {
			j.score.StancesGold += count(!stand.Optional)
		}
		if j.found[g] == "" {
			j.note("claim not found: " + j.story.Claims[g].ID)
		}
	}
}

// shows tells whether one of a position's attributions is in the gold's evidence
// and is the same speaker's there.
func (j *claimJudge) shows(p *hearsay.Position, evidence, gold []string) bool {
	return slices.ContainsFunc(evidence, func(name string) bool {
		return slices.Contains(gold, name) && j.story.Speakers[name] == j.actor[p.Speaker]
	})
}

// unlinked tells whether a position of nobody in the directory shows a stance
// of the gold: it is not wrong, and nobody's.
func (j *claimJudge) unlinked(p *hearsay.Position, evidence []string, gold *GoldClaim) bool {
	return slices.ContainsFunc(gold.Stands, func(s GoldStand) bool {
		return s.Stance == p.Stance && slices.ContainsFunc(evidence, func(name string) bool { return slices.Contains(s.Evidence, name) })
	})
}

// distinct keeps one position for each speaker, stance and statement.
func distinct(list []hearsay.Position) []hearsay.Position {
	var out []hearsay.Position
	for _, p := range list {
		if p.Speaker == "" || !slices.ContainsFunc(out, func(o hearsay.Position) bool { return o.Speaker == p.Speaker && o.Stance == p.Stance }) {
			out = append(out, p)
		}
	}
	return out
}

func evidenceNote(names []string) string {
	s := ""
	for i, n := range names {
		if i < 4 {
			s += " " + n
		}
	}
	return s
}

func (j *claimJudge) note(s string) { j.score.Notes = append(j.score.Notes, s) }

func (j *claimJudge) contested() {
	for g := range j.story.Claims {
		c := &j.story.Claims[g]
		disputed := false
		for _, found := range j.kept.Claims() {
			disputed = disputed || found.ID == j.found[g] && found.Contested
		}
		if c.Contested {
			j.score.Contested++
			j.score.ContestedFound += count(disputed)
		} else {
			j.score.Uncontested++
			j.score.Wrongly += count(disputed)
		}
	}
	for _, found := range j.kept.Claims() {
		if _, matched := j.of[found.ID]; found.Contested && !matched {
			j.score.Outside++
			note := "dispute outside: " + found.Label
			for _, p := range j.kept.Positions(found.ID) {
				note += " | " + p.Speaker + " " + string(p.Stance) + evidenceNote(j.evidence(&p))
			}
			j.note(note)
		}
	}
}

// changes: a gold change is found where a found one has its stances and, on both
// sides, an attribution of its evidence. Any other found one is wrong, whether
// the gold lists it among the decoys or not.
func (j *claimJudge) changes() {
	found := j.allChanges()
	used := make([]bool, len(found))
	for _, g := range j.story.Changes {
		hit := false
		for i, c := range found {
			if c.From.Stance == g.From.Stance && c.To.Stance == g.To.Stance && j.shows(&c.From, j.evidence(&c.From), g.From.Evidence) && j.shows(&c.To, j.evidence(&c.To), g.To.Evidence) {
				hit, used[i] = true, true
			}
		}
		if !g.Optional {
			j.score.Changes++
			j.score.ChangesFound += count(hit)
		}
	}
	j.score.Decoys = len(j.story.Decoys)
	for i, c := range found {
		if !used[i] {
			j.score.ChangesWrong++
			j.note("change that is none: " + c.Speaker + " " + string(c.From.Stance) + " to " + string(c.To.Stance) + evidenceNote(j.evidence(&c.From)) + " /" + evidenceNote(j.evidence(&c.To)))
		}
	}
}

func (j *claimJudge) allChanges() (list []claim.Change) {
	for _, c := range j.kept.Claims() {
		bySpeaker := map[string][]hearsay.Position{}
		var order []string
		for _, p := range j.kept.Positions(c.ID) {
			if p.Speaker == "" {
				continue
			}
			if bySpeaker[p.Speaker] == nil {
				order = append(order, p.Speaker)
			}
			bySpeaker[p.Speaker] = append(bySpeaker[p.Speaker], p)
		}
		for _, speaker := range order {
			list = append(list, claim.Changes(bySpeaker[speaker])...)
		}
	}
	return list
}
