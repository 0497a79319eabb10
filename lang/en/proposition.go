package en

import (
	"strings"

	"hearsay/lang"
)

// The tables were written for this project. The groups of deeds follow the
// headings of Roget's Thesaurus (1911) and the verb groups of WordNet 3.1, from
// memory and by reading news; the verbs of denial and of confirmation are those
// that a reader of news meets.
var proposition = lang.Proposition{
	Concepts:   concepts(),
	Adjectives: set(`close clean back present live level cut lead fit`),
	Phrases:    idioms(),
	Idioms:     nounIdioms(),
	Deeds: set(`attack strike hit raid assault airstrike bombardment shelling bombing blast explosion fire gunfire offensive invasion incursion ambush
offer proposal truce ceasefire armistice talk negotiation summit meeting visit vote election deal agreement pact treaty resignation arrest
death murder killing fatality injury encirclement siege blockade withdrawal retreat advance breakout surrender capture seizure release
evacuation rescue attendance arrival departure delivery shipment convoy leak hack theft fraud bribe bribery collusion interference
involvement crash collision accident outbreak infection strike walkout protest riot coup sale purchase merger takeover layoff
cut increase rise fall decline ban sanction tariff payment refund delay closure shutdown opening launch test breach violation
abuse harassment assault rape discrimination torture massacre genocide wrongdoing misconduct corruption plot conspiracy cover-up
contamination pollution spill flood shortage blackout detention deportation expulsion order command dismissal appointment nomination`),
	Light: set(`make give take have carry conduct launch hold do put get receive issue stage mount see suffer face sustain commit
enter reach sign come lead open start begin undertake perform pay there`),
	Weak: set(`make take give do get put show bring keep hold run set play pay draw call see think know say go come want need use
find tell ask look feel let become turn pose face`),
	Seeming:  set(`seem appear look sound remain stay become feel prove turn`),
	Standing: set(`stand remain stay hold exist continue happen occur follow persist last`),
	Reports: set(`claim report allegation accusation charge assertion suggestion rumour rumor story account statement reporting notion idea
insinuation speculation assumption version narrative boast announcement article post remark comment theory contention saying
assessment criticism word news message talk tale finding complaint characterization characterisation`),
	Denials: set(`denial rejection rebuttal dismissal refutation`),
	Deny: set(`deny dismiss dispute refute rebut contradict repudiate disavow debunk rubbish scoff disprove quash gainsay discount
reject denial rejection rebuttal dismissal refutation`),
	Confirm: set(`confirm acknowledge admit concede verify corroborate affirm reaffirm validate confirmation admission acknowledgement acknowledgment concession`),
	Refuse:  set(`reject refuse decline dismiss oppose spurn rebuff veto`),
	Proposed: set(`offer proposal plan truce ceasefire demand call request ultimatum deal bid idea invitation condition compromise appeal talk negotiation
bargaining concession resignation bill amendment motion measure proposition treaty agreement settlement amnesty`),
	False: set(`untrue false lie lies misinformation disinformation nonsense fabrication fabricated unfounded groundless baseless hoax propaganda rubbish
invention fiction incorrect inaccurate fantasy fake bogus misleading unsubstantiated fabricate invent myth fairy fallacy unfound slander
libel defamatory smear falsehood wrong mistaken absurd ridiculous ludicrous preposterous film theatre fairytale untruth canard`),
	True:     set(`true correct accurate right truth fact so real case`),
	About:    set(`of about over regarding concerning on that`),
	Elliptic: set(`so that yes one there some any all none at this`),
	Figures:  set(`figure number total toll count estimate tally sum`),
	Accusing: set(`accuse suspect blame convict acquit`),
	Evidence: set(`evidence proof truth indication basis sign foundation substance merit`),
	Doubting: set(`confirm verify determine establish corroborate know tell say ascertain prove authenticate rule`),
	Unknown:  set(`unclear unknown unverified unconfirmed uncertain doubtful unsure`),
	Call:     set(`call label brand describe dub portray characterise characterize deem term paint depict view regard denounce slam blast condemn brush wave mock ridicule`),
	Feel: set(`hope fear worry wish regret want expect love hate dread feel mourn doubt imagine pray wonder dream
hopeful afraid worried concerned sorry glad happy optimistic pessimistic`),
	Ask: set(`urge demand order request beg plead implore call ask press push petition recommend instruct direct require encourage
advise want exhort appeal invite challenge tell bid suggest propose`),
	Hedges: set(`reportedly allegedly apparently supposedly possibly probably perhaps likely unlikely almost nearly virtually practically
partly partially fully completely totally entirely largely mostly certainly definitely categorically clearly may might could possibly
presumably seemingly effectively technically`),
	Failing: set(`fail refuse decline forget neglect stop cease avoid lack`),
	Vague: set(`town city village place capital country region province district area site building facility hospital bridge company firm bank
team club party group body agency ministry government army military force troop minister president official spokesman spokeswoman
mayor man woman people person resident civilian side border war conflict`),
	Empty: set(`part way lot thing something anything nothing everything kind sort number amount matter case point fact time day week month year hour
minute today yesterday tomorrow morning afternoon evening night end side moment one other such any all some several many more most
way result term use behalf front place order account addition set share majority claim report allegation statement`),
	Weekdays: map[string]int{"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6},
	Months: map[string]int{"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
		"september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
		"aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12},
	Endings: []lang.Ending{{Cut: "ification", Put: "ifi"}, {Cut: "isation", Put: "is"}, {Cut: "ization", Put: "is"}, {Cut: "ation", Put: ""},
		{Cut: "ition", Put: ""}, {Cut: "ution", Put: "ut"}, {Cut: "tion", Put: "t"}, {Cut: "ssion", Put: "ss"}, {Cut: "sion", Put: "d"},
		{Cut: "ment", Put: ""}, {Cut: "ance", Put: ""}, {Cut: "ence", Put: ""}, {Cut: "al", Put: ""}, {Cut: "ing", Put: ""}, {Cut: "age", Put: ""}},
	Stems: verbsOf(`arrival arrive|departure depart|denial deny|destruction destroy|death die|birth bear|growth grow|loss lose|theft steal|sale sell
|proof prove|belief believe|choice choose|decision decide|explosion explode|invasion invade|seizure seize|closure close|failure fail|flight flee
|defence defend|defense defend|offence offend|resignation resign|nomination nominate|violation violate|evacuation evacuate|negotiation negotiate
|meeting meet|bombing bomb|shelling shell|killing kill|shooting shoot|warning warn|building build|withdrawal withdraw|retreat withdraw|approval approve
|refusal refuse|survival survive|betrayal betray|trial try|removal remove|dismissal dismiss|acquittal acquit|rehearsal rehearse|renewal renew
|response respond|pursuit pursue|advice advise|success succeed|knowledge know|thought think|gift give|speech speak|complaint complain
|election elect|detention detain|retention retain|intervention intervene|collision collide|division divide|expansion expand|suspension suspend
|admission admit|permission permit|submission submit|production produce|reduction reduce|introduction introduce|deduction deduct|seduction seduce
|reception receive|deception deceive|perception perceive|description describe|subscription subscribe|absorption absorb|consumption consume
|redemption redeem|assumption assume|presumption presume|resumption resume|solution solve|resolution resolve|revolution revolt|pollution pollute
|accusation accuse|allegation allege|investigation investigate|expulsion expel|repulsion repel|compulsion compel|attendance attend|acceptance accept
|assistance assist|resistance resist|interference interfere|involvement involve|encirclement encircle|contamination contaminate|occupation occupy|liberation liberate`),
	Spokes: set(`spokesman spokeswoman spokesperson spokesmen spokeswomen mouthpiece`),
}

// verbsOf reads pairs, noun and verb.
func verbsOf(text string) map[string]string {
	m := make(map[string]string)
	for pair := range strings.SplitSeq(text, "|") {
		if w := strings.Fields(pair); len(w) == 2 {
			m[w[0]] = w[1]
		}
	}
	return m
}
