package proposition

import (
	"strings"

	"hearsay"
)

// hinted looks, for what is denied or doubted without saying of whom ("denied
// that there was any retaliation"), for what somebody else said before with the
// same word in it.
func (p *page) hinted(reports []Report) {
	for i := range reports {
		for s := range reports[i].Said {
			said := &reports[i].Said[s]
			if !said.Framed || p.r.p.Weak[said.Predicate] || said.Stance != hearsay.Denies && said.Stance != hearsay.Queries || said.Predicate == "" || said.comparable() || len(said.Arguments) > 0 {
				continue
			}
			if from := p.sayingBefore(reports, i, said.Predicate); from != nil {
				stance, aim := said.Stance, p.aim(reports, i, from)
				*said = *from
				said.Aim, said.Aim.Same = aim, true
				said.Stance, said.Pointed, said.How, said.Strength, said.Condition, said.Minor = stance, true, ByWords, "", "", false
			}
		}
	}
}

// sayingBefore is the nearest thing that another one supports, shortly before,
// with a word of the predicate's beginning in it.
func (p *page) sayingBefore(reports []Report, i int, predicate string) *Said {
	begins := predicate[:min(len(predicate), likeBeginning)]
	for k := i - 1; k >= 0 && p.paragraph(i)-p.paragraph(k) <= reach; k-- {
		if sameVoice(&reports[i], &reports[k]) || p.inside(i, k) {
			continue
		}
		for s := range reports[k].Said {
			if said := &reports[k].Said[s]; said.Stance == hearsay.Supports && !said.Minor && said.Modality != Must && said.comparable() && hasWord(said.Text, begins) {
				return said
			}
		}
	}
	return nil
}

// likeBeginning is how many letters two words of one root share.
const likeBeginning = 6

func hasWord(text, begins string) bool {
	if len(begins) < 4 {
		return false
	}
	for w := range strings.FieldsSeq(strings.ToLower(text)) {
		if strings.HasPrefix(strings.TrimLeft(w, "\"“‘«'"), begins) {
			return true
		}
	}
	return false
}
