package eval

import (
	"cmp"
	"maps"
	"slices"

	"hearsay"
	"hearsay/relate/claim"
	"hearsay/relate/place"
)

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
		for _, p := range ownPositions(j.kept, c.ID) {
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
		for _, p := range distinct(ownPositions(j.kept, id)) {
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
		disputed, listed := false, false
		for _, found := range j.kept.Claims() {
			disputed = disputed || found.ID == j.found[g] && found.Contested
			listed = listed || found.ID == j.found[g] && isListed(&found)
		}
		if c.Contested {
			j.score.Contested++
			j.score.ContestedFound += count(disputed)
			j.score.ContestedListed += count(listed)
		} else {
			j.score.Uncontested++
			j.score.Wrongly += count(disputed)
			j.score.WronglyListed += count(listed)
		}
	}
	for _, found := range j.kept.Claims() {
		if _, matched := j.of[found.ID]; found.Contested && !matched {
			j.score.Outside++
			j.score.OutsideListed += count(isListed(&found))
			note := "dispute outside: " + found.Label
			for _, p := range ownPositions(j.kept, found.ID) {
				note += " | " + p.Speaker + " " + string(p.Stance) + evidenceNote(j.evidence(&p))
			}
			j.note(note)
		}
	}
}

// isListed tells whether a claim is among the disputes that nobody has to ask for.
func isListed(c *hearsay.Claim) bool { return c.Contested && c.Sure >= hearsay.LeastDisputed }

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
		for _, p := range ownPositions(j.kept, c.ID) {
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
