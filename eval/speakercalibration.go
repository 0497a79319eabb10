package eval

import "hearsay"

// prior is how many answers, right as often as their confidence says, each group
// is given beforehand, so that a group of few moves little.
const prior = 5

// CrossCalibrated compares confidences of speakers with how often they were
// right, article by article, each with a scale that the other articles set: in
// every group of one way of naming and one type, the share that was right over
// the confidence that was given. What resolve's own table says was read off the
// same articles; this says how well such a table holds on others. Unclear and
// implicit speakers are left out.
func CrossCalibrated(js []SpeakerJudgement) *Reliability {
	type group struct {
		how  hearsay.How
		kind hearsay.SpeakerType
	}
	type sums struct{ right, confidence float64 }
	key := func(j SpeakerJudgement) group { return group{j.Got[0].How, j.Got[0].Type} }
	all, own := map[group]sums{}, map[string]map[group]sums{}
	counted := func(j SpeakerJudgement) bool {
		return j.Gold.How != hearsay.Implicit && !j.Unclear && len(j.Got) > 0
	}
	for _, j := range js {
		if !counted(j) {
			continue
		}
		right := 0.0
		if j.Name {
			right = 1
		}
		if own[j.Article] == nil {
			own[j.Article] = map[group]sums{}
		}
		for _, m := range []map[group]sums{all, own[j.Article]} {
			s := m[key(j)]
			m[key(j)] = sums{s.right + right, s.confidence + j.Confidence}
		}
	}
	var r Reliability
	for _, j := range js {
		if !counted(j) {
			continue
		}
		a, o := all[key(j)], own[j.Article][key(j)]
		scale := (a.right - o.right + prior) / (a.confidence - o.confidence + prior)
		r.Add(min(1, j.Confidence*scale), j.Name)
	}
	return &r
}
