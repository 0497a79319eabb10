package en

import (
	_ "embed"
	"strings"

	"hearsay/lang"
)

// wordnet has what the things of news are kinds of, distilled from WordNet 3.0
// by train/wordnet; its licence stands at its head and beside it.
//
//go:embed wordnet/wordnet.txt
var wordnet lang.Lexicon

// broader has lines of a deed or thing and those that are kinds of it, so that who
// denies the first denies them too: nobody who was not touched was beaten. What a
// thesaurus has for it is too broad or sets what news never does. Written for
// this project.
const broader = `touch: beat attack hit strike kick punch molest assault wound grope abuse slap shove push
hurt: beat attack wound kill shoot stab burn poison assault punch kick
harm: beat attack wound kill shoot stab burn poison assault damage hurt
attack: beat stab shoot bomb shell assault punch kick ambush
violence: attack beat shoot stab assault riot torture rape kill
move: send dispatch deploy ship transfer relocate
take: steal rob loot accept receive pocket embezzle
contact: telephone write email tell meet warn text
speak: meet negotiate telephone confer
talk: meet negotiate telephone confer
pay: bribe reimburse compensate repay
receive: accept
irregularity: fraud stuff rig forge
fault: crack leak corrosion
defect: crack leak corrosion fault
germ: bacteria bacterium microorganism microbe virus salmonella listeria
damage: destroy burn break
interfere: rig hack meddle sabotage
misuse: embezzle divert squander`

// kinds maps each particular to what it is a kind of.
func kinds(list string) map[string][]string {
	m := map[string][]string{}
	for line := range strings.Lines(list) {
		general, particulars, _ := strings.Cut(line, ":")
		for w := range fields(particulars) {
			m[w] = append(m[w], general)
		}
	}
	return m
}
