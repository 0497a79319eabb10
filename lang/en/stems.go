package en

import (
	"strings"

	"hearsay/lang"
)

// endings make nouns and adjectives of verbs, or are British for what American
// spells otherwise; of those that fit the first is cut.
var endings = []lang.Ending{{Cut: "ification", Put: "ify"}, {Cut: "isation", Put: "is"}, {Cut: "ization", Put: "is"}, {Cut: "ation", Put: ""},
	{Cut: "ition", Put: ""}, {Cut: "ution", Put: "ut"}, {Cut: "tion", Put: "t"}, {Cut: "ssion", Put: "ss"}, {Cut: "sion", Put: "d"},
	{Cut: "ment", Put: ""}, {Cut: "ance", Put: ""}, {Cut: "ence", Put: ""}, {Cut: "al", Put: ""}, {Cut: "ing", Put: ""}, {Cut: "age", Put: ""},
	{Cut: "ied", Put: "y"}, {Cut: "ized", Put: "ise"}, {Cut: "ed", Put: ""}, {Cut: "ize", Put: "ise"}, {Cut: "yze", Put: "yse"}, {Cut: "our", Put: "or"}}

// otherDeeds are nouns that name a deed and are in no class, or have none of
// their verbs' meaning there.
const otherDeeds = `accident wrongdoing misconduct sanction tariff incident convoy layoff redundancy shortage corruption bribery
epidemic vandalism resignation`

// stemPairs are nouns, and participles taken for adjectives, whose verb no ending
// gives: noun and verb, both spellings where there are two.
const stemPairs = `stolen steal|broken break|frozen freeze|hidden hide|forbidden forbid|torn tear|beaten beat|shot shoot|sunken sink|withdrawn withdraw
|overthrown overthrow|banned ban|rigged rig|robbed rob|scrapped scrap|planned plan|trapped trap|kidnapped kidnap|cancelled cancel
|expelled expel|compelled compel|permitted permit|admitted admit|transferred transfer|deferred defer|stabbed stab|arrival arrive|departure depart|denial deny|destruction destroy|death die|birth bear|growth grow|loss lose|theft steal|sale sell|proof prove
|belief believe|choice choose|decision decide|explosion explode|invasion invade|seizure seize|closure close|failure fail|defence defend
|defense defend|resignation resign|violation violate|evacuation evacuate|meeting meet|bombing bomb|shelling shell
|killing kill|shooting shoot|warning warn|withdrawal withdraw|approval approve|refusal refuse|survival survive|betrayal betray|trial try
|removal remove|dismissal dismiss|acquittal acquit|rehearsal rehearse|renewal renew|response respond|pursuit pursue|advice advise|success succeed
|knowledge know|thought think|gift give|speech speak|complaint complain|detention detain|retention retain|intervention intervene
|collision collide|division divide|expansion expand|suspension suspend|admission admit|permission permit|submission submit|production produce
|reduction reduce|introduction introduce|deduction deduct|seduction seduce|reception receive|deception deceive|perception perceive
|description describe|subscription subscribe|absorption absorb|consumption consume|redemption redeem|assumption assume|presumption presume
|resumption resume|solution solve|resolution resolve|revolution revolt|accusation accuse|allegation allege|expulsion expel|repulsion repel
|compulsion compel|attendance attend|acceptance accept|assistance assist|resistance resist|interference interfere|involvement involve
|encirclement encircle|treatment treat|punishment punish|deployment deploy|recruitment recruit|imprisonment imprison|indictment indict
|embezzlement embezzle|harassment harass|mistreatment mistreat|appointment appoint|impeachment impeach|agreement agree|settlement settle
|replacement replace|reimbursement reimburse|postponement postpone|concealment conceal|displacement displace|bombardment bombard
|announcement announce|disagreement disagree|abandonment abandon|disarmament disarm|reinstatement reinstate|enrolment enrol|enrollment enrol
|resettlement resettle|infringement infringe|assessment assess|shipment ship|improvement improve|investment invest|arrangement arrange
|acquisition acquire|inquisition inquire|abolition abolish|prohibition prohibit|demolition demolish|opposition oppose|exposition expose
|imposition impose|proposition propose|recognition recognise|repetition repeat|competition compete|definition define|cancellation cancel
|revelation reveal|confirmation confirm|preparation prepare|condemnation condemn|deportation deport|exploitation exploit|confiscation confiscate
|taxation tax|privatisation privatise|nationalisation nationalise|legalisation legalise|hospitalisation hospitalise|vaccination vaccinate
|immunisation immunise|demonstration demonstrate|consultation consult|implementation implement|adaptation adapt|retaliation retaliate
|escalation escalate|mobilisation mobilise|authorisation authorise|ratification ratify|falsification falsify|notification notify
|disqualification disqualify|qualification qualify|classification classify|verification verify|clarification clarify|identification identify
|publication publish|application apply|multiplication multiply|implication implicate|accommodation accommodate|compensation compensate
|termination terminate|retraction retract|correction correct|election elect|inspection inspect|infection infect|detection detect
|protection protect|rejection reject|objection object|collection collect|injection inject|prosecution prosecute|execution execute
|conviction convict|prediction predict|eviction evict|extradition extradite|prevention prevent|extortion extort|abduction abduct
|conscription conscript|interception intercept|disruption disrupt|corruption corrupt|eruption erupt|interruption interrupt|adoption adopt
|exemption exempt|redaction redact|construction construct|reconstruction reconstruct|obstruction obstruct|instruction instruct
|restriction restrict|distribution distribute|pollution pollute|dilution dilute|exclusion exclude|inclusion include|conclusion conclude
|collusion collude|intrusion intrude|confusion confuse|persuasion persuade|evasion evade|erosion erode|corrosion corrode|extension extend
|supervision supervise|revision revise|omission omit|emission emit|transmission transmit|concession concede|possession possess|oppression oppress
|suppression suppress|repression repress|confession confess|discussion discuss|conversion convert|diversion divert
|disclosure disclose|exposure expose|forgery forge|bribery bribe|robbery rob|burglary burgle|discovery discover|recovery recover|delivery deliver
|apology apologise|inquiry inquire|enquiry enquire|entry enter|injury injure|testimony testify|analysis analyse|diagnosis diagnose
|compliance comply|defiance defy|reliance rely|alliance ally|appearance appear|disappearance disappear|clearance clear|disturbance disturb
|hindrance hinder|maintenance maintain|existence exist|occurrence occur|preference prefer|insistence insist|surveillance survey|pretence pretend
|pretense pretend|endurance endure|reversal reverse|disposal dispose|proposal propose|appraisal appraise|revival revive|rebuttal rebut
|burial bury|portrayal portray|leakage leak|spillage spill|blockage block|breakage break|marriage marry
|flooding flood|stabbing stab|hacking hack|doping dope|rigging rig|dumping dump|cheating cheat|plagiarism plagiarise|vandalism vandalise
|arson torch|espionage spy|censorship censor|ownership own|descent descend|assent assent|dissent dissent|consent consent
|ascent ascend|restraint restrain|constraint constrain|grief grieve|takeover buy
|cutback cut|fundraising fundraise|deforestation deforest|desertion desert|devastation devastate
|insertion insert|assertion assert|review review|audit audit|appeal appeal|betrothal betroth|dependence depend
|encouragement encourage|reconciliation reconcile|dominance dominate|tolerance tolerate|obedience obey|reunion reunite|reintroduction reintroduce
|evolution evolve|subversion subvert|proclamation proclaim|modelling model|counselling counsel|signalling signal|signaling signal|mockery mock
|fakery fake|trickery trick|diminution diminish|rescission rescind|committal commit|divestiture divest|waiver waive|comparison compare|filtration filter
|packaging package|positioning position|questioning question|experimentation experiment|functioning function`

// whole are words that only look as if they ended like a noun made of a verb: a
// department is no departure, a mission misses nothing. They were found by going
// through what WordNet 3.0 does not hold to be of one family.
const whole = `department foundation accordance station statement mission signal portion portal storage message passion tension coalition tradition
importance generation evening probation streaming information plantation deference documentation competence dental contention
admiral faction affection tribunal massage spinal vigilance basement footing question central formal normal original medical natural
classical conception banking clothing winding package position experiment experience function session section fraction caption
option ration pension mention mental compartment equipment offspring`

// ateVerbs are verbs whose noun has "-ation" for "-ate", and is in no class.
const ateVerbs = `accelerate accumulate activate affiliate alleviate articulate celebrate corroborate exacerbate illustrate incorporate perpetuate reiterate aggravate agitate allocate alienate anticipate appreciate arbitrate assassinate automate calculate calibrate collaborate commemorate communicate
complicate concentrate conciliate congratulate consolidate contaminate contemplate cooperate coordinate correlate create cremate cultivate deactivate
debilitate decapitate decimate decorate dedicate defecate deflate deliberate demonstrate denigrate denominate depopulate
deregulate designate detonate deteriorate deviate devastate dictate differentiate discriminate disintegrate dislocate disorientate disseminate
dissipate dominate donate duplicate educate elaborate elevate eliminate emancipate emigrate emulate enumerate eradicate escalate estimate evacuate
evaluate evaporate exaggerate exonerate fabricate facilitate fluctuate formulate frustrate graduate hesitate humiliate
illuminate imitate immigrate implicate incarcerate incriminate indicate indoctrinate inflate infiltrate initiate innovate
inoculate insinuate instigate insulate integrate interrogate intimidate investigate irrigate irritate isolate liberate liquidate litigate
manipulate mediate meditate migrate mitigate moderate motivate mutate mutilate navigate negotiate nominate obligate orchestrate originate participate penetrate perforate perpetrate pollinate precipitate proliferate procrastinate propagate radiate
recuperate regulate rehabilitate relegate relocate renovate repatriate replicate resuscitate retaliate segregate simulate speculate
stagnate stimulate stipulate subjugate subordinate substantiate suffocate terminate tolerate translate vaccinate validate
ventilate violate`

// stems are the nouns whose verb no ending gives.
func stems() map[string]string {
	m := make(map[string]string)
	for verb := range fields(ateVerbs) {
		if stem, ok := strings.CutSuffix(verb, "ate"); ok {
			m[stem+"ation"] = verb
		}
	}
	for pair := range strings.SplitSeq(stemPairs, "|") {
		if w := strings.Fields(pair); len(w) == 2 {
			m[w[0]] = w[1]
		}
	}
	return m
}
