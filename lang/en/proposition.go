package en

import (
	"strings"

	"hearsay/lang"
)

// The tables were written for this project; the classes of deeds and things
// stand by topic (see [topic]). The verbs of denial and of confirmation are those
// that a reader of news meets.
var proposition = lang.Proposition{
	Concepts:      concepts(),
	Contradictory: facing(contradictory),
	Contrary:      facing(contrary),
	Broader:       kinds(broader),
	Lexicon:       wordnet,
	Telling: set(`encircle attack kill murder massacre wound destroy explode capture recapture arrest surrender resign collude bribe hack leak poison
rape torture abuse harass molest deport expel extradite evict invade rescue rotate crash capsize derail drown spill flood infect
outbreak riot steal cheat defraud embezzle launder convict acquit charge impeach pardon sue breakout shootdown extort kidnap
dismiss lay-off real defect annex overthrow contaminate collapse dope plagiarise imprison execute`),
	Moving:     set(`reach enter leave roll`),
	Adjectives: set(`close clean back present live level cut lead fit`),
	Phrases:    idioms(),
	Forms:      map[string]string{"rang": "telephone", "rung": "telephone", "hanged": "execute"},
	Idioms:     nounIdioms(),
	Deeds:      deeds(),
	Light: set(`make give take have carry conduct launch hold do put get receive issue stage mount see suffer face sustain commit
enter reach sign come lead open start begin undertake perform pay there`),
	Weak: set(`be have make take give do get put show bring keep hold run set call see think know say go come want need use
find tell ask look feel let become turn pose face good better well bad equal`),
	Seeming:  set(`seem appear look sound remain stay become feel prove turn`),
	Standing: set(`stand remain stay hold exist continue happen occur follow persist last`),
	Reports: set(`claim report allegation accusation charge assertion suggestion rumour rumor story account statement reporting notion idea
insinuation speculation assumption version narrative boast announcement article post remark comment theory contention saying
assessment testimony criticism word news message talk tale finding complaint characterization characterisation`),
	Untrue: set(`untrue false lie lies misinformation disinformation fabrication fabricated unfounded groundless baseless hoax incorrect inaccurate
fake nonsense unsubstantiated smear slander libel true correct accurate case so invention fiction falsehood falsehoods untruth untruths myth fairy fairytale wishful`),
	Bare:     set(`finding conclusion description portrayal characterisation characterization theory suspicion claim report allegation accusation charge assertion suggestion rumour rumor insinuation contention boast version account accounts story tale narrative testimony`),
	Accounts: set(`account accounts story tale version narrative testimony`),
	Apart:    set(`responsibility involvement role part wrongdoing guilt knowledge complicity blame liability intention intent plan interest`),
	Persons:  set(`he she him her i me we us you people person man woman resident official inhabitant citizen member leader one someone`),
	Denials:  set(`denial rejection rebuttal dismissal refutation`),
	Deny: set(`deny dismiss dispute refute rebut contradict repudiate disavow debunk rubbish scoff disprove quash gainsay discount
reject denial rejection rebuttal dismissal refutation`),
	Outright:  set(`deny dispute refute rebut disavow debunk disprove gainsay denial rebuttal refutation`),
	Confirm:   set(`confirm acknowledge admit concede confess verify corroborate affirm reaffirm validate confirmation admission acknowledgement acknowledgment concession`),
	Accepting: set(`accept grant`),
	Informing: set(`know aware tell inform warn alert brief notify hear learn`),
	DenyPhrases: map[string][][]string{
		"brush": {{"off"}, {"aside"}}, "shoot": {{"down"}}, "pour": {{"cold", "water"}}, "throw": {{"cold", "water"}}, "push": {{"back"}},
		"laugh": {{"off"}}, "take": {{"issue"}, {"exception"}}, "have": {{"none", "of"}}, "issue": {{"denial"}}, "wave": {{"aside"}, {"away"}}, "hit": {{"back"}}, "fight": {{"back"}}, "bat": {{"away"}},
	},
	Accuse:  set(`accuse accusation allege allegation charge indict indictment sue lawsuit suspect suspicion blame complaint complain claim`),
	Hands:   set(`part role hand involvement complicity responsibility share`),
	Retract: set(`withdraw retract recant unsay`),
	Blamed: set(`kill murder attack shell bomb wound torture rape abuse assault molest harass threaten extort blackmail bribe take-bribe corrupt
steal rob embezzle defraud launder falsify forge rig tamper hide lie mislead deceive violate breach neglect ignore dope cheat poison pollute
contaminate spy hack leak collude plot conspire incite discriminate evade smuggle traffic kidnap interfere meddle manipulate exploit pressure
coerce invade plagiarise stab shoot beat burn destroy damage cause misuse squander profit fabricate doctor sabotage stuff delete shred
intimidate bully demean humiliate insult degrade grope misconduct wrongdoing negligence malpractice racism antisemitism nepotism favouritism battery
misbehave stalk silence suppress withhold disregard overlook`),
	Refuse: set(`reject refuse decline dismiss oppose spurn rebuff veto`),
	Proposed: set(`offer proposal plan truce ceasefire demand call request ultimatum deal bid idea invitation condition compromise appeal talk negotiation
bargaining concession resignation bill amendment motion measure proposition treaty agreement settlement amnesty`),
	Granted: set(`request permission access entry visa bail parole licence license permit chance opportunity motion petition appeal application
bid asylum custody leave extension exemption waiver injunction funding funds aid treatment service benefit coverage right entrance clearance
admission passage lawsuit suit case indictment`),
	Judges:    set(`judge court jury tribunal magistrate jurist arbitrator`),
	Wanting:   set(`need reason excuse room doubt question place issue problem choice alternative hurry limit end shortage lack`),
	Limits:    set(`because outside except besides beyond due without unless merely solely`),
	Purposes:  set(`goal aim purpose objective task intention intent duty job priority mission point idea dream ambition obligation responsibility challenge hope`),
	Everybody: set(`world everyone everybody anyone anybody nobody mankind humanity others another`),
	False: set(`untrue false lie lies misinformation disinformation nonsense fabrication fabricated unfounded groundless baseless hoax propaganda rubbish
invention fiction incorrect inaccurate fantasy fake bogus misleading unsubstantiated fabricate invent myth fairy fallacy unfound slander
libel defamatory smear falsehood falsehoods untruths wishful wrong mistaken absurd ridiculous ludicrous preposterous film theatre fairytale untruth canard`),
	Scorn: set(`laughable outrageous scurrilous malicious filth filthy poison insult insulting slur smear gossip tittle-tattle
grotesque far-fetched risible bizarre crazy mad insane madness lunacy silly stupid garbage trash bunk bunkum balderdash codswallop claptrap
tripe tale yarn drivel twaddle hogwash poppycock piffle tosh bilge bluff conjecture speculation guesswork imaginary imagination delusion delusional
politically-motivated vexatious frivolous disgraceful despicable shameful witch-hunt pretext figment nothing`),
	True:        set(`true correct accurate right truth fact so real case`),
	About:       set(`of about over regarding concerning on that`),
	Elliptic:    set(`so that yes one there some any all none at this`),
	Likewise:    phrasesOf("so|as much|likewise|the same"),
	Otherwise:   phrasesOf("otherwise|the opposite|the contrary|to the contrary|the reverse|differently|the exact opposite"),
	Figures:     set(`figure number total toll count estimate tally sum`),
	Totalling:   set(`be stand lie come amount total remain`),
	Estimating:  set(`put place estimate reckon set`),
	Recording:   set(`report record register log document count`),
	Bounding:    set(`least more over fewer some about around nearly almost up many roughly approximately`),
	Victims:     set(`death dead victim casualty fatality wounded injured killed`),
	Doing:       set(`do say promise claim write order tell suggest propose offer agree sign`),
	Happening:   set(`happen occur`),
	Recanting:   wordsOf("was wrong|were wrong|was mistaken|were mistaken|spoke too soon|spoke too early|misspoke|got it wrong|got that wrong|stand corrected|made a mistake"),
	Lying:       set(`lie fib`),
	Seconding:   set(`back second echo corroborate`),
	MadeUp:      set(`make cook trump dream conjure`),
	Fanciful:    set(`wishful cock-and-bull`),
	Prosecuting: set(`prosecutor prosecutors prosecution police detective detectives investigator investigators indictment complaint authorities sheriff`),
	Accusing:    set(`accuse suspect blame convict acquit`),
	Evidence:    set(`evidence proof truth indication basis sign foundation substance merit`),
	Pointing:    set(`suggest indicate show prove point imply support tie link connect implicate demonstrate establish`),
	Heaps:       set(`pack tissue string web bunch heap load piece bit figment lot series catalogue collection pile farrago`),
	Truth:       set(`truth substance foundation merit validity veracity`),
	Doubting:    set(`confirm verify determine establish corroborate know tell say ascertain prove authenticate rule`),
	Unknown:     set(`unclear unknown unverified unconfirmed uncertain doubtful unsure`),
	Able:        set(`can could able unable`),
	Rating: set(`safe unsafe dangerous hazardous risky perilous easy hard difficult tough simple legal illegal lawful unlawful
illicit cheap expensive costly harmful harmless healthy unhealthy pleasant unpleasant painful affordable constitutional unconstitutional`),
	Call:   set(`call label brand describe dub portray characterise characterize deem term paint depict view regard denounce slam blast condemn brush wave mock ridicule`),
	Naming: set(`call label brand describe dub portray characterise characterize deem term qualify pooh-pooh deride scoff`),
	Likely: set(`credible serious believable plausible likely convincing compelling disturbing troubling concerning worrying alarming
important true right correct accurate fair significant detailed consistent`),
	Knowing: set(`know aware unaware realise realize conscious`),
	Feel: set(`hope fear worry concern wish regret want expect love hate dread feel mourn doubt imagine pray wonder dream
hopeful assume presume suppose guess afraid worried concerned sorry glad happy optimistic pessimistic`),
	Ask: set(`urge demand order request beg plead implore call ask press push petition recommend instruct direct require encourage
advise want exhort appeal invite challenge tell bid suggest propose`),
	Demanding: set(`demand call urge want request order push press plead lobby insist propose advocate campaign`),
	Hedges: set(`reportedly allegedly apparently supposedly possibly probably perhaps likely unlikely almost nearly virtually practically
partly partially fully completely totally entirely largely mostly certainly definitely categorically clearly may might could possibly
presumably seemingly effectively technically`),
	Striving:  set(`work strive conspire campaign lobby act push`),
	Planning:  set(`plan intend aim mean propose prepare due set about intention`),
	SoFar:     set(`yet always`),
	Deciding:  set(`agree decide resolve choose opt commit`),
	Wishing:   set(`want wish aspire`),
	Intending: set(`mean intend plan want wish hope expect seek try aim aspire attempt need prepare hurry rush`),
	Courtesies: set(`thank like remind wish congratulate welcome greet repeat reiterate ask hear mention note stress emphasise emphasize point
recall conclude add apologise apologize remember remark highlight underline`),
	Uttering: set(`threaten offer`),
	Failing:  set(`fail refuse decline forget neglect stop cease avoid lack`),
	Vague: set(`town city village place capital country region province district area site building facility hospital bridge company firm bank
team club party group body agency ministry government army military force troop minister president official spokesman spokeswoman
mayor man woman people person resident civilian side border war conflict`),
	Sites: set(`dam plant mill mine factory refinery reactor smelter quarry brewery dairy harbour harbor port airport station depot
warehouse hospital school clinic prison jail barracks base bridge tunnel canal pipeline reservoir mall market stadium theatre theater
tower camp substation landfill shipyard works farm pit dock crossing checkpoint`),
	Trades: set(`steel mining minerals energy holdings holding company co co. corp corp. corporation inc inc. ltd ltd. llc plc ag gmbh sa
group industries enterprises partners works airlines airways railways motors pharmaceuticals pharma software electric oil gas coal
chemicals foods dairy resources technologies labs laboratories logistics shipping systems international capital ventures water
power construction textiles paper cement rail telecom media`),
	Parting: set(`new north south east west northern southern eastern western upper lower great greater old saint st st. san santa
central first second united royal real little big fort`),
	Someone: set(`someone somebody anyone anybody everyone person people guy man woman one kind`),
	Empty: set(`part way lot thing something anything nothing everything kind sort number amount matter case point fact time day week month year hour
minute today yesterday tomorrow morning afternoon evening night end side moment one other such any all some several many more most
percent percentage cent way result term use behalf front place order account addition set share majority claim report allegation statement`),
	Weekdays: map[string]int{"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6},
	Months: map[string]int{"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
		"september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
		"aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12},
	Endings: endings,
	Stems:   stems(),
	Whole:   set(whole),
	Spokes:  set(`spokesman spokeswoman spokesperson spokesmen spokeswomen mouthpiece`),
}

// wordsOf are phrases, parted by strokes, as words.
func wordsOf(list string) (phrases [][]string) {
	for p := range strings.SplitSeq(list, "|") {
		phrases = append(phrases, strings.Fields(p))
	}
	return phrases
}

// phrasesOf are words and phrases, parted by strokes.
func phrasesOf(list string) map[string]bool {
	m := map[string]bool{}
	for p := range strings.SplitSeq(list, "|") {
		m[p] = true
	}
	return m
}
