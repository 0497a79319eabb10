package en

import (
	"iter"
	"maps"
	"slices"
	"strings"

	"hearsay/lang"
)

// The tables of reporting words are our own, grouped by what they do; the
// groups follow the verbs of VerbNet's classes say, tell, judgment, promise and
// urge (Kipper-Schuler 2005), filled up from daily news.

// neutralVerbs leave it to the content what they do.
const neutralVerbs = `claim assert contend say tell add state write reply respond answer note remark comment observe explain continue insist declare read
tweet retweet post repeat reiterate report speak quip argue retort mention indicate conclude counter suggest
recount maintain stress emphasise emphasize interject email text inform put laugh smile joke shout yell chant
scream cry whisper mutter exclaim sign shrug sigh recall go storm clarify convey relay specify submit testify snap bark growl chuckle cackle drawl
deadpan tease murmur stammer muse opine volunteer wisecrack blog`

// judgingVerbs give a judgement in their object or after "as".
const judgingVerbs = `call label brand describe dub portray characterise characterize deem term paint depict view regard`

// actVerbs are the verbs of each act, by their lemmas.
var actVerbs = map[string]string{
	"assert": `announce allege reveal disclose show find estimate calculate predict forecast
project imply hint boast brag crow gloat cite list name identify quote mean teach remind signal point publish
record document discover learn detail outline present theorise theorize hypothesise hypothesize posit
speculate reckon diagnose certify attest purport profess rumour rumor hear narrate relate recite discuss talk
broadcast telegraph reflect remember reminisce stipulate rule decide determine propose
prove demonstrate illustrate highlight underline underscore advertise proclaim trumpet tout herald elaborate
expound lecture pronounce summarise summarize paraphrase reference invoke cover feature 
foresee surmise deduce infer establish register
chronicle pen scribble caption headline issue renew raise share echo message notify brief tip leak divulge expose uncover
unveil warrant cable telephone phone signpost postulate reason rationalise rationalize gather understand notice
realise realize pitch suppose appear seem liken compare address dictate drone intone mouth pipe prattle ramble
utter verbalise verbalize vouch persuade convince introduce interpret attribute ascribe equate link
trace recollect recapitulate restate rephrase`,
	"deny": `deny refuse decline reject dismiss dispute refute rebuff contradict rebut repudiate disavow disclaim scoff discount debunk
negate disown gainsay contest pooh-pooh quash retract recant withdraw veto spurn downplay disagree rubbish scotch exclude`,
	"confirm": `confirm acknowledge admit concede corroborate verify validate affirm reaffirm agree accept authenticate confess
substantiate recognise recognize concur grant assent ratify approve allow`,
	"warn": `warn caution forewarn alert prophesy advise`,
	"demand": `demand urge order appeal request exhort beg plead implore beseech press push petition recommend instruct
command direct require want oblige encourage counsel seek lobby advocate invite summon entreat solicit prompt
nudge campaign challenge enjoin bid admonish decree mandate compel pressure coax need`,
	"promise": `promise vow pledge guarantee commit swear undertake assure offer ensure reassure vouchsafe underwrite obligate
contract`,
	"threaten": `threaten menace bully blackmail intimidate`,
	"question": `ask wonder query question enquire inquire doubt quiz interrogate probe grill ponder puzzle poll canvass`,
	"praise": `praise thank congratulate hail laud applaud commend welcome celebrate salute acclaim extol compliment endorse
support back cheer honour honor admire defend credit favour favor champion appreciate toast bless lionise
lionize glorify exalt rave enthuse flatter eulogise eulogize side rally vote nominate`,
	"criticise": `criticise criticize accuse blame condemn slam blast attack denounce decry deplore chide rebuke scold castigate
lambast lambaste berate fault disparage deride mock ridicule lampoon bash rip assail chastise censure complain
protest object oppose lament bemoan fume rail rant grumble grouse gripe moan vilify malign pan knock reprimand
reproach upbraid excoriate pillory savage skewer trash thrash belittle insult taunt jeer heckle impugn
denigrate demonise demonize smear slate flay hammer lash indict charge besmirch bewail snipe carp reprove scorn
slander libel defame disapprove sneer bristle begrudge resent inveigh fulminate needle rib roast torch shame
pummel finger pound clobber eviscerate scorch snub boo tut rage snarl seethe curse impeach`,
	"express": `express voice hope fear regret believe feel think expect worry wish apologise apologize trust mourn grieve
rejoice sympathise sympathize love hate dread long yearn plan intend aim prefer enjoy anticipate dislike
suspect sense envision envisage imagine assume consider dream care mind like despise loathe marvel gush agonise
agonize fret vent sound confide exult cherish commiserate condole desire aspire detest abhor treasure crave
await brood delight despair empathise empathize exude fancy know hesitate miss pity pray relish repent respect
savour savor stew see look watch`,
}

// actNouns are reporting nouns of each act.
var actNouns = map[string]string{
	"assert": `claim statement report allegation assertion remark comment testimony message word announcement account
finding argument contention suggestion prediction forecast estimate explanation description declaration note letter
rumour rumor speech tweet post article story version insinuation conclusion assessment observation revelation
disclosure reminder notice briefing interview memo transcript quotation saying theory hypothesis boast tale proposition
indication decision determination speculation notion idea talk evidence sign verdict ruling judgment judgement projection calculation document`,
	"deny":      `denial refusal rejection refutation rebuttal repudiation disavowal dismissal contradiction disclaimer retraction`,
	"confirm":   `confirmation admission acknowledgement acknowledgment concession confession agreement acceptance affirmation approval`,
	"warn":      `warning caution alert caveat`,
	"demand":    `demand call request appeal order plea urging instruction recommendation directive command petition ultimatum exhortation advice summons proposal`,
	"promise":   `promise vow pledge assurance guarantee commitment undertaking offer oath reassurance`,
	"threaten":  `threat menace blackmail`,
	"question":  `question query doubt inquiry enquiry`,
	"praise":    `praise thanks congratulation tribute endorsement applause compliment support acclaim accolade backing`,
	"criticise": `criticism accusation complaint condemnation attack denunciation rebuke charge blame censure objection protest insult jibe gibe outcry reproach grievance opposition mockery derision ridicule scorn broadside swipe scepticism skepticism hostility`,
	"express":   `hope fear regret belief feeling concern opinion view worry optimism pessimism expectation conviction sense confidence apology desire wish intention plan sympathy condolence disdain distrust mistrust unease outrage anger frustration sorrow sadness disappointment relief joy surprise alarm anxiety dismay thought impression mood sentiment`,
}

// actAdjectives report after "is" ("is certain that").
var actAdjectives = map[string]string{
	"assert":    `certain sure adamant clear`,
	"express":   `afraid hopeful confident optimistic pessimistic worried concerned sorry glad happy proud convinced sceptical skeptical eager keen willing unhappy angry disappointed delighted pleased surprised fearful anxious upset furious thrilled satisfied relieved reluctant sad grateful wary`,
	"criticise": `critical dismissive scathing contemptuous`,
	"praise":    `supportive thankful`,
	"question":  `doubtful unsure uncertain curious`,
}

// actPhrases are cues of several words: the lemma of the first, then the words
// as they stand; "_" is any one word.
var actPhrases = map[string]string{
	"assert": `according to|make clear|make it clear|make _ clear|let it be known|let _ be known|let know|let _ know|put it|go on to say|give _ account|put forward|lay out|tell of|talk of|point out|point to|set out|give evidence|have it|
bring up|weigh in|open up|call attention|call to mind|call herself|call himself|call itself|call themselves|call myself|press release|come forward|claim credit|claim responsibility|have _ message|spell out|put out|sum up|let slip|put at|note that|refer to`,
	"deny": `rule out|rule _ out|play down|play _ down|plead not guilty|plead innocent|enter _ not guilty plea|enter _ not-guilty plea|enter _ plea of not guilty|enter not guilty plea|turn down|turn _ down|turn away|brush off|brush _ off|brush aside|brush _ aside|brush _ _ aside|shoot down|shoot _ down|pour cold water|
throw cold water|wave off|wave away|push back|push back against|take exception|take back|take _ back|hear nothing of|will have none|would have none|have none of|beg to differ|give the lie|protest _ innocence|maintain _ innocence|proclaim _ innocence|laugh off|shrug off|cast doubt on|take issue|say no|be no truth|shake _ head|issue _ denial|distance himself|distance herself|distance itself|distance themselves|throw out|wave aside|see no reason|speak out against`,
	"confirm": `stand by|stick to|stick by|hold to|plead guilty|enter _ guilty plea|enter _ plea of guilty|change _ plea to guilty|own up|come clean|sign off on|bear out|say yes|agree that|attest to|back up|face up to|take responsibility`,
	"warn":    `sound the alarm|raise the alarm|sound _ alarm|raise _ alarm|raise _ spectre|raise _ specter|issue _ warning|put on notice|advise against|warn off|warn against|caution against|give notice`,
	"demand": `call for|call on|call upon|ask for|ask that|ask to|ask _ to|ask not|press for|push for|argue for|appeal for|appeal to|insist on|insist upon|plead for|beg for|want to see|would like|put pressure|issue _ ultimatum|look for|set conditions|
plead with|lean on|call _ to|tell _ to|tell _ _ to|tell to|tell not|tell _ not|say _ must|invite _ to|challenge _ to|make _ appeal|make _ plea`,
	"promise":  `give _ word|give _ assurances|make _ promise|pledge to|agree to|commit to|volunteer to|swear to|offer to|take _ oath|sign up to|make assurances`,
	"threaten": `threaten to|hold out the threat|issue _ threat|make _ threat|make threats|have _ in _ sights`,
	"question": `want to know|ask if|ask whether|ask about|raise doubts|raise questions|raise the question|raise _ question|pose _ question|express doubt|express doubts|voice doubts|call into question|cast doubt|wonder aloud|wonder whether|wonder if|demand to know|put to|press about`,
	"praise":   `pay tribute|sing the praises|sing _ praises|speak highly|give credit|give thanks|heap praise|lavish praise|come out for|stick up for|stand up for|thumbs up|vote for|speak well of|speak warmly|rave about|come to _ defence|come to _ defense|hail as|tip _ hat`,
	"criticise": `hit out|hit out at|hit back|pour scorn|heap scorn|shoot back|shot back|fire back|lash out|take aim|take a swipe|take a shot|take a dig|take a jab|take to task|take _ to task|speak out|rail against|tear into|lay into|rip into|go after|
hold _ responsible|point the finger|point _ finger|point fingers|call out|call _ out|put the blame|lay the blame|take offence|take offense|find fault|make fun|poke fun|cry foul|round on|turn on|come down on|dress down|
tell off|vote against|express outrage|voice outrage|raise objections|raise concerns|voice criticism|snap back|clap back|bite back|strike back|throw shade|pile on|call for resignation|look down on|dump on|rage against|come out against|get at|run down|sound off|take umbrage|give short shrift|level _ charge|level _ accusation|level accusations`,
	"express": `express concern|express hope|express regret|express optimism|raise hopes|raise fears|look forward|speak of|voice concern|voice fears|have faith|have confidence|have doubts|be of the opinion|take the view|be expected|share _ concerns|hold out hope|feel like|feel that|want nothing|be set to|plan to|come to believe|be believed|be seen|be thought|be considered|have hopes|say sorry|have reservations`,
	"refuse_comment": `parry question|parry _ question|deflect question|deflect _ question|fend off question|fend off _ question|bat away question|bat away _ question|ignore question|ignore _ question|evade question|swat away question|sidestep question|dodge question|duck question|turn away question|brush aside question|brush aside _ question|wave away question|wave aside question|offer no explanation|give no explanation|make no statement|prefer not to say|prefer not to comment|prefer not to discuss|be not prepared to say|be unable to say|be not available for comment|be unavailable for comment|decline comment|be _ reached|be reached|be drawn|be _ drawn|make no comment|make _ comment|have no comment|have _ comment|offer no comment|give no details|give no reason|offer no details|remain silent|stay silent|keep silent|keep mum|stay mum|remain tight-lipped|refer questions|refer _ questions|duck _ question|
dodge _ question|dodge questions|sidestep _ question|sidestep questions|evade _ question|hang up|refuse comment|no comment|clam up|keep quiet|stay quiet|return _ call|return calls|return _ calls|return messages|return _ messages|neither confirm|take no position|ask to be excused|plead the fifth|take the fifth|invoke the fifth`,
}

// signs are phrases in the content of a neutral cue, with the lemma of the
// first word first.
var signs = map[string]string{
	"deny":           `what i say be|be quote he|be quote she|wildly exaggerate|reject|denial|deny it|not one|not a single|not a word|not a shred|not a grain|without foundation|without basis|without merit|without substance|no merit|no substance|contrary to report|contrary to claim|contrary to what|nothing to hide|conscience be clear|untrue|false|no truth|not true|no evidence|baseless|misinformation|disinformation|nonsense|fabrication|fabricate|lie about|unfounded|groundless|mistaken|no such|never say|never claim|no intention|no plan|no reason to believe|no reason to think|no reason to suppose|nothing to do|rubbish|hoax|not the case|invention|concoction|plain wrong|simply wrong|quite wrong|completely wrong|totally wrong|entirely wrong|flatly wrong|flat wrong|make up story|out of the question|take out of context|take it out of context|misquote|only say|only ask|only ever say|only joke|merely say|merely ask|be only joke|far from the truth|the opposite be|be the opposite|be news to|be nothing wrong with|nothing wrong with|nothing untoward|nothing suggest|nothing indicate|nothing point to|nothing point that way|tell another story|tell a different story|not guilty|propaganda|fairy tale|no basis|no foundation|do nothing wrong|fairy story|pure invention|pack of lie|tissue of lie|work of fiction|figment of|over my dead body|wildly overstate|scaremongering|wide of the mark|not what happen|no recollection|no memory of|nothing of the sort|nothing of the kind|no such thing|innocent|inaccurate|incorrect|no accord|see no reason|misquoted|misrepresent|misrepresented|misunderstand|wrong to speak|wrong to say|wrong to suggest|wrong to claim|wrong to call|wrong to describe|show otherwise|prove otherwise|unnecessary|at no time|at no point|at no stage|in no way|witch hunt|witch-hunt|twist my word|twist his word|twist her word|twist our word|twist their word|word in my mouth|word in our mouth|trumped-up|trump up|hogwash|claptrap|balderdash|cobblers|malarkey|hooey|baloney|bunkum|codswallop|could not be further from|far from true|far from the case|anything but|bear no relation|bear no resemblance|quite the reverse|quite the opposite|quite the contrary|the other way round|the other way around|first i hear|first we hear|first i have hear|first we have hear|not recognise that|not recognise the|not recognize that|not recognize the|sour grapes|red herring|urban legend|cock-and-bull|above board|in the clear|pluck from the air|pluck from thin air|pluck out of the air|pluck out of thin air|out of thin air|not hold water|not stand up to|not stack up|acquit we|acquit us|acquit he|exonerate we|exonerate us|exonerate me|exonerate he|exonerate her|clear my name|clear his name|clear her name|clear our name|clear their name|out of all proportion|storm in a teacup|out of a molehill|by the book|perfectly normal|perfectly safe|perfectly proper|entirely proper|entirely safe|be misinterpret|be misinterpreted|be misconstrue|be misconstrued|be misread|be mischaracterise|be mischaracterize|misinterpret my|misinterpret our|misinterpret his|misinterpret her|misread my|be go nowhere|be going nowhere|be stay put|be make up and|be made up and`,
	"confirm":        `i be wrong|we be wrong|be tell the truth|they be right|you be right|he be right|she be right|we agree|i agree|so it be|can confirm|can now confirm|could now confirm|could confirm|indeed|it be true|yes|be right that|make a mistake|be right to|stand by its story|stand by our story|a fair question|a fair point|stand by its report|stand by our report|stand by the story|stand by my story|stand by every word|stand by it|stand by that|speak too soon|that be correct|be correct that|get it wrong|get this wrong|get that wrong|be our mistake|be my mistake|be our fault|be my fault|our own fault|my own fault|take full responsibility|accept full responsibility|accept responsibility|error on our part|mistake on our part|failing on our part|make an error|no deny that|bear that out|bear this out|bear it out|hold my hand up|hold our hand up|put my hand up|have a point|be aware of`,
	"warn":           `could cost|risk of|beware|be dangerous|catastrophe|catastrophic|be a danger|may lead|could lead|be at risk|would be a mistake|disaster|be too late|could trigger|could become|endanger|jeopardise|jeopardize|would cost more|will cost more|may take until|could be dead|will be dead|would be dead|could die|may die|could be kill|could starve|could drown|could burn|can not be guarantee|could not be guarantee|matter of time|recipe for|time bomb|time-bomb|play with fire|accident wait to happen|disaster wait to happen|wait to happen|tip of the iceberg|worse to come|worst be yet to come|will get worse|could get worse|only get worse|thin end of|slippery slope|powder keg|tinderbox|knife edge|time be run out|clock be tick|life be at stake|life at stake|life at risk|cost life|people will die|somebody will die|someone will die|somebody could die|someone could die|end in tear|end in tears|think twice|brace for|brace itself|only the beginning|just the beginning|just the start|dangerous precedent|come back to haunt|on the brink of|would be devastate|would be devastating|could be devastating|could be deadly|could prove fatal`,
	"demand":         `must|ought to|should|shall be|let us|need to|please|want somebody to|want someone to|want they to|want he to|want she to|want you to|want an apology|be high time|time have come|come clean|deserve answer|deserve an answer|deserve to know|deserve the truth|owe _ an apology|owe _ apology|owe _ _ an apology|owe _ _ apology|owe _ an explanation|owe _ an answer|want answer|need answer|there have to be|there need to be|nothing less than`,
	"promise":        `not happen again|never happen again|will not let|get it right this time|will ensure|be commit to|be determine to|shall ensure|give my word|will make sure|will do everything|nobody will lose|nobody would lose|no one will lose|no one would lose|nobody will be lay|will be refund|would be refund|will be reimburse|would be reimburse|will be compensate|would be compensate|will be repay|no stone unturned|rest assure|rest assured|not rest until|get to the bottom of|whatever it take|everything in my power|everything in our power|everything in its power|have my word|make it right|put it right|put thing right|put this right`,
	"threaten":       `or else|sue anybody|sue anyone|sue any|will see you in court|take legal action|will be destroy|will be _ destroy|will be _ and _ destroy|would be destroy|would be _ destroy|would be _ and _ destroy|will be annihilate|will be _ annihilate|will be _ and _ annihilate|would be annihilate|would be _ annihilate|would be _ and _ annihilate|will be eliminate|will be _ eliminate|will be _ and _ eliminate|would be eliminate|would be _ eliminate|would be _ and _ eliminate|will be crush|will be _ crush|will be _ and _ crush|would be crush|would be _ crush|would be _ and _ crush|will be punish|will be _ punish|will be _ and _ punish|would be punish|would be _ punish|would be _ and _ punish|face consequence|pay the price|pay a price|face the consequence|regret it|will walk out|will go on strike|will down tool|will be fine|would be fine|will be fined|would be fined|will be prosecute|would be prosecute|will be sack|would be sack|will be jail|would be jail|will be expel|would be expel|will be dismiss|would be dismiss|hear from a court|hear from _ court|hear from _ lawyer|hear from lawyer|hear from _ solicitor|will have consequence|will be consequence|will go to court|would go to court|will look elsewhere|would look elsewhere|head will roll|reserve the right|consider our option|consider all our option|consider all option|will not hesitate to|will be hold accountable|will be hold to account|will pay for this|will pay for it|will pay for that|instruct lawyer|instruct our lawyer|instruct solicitor|see they in court|see he in court|see her in court|see you in court|vote they out|vote he out`,
	"question":       `could confirm neither|not confirm|not verify|not know|not independently verify|not be verify|not yet know|not tell whether|unable to verify|unable to confirm`,
	"praise":         `good day for|good news|great news|great day|kind|well done|full marks|hat off|full confidence|every confidence|be the best|excellent|outstanding|brilliant|heroic|admirable|be a hero|show extraordinary|show great|show remarkable|remarkable|magnificent|fantastic|terrific|grateful|congratulate|congratulation|superb|great job|have confidence in|deserve thanks|deserve credit|deserve praise|kudos|bravo|be a credit|second to none|godsend|lifesaver|life-saver|save my life|save our life|work miracle|good job|fantastic job|amazing job|incredible job|wonderful job|first-class|top-notch|exemplary|impeccable|unsung hero|right decision|step in the right direction|welcome step|i thank|we thank|thank you for|want to thank|like to thank|an inspiration|be a legend|can not praise|can not thank|do we proud|do us proud`,
	"criticise":      `shame !|a joke|running joke|joke|farce|sham|shambles|charade|fiasco|debacle|whitewash|cover-up|hypocritical|be ashamed|let we down|disgrace|disgraceful|outrageous|unacceptable|shameful|shame on|irresponsible|scandal|incompetent|incompetence|hypocrisy|hypocrite|appalling|reckless|fail to|insult|cruel|should have|should not have|liar|break its word|break their word|break his word|break her word|break its promise|break their promise|break his promise|break her promise|break every promise|corrupt|cynical|negligence|negligent|betray|betrayal|absurd|pathetic|unfair|unjust|illegal|clown|dishonest|terrible|awful|horrible|worst|blunder|steal|lousy|stupid|pretend|mistake _ for|crooked|bigot|racist|sexist|should be ashamed|ought to be ashamed|lose the plot|poor copy|worthless|nobody listen|have ignore|mislead|deceive|deceitful|squander|bungle|careless|callous|heartless|arrogant|arrogance|never trust|cowardly|coward|shambolic|lie to|slap in the face|kick in the teeth|too little , too late|too little too late|drop in the ocean|pass the buck|asleep at the wheel|turn a blind eye|turn its back|turn their back|turn his back|turn her back|sweep under|sweep it under|brush under|brush it under|high and dry|in the lurch|hang out to dry|under the bus|fob off|fob we off|rip-off|daylight robbery|highway robbery|cash grab|cash cow|unfit for|not fit for|out of touch|out of their depth|out of his depth|out of her depth|mockery of|double standard|one rule for|move the goalpost|smoke and mirror|window dressing|window-dressing|publicity stunt|political stunt|pr stunt|cheap stunt|cheap shot|spineless|gutless|toothless|clueless|useless|feckless|tone-deaf|heavy-handed|half-baked|ill-conceived|short-sighted|shortsighted|botch|botched|shoddy|slipshod|woeful|dismal|abysmal|be embarrassing|an embarrassment|indefensible|inexcusable|unforgivable|unconscionable|immoral|unethical|undemocratic|vindictive|greedy|selfish|self-serving|not care about|not listen|drag its foot|drag their foot|drag his foot|drag her foot|cut corner|head in the sand|look the other way|profit before|treat we like|treat they like|treat people like|treat us like|rub salt|add insult|ignore every|ignore our|ignore warning|ignore all|ignore _ warning|cover it up|cover this up|mismanage|mismanagement|mishandle|let _ down|go back on|play politics|score point|cheap point|smokescreen|gimmick|dereliction|unjustified|unjustifiable|cavalier|complacent|inhumane|inhuman|barbaric|despicable|contemptible|disgusting|repugnant|reprehensible|deplorable|sickening|mean-spirited|scandalous|madness|lunacy|insanity|idiotic|idiot|not lift a finger|know full well|wash its hand of|wash their hand of|wash his hand of|wash her hand of|be to blame|be at fault|fault lie|blame lie|be treason|be blackmail|be robbery|be extortion|be theft|forget to|neglect to|omit to`,
	"express":        `hope|fear|feel|believe|be happy|be glad|be proud|proud|be sorry|sorry|delight|be afraid|be pleased|be please|be worry|be worried|think|wish|heartbroken|devastate|optimistic|be confident|be concern|be concerned|look forward|be excited|be excite|be thrill|be sad|trust that|love|cautiously|be disappoint|be disappointed|be sadden|saddened|be fond|feeling|regret|shock|condolence|be honour|be honored|ashamed of|ashamed to|dream|my thought be|trust|glad|happy|can not wait|over the moon|heart go out|thought and prayer|break my heart|lose for word|lost for word|be overwhelm|be overwhelmed|be humble|be humbled|be nervous|be scare|be scared|be terrified|be frighten|be frightened|be angry|be furious|be upset|be surprise|be surprised|be shock|be shocked|be stunned|be relieve|be relieved|finger cross|gutted`,
	"refuse_comment": `next question|no comment|nothing to say|nothing to add|nothing more to say|nothing more to add|nothing further|say nothing until|rather not say|rather not comment|not go to talk about|not go to get into|not go to go into|not go to comment|not go to discuss|not go to speculate|not go to answer|not go to say|not talk about that|not go into that|not go into detail|not get into that|have to ask he|have to ask she|have to ask they|have to ask the|never discuss|not prepared to say|not in a position to say|not in a position to comment|not in a position to discuss|not at liberty to|can not say who|can not say how|can not say what|can not say when|can not say why|can not say whether|can not say more|leave it at that|not comment|not be comment|not going to comment|would refer|ask me|private matter|family matter|not discuss|inappropriate to comment|not speculate|refer you to|can not comment|would not discuss|not answer|will not comment|not go to negotiate|not dignify|say what _ have to say|say all _ have to say|ask my lawyer|ask his lawyer|ask her lawyer|ask our lawyer|speak to my lawyer|talk to my lawyer|lip be seal|sub judice|before the court|not for me to say|not for us to say|not for we to say|not for he to say|not my place|not for me to judge|too early to comment|too early to speculate|too early to say|too soon to say|too soon to comment|no further comment|no further statement`,
}

// answers that open a sentence, with the lemma of the first word first.
const answers = `not so|not true|not at all|not a bit|not a bit of it|not a chance|not quite|not yet|not now|not necessarily|untrue|nonsense|rubbish|wrong|never|
no|no way|no chance|no such luck|far from it|hardly|of course not|absolutely not|certainly not|quite the opposite|quite the contrary|on the contrary|
that be not so|that be not true|that be not right|that be untrue|that be wrong|that be nonsense|yes|of course|indeed|quite right|quite so|true|maybe|perhaps|not us|not I|not me|
poppycock|balderdash|bunkum|codswallop`

// verdicts of judging cues.
var verdicts = map[string]string{
	"assert": `matter priority routine standard precautionary`,
	"deny":   `absurd ridiculous laughable preposterous ludicrous untrue false lie baseless misinformation disinformation nonsense fabrication unfounded groundless hoax propaganda wishful cobblers rubbish invention myth fiction film incorrect inaccurate fantasy fake tale invented invent fabricated fabricate imaginary fanciful mistaken wrong bogus misleading exaggerated overblown premature overstated slander smear libel`,
	"praise": `best finest bravest kindest hero heroic excellent brilliant great wonderful perfect outstanding good historic triumph success superb remarkable courageous important welcome milestone victory breakthrough friend leader champion smart strong fantastic beautiful impressive amazing future patriot`,
	"criticise": `unacceptable biased harsh obscene radical extremist blackmail perversion divisive divisiveness disrespect abusive brutal barbaric
shocking chaotic toxic inadequate disappointing unhelpful unfair unjust outrageous disgraceful disgrace shameful appalling terrible awful horrible
cruel cynical reckless scandal farce sham joke betrayal insult failure mess coward cowardly liar thug bully tyrant traitor hypocrite sacrilege
nothingburger grasping greedy lazy incompetent pathetic`,
}

func reporting() map[string]lang.Reporting {
	m := make(map[string]lang.Reporting)
	put := func(words string, set func(r *lang.Reporting)) {
		for w := range fields(words) {
			r := m[w]
			set(&r)
			m[w] = r
		}
	}
	// No word stands twice in one table, so that the order of these maps is of no account.
	for act, words := range actVerbs {
		put(words, func(r *lang.Reporting) { r.Act = act })
	}
	for act, words := range actAdjectives {
		put(words, func(r *lang.Reporting) { r.Adjective = act })
	}
	for act, words := range actNouns {
		put(words, func(r *lang.Reporting) { r.Noun = act })
	}
	put(neutralVerbs, func(r *lang.Reporting) { r.Act, r.Neutral = "assert", true })
	put(judgingVerbs, func(r *lang.Reporting) { r.Act, r.Judging = "criticise", true })
	for _, act := range slices.Sorted(maps.Keys(actPhrases)) { // of two as long the first counts
		for first, p := range phrases(actPhrases[act]) {
			r := m[first]
			p.Act = act
			r.Phrases = append(r.Phrases, p)
			m[first] = r
		}
	}
	return m
}

// phrases cuts a list at "|" and gives each phrase by its first word.
func phrases(text string) iter.Seq2[string, lang.Phrase] {
	return func(yield func(string, lang.Phrase) bool) {
		for line := range strings.SplitSeq(text, "|") {
			if w := strings.Fields(line); len(w) > 0 && !yield(w[0], lang.Phrase{Words: w[1:]}) {
				return
			}
		}
	}
}

func manner() lang.Manner {
	m := lang.Manner{
		Negations:    set(`not n't never neither nor without no hardly nobody`),
		Nobody:       set(`neither nobody none no`),
		Declining:    set(`decline refuse`),
		Entertaining: set(`entertain take accept field`),
		Inquiries:    set(`question enquiry inquiry query request`),
		Telling: set(`comment say discuss confirm answer name give provide elaborate identify disclose specify speak
speculate reply respond tell talk explain reveal address clarify release confirm deny divulge offer share
describe detail return take get speculate`),
		Answering: set(`comment confirm answer elaborate identify disclose specify respond reply divulge discuss speak
speculate reveal give provide return reach draw`),
		Hearers: set(`court inquest inquiry enquiry tribunal jury hearing trial arbitration council committee commission panel parliament
assembly meeting congregation audience crowd conference congress magistrate judge coroner`),
		Defying:     set(`defy resist block sue boycott disobey ignore retaliate punish avenge obstruct sabotage oppose`),
		Requests:    set(`comment request question call message email e-mail mail query inquiry enquiry voicemail text letter`),
		Particulars: set(`reason detail date name figure explanation number timetable deadline cause`),
		Short:       make(map[string][]lang.Phrase),
		Answers:     make(map[string][]lang.Phrase),
		Undoing:     set(`resist tire miss hesitate fail shy stop help mince`),
		Disputing:   set(`deny dispute contest gainsay`),
		Denying:     set(`deny dispute refute rebut reject dismiss contradict disavow repudiate gainsay rebuff rubbish scotch spurn`),
		Accepting:   set(`accept agree buy recognise recognize`),
		Reversing:   set(`otherwise opposite contrary reverse`),
		Claims:      set(`claim allegation accusation rumour rumor suggestion speculation insinuation assertion theory gossip notion`),
		Tellings: set(`report story talk figure number idea accusation charge allegation suggestion statement account remark version
rumour rumor comment assertion information word quotation quote article claim description news speculation theory criticism narrative link thing everything fear suspicion concern worry`),
		Rejecting: set(`absurd wrong laughable preposterous ludicrous ridiculous lie lies lying mistaken premature exaggerated overblown
overstated garbled`),
		Untruths: set(`lie untruth falsehood smear slur slander libel fabrication misinformation disinformation hoax rumour rumor gossip
innuendo fantasy myth fiction fable nonsense rubbish propaganda speculation insinuation fairytale`),
		Vouching: set(`assure reassure guarantee`),
		Noticing: set(`notice know see hear remember recall spot realise realize feel`),
		Mistaken: set(`wrong mistaken lie`),
		Mocking:  set(`ridicule mock deride lampoon sneer bristle pour heap`),
		Leads:    set(`look well listen honestly frankly sorry again now oh clearly obviously`),
		Assuring: set(`tell assure repeat say stress insist know confirm state`),
		Venting:  set(`fume rage rail rant seethe snarl snap thunder grumble complain protest`),
		Echoes:   set(`echo repeat reiterate renew restate issue voice express raise share`),
		Critics:  set(`critic opponent detractor sceptic skeptic`),
		Open:     set(`how what when where which who whom whose why whether if much many`),
		Signs:    make(map[string][]lang.Phrase),
		Verdicts: make(map[string]string),
	}
	for _, act := range slices.Sorted(maps.Keys(signs)) {
		for first, p := range phrases(signs[act]) {
			p.Act = act
			m.Signs[first] = append(m.Signs[first], p)
		}
	}
	for first, p := range phrases(`stop short of|fall short of|fail to|yet to|hold back from|refrain from|stop just short of`) {
		m.Short[first] = append(m.Short[first], p)
	}
	for first, p := range phrases(answers) {
		m.Answers[first] = append(m.Answers[first], p)
	}
	for act, words := range verdicts {
		for w := range fields(words) {
			m.Verdicts[w] = act
		}
	}
	return m
}
