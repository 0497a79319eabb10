package en

import (
	"strings"

	"hearsay/lang"
)

// reported are the words by which attributions and their borders are found; our own.
func reported() lang.Reported {
	return lang.Reported{
		TitleVerbs: set(`say tell claim deny insist warn reject admit confirm demand call argue allege put`),
		TitleActs:  withParticles(`admit concede deny refute confirm allege dispute reject dismiss doubt acknowledge plead own|up|to rule|out`),
		Particles:  set(`out down off aside away up back`),
		Receivers:  set(`tell inform assure remind notify`),
		Asides: set(`say tell claim insist maintain recall reckon swear submit specify allege aver assert contend argue warn note observe add
explain admit concede confess complain report announce declare predict forecast promise vow pledge thunder fume grumble shoot hit retort
counter reply answer protest inform assure lament scoff sneer state write suggest stress conclude estimate deny confirm acknowledge
testify quip joke boast gloat moan rage roar whisper mutter murmur sigh shout caution remark comment relate recount attest opine
muse gripe bristle snap bark tweet post believe fear think hope suspect calculate find`),
		Sayings: set(`say tell ask write shout reply answer read reads add declare announce claim warn promise call put
insist repeat whisper yell cry tweet post`),
		Receiving: set(`tell ask order instruct urge warn inform advise remind assure promise invite notify request command beg forbid`),
		Granting:  set(`grant award accord deny refuse allow`),
		Doings: set(`deny dispute reject dismiss refute promise pledge vow guarantee threaten demand request urge order instruct
accuse criticise criticize condemn denounce blame praise thank apologise apologize advise warn confirm admit
acknowledge announce forecast declare insist claim allege confess beg forbid`),
		Willed: set(`refuse decline deny reject promise vow pledge swear threaten demand urge beg plead insist boast claim complain accuse
blame praise thank apologise apologize object protest call`),
		Lives:     set(`life victim`),
		Guessing:  set(`would will wo can could may might should must shall 'd 'll`),
		Meanwhile: set(`after before as despite amid while when though although hours days weeks following`),
		SaidNouns: set(`claim accusation allegation assertion charge suggestion contention complaint statement declaration
insistence warning promise pledge report rumour rumor denial admission explanation argument assurance prediction
conclusion announcement testimony demand confession revelation insinuation`),
		Habits:     set(`use like love tend keep continue begin start go`),
		Acting:     set(`release return take get provide give offer share address describe`),
		Commenting: set(`have make offer`),
		TimeUnits:  set(`second minute hour day week month year decade`),
		Idle:       set(`go vote support prove appear seem suppose cite back look cover feature`),
		Performed: set(`warn promise pledge vow guarantee swear deny reject dispute refute demand urge insist condemn denounce
criticise criticize accuse blame deplore protest object thank congratulate salute applaud commend admit concede acknowledge confirm
accept agree doubt challenge withdraw retract`),
		Opposing: set(`contrary unlike despite against notwithstanding`),
		Asking:   set(`ask press question quiz challenge`),
		Bearers:  set(`notice sign plaque certificate label placard inscription tattoo graffiti signpost doormat magnet motto screen sticker mug billboard epitaph slogan t-shirt gravestone tombstone`),
		Handed:   set(`order medal award prize trophy cheque check certificate gift bouquet flag key sword badge cup decoration`),
		Works: set(`film movie book novel song album play poem series show documentary memoir essay single
painting podcast episode opera musical exhibition sitcom comedy drama anthology trilogy ballad track treatise sonnet`),
		Namings:  set(`title entitle nickname name christen`),
		Bearings: set(`nickname dub mark sign stamp inscribe engrave christen codename`),
		Lacking:  set(`ask tell consult invite listen help come inform`),
		Minding:  set(`doubt believe think want care like mind wish expect hope judge need mean understand deserve know`),
		Halving: set(`just only merely simply solely necessarily sure certain even yet easy enough surprising surprised clear ready
good great happy alone perfect fair acceptable helpful afraid difficult hard worth uncommon unusual unlikely unlike unreasonable impossible`),
		Voids: set(`idea clue doubt choice chance point matter price room wonder surprise secret hope trouble option alternative luck
confidence information`),
		Affecting:     set(`affect impact change harm hurt cost lead mean delay`),
		Subordinating: set(`if while whilst although though when whenever where because unless whereas whether until whose`),
		Possible:      set(`may might must need`),
		Omitting:      set(`fail forget neglect omit`),
		Light:         set(`be have do make take get go give let keep`),
		Mental:        set(`know think believe see understand feel want expect hope guess remember realize realise care suppose wonder imagine forget mind notice find mean wish need like love hear read learn`),
		Knowing:       set(`know read see understand realise realize notice forget`),
		Requesting:    set(`ask order demand request refuse decline instruct command`),
		AskingNouns:   set(`call demand request appeal plea order threat vow pledge promise recommendation refusal`),
		Unpromised:    set(`know like love prefer rather need remember think see understand want expect miss have say`),
		Offers:        set(`offer bid approach proposal invitation request call demand plan plea appeal application deal claim amendment motion`),
		DenialNouns:   set(`denial rejection repudiation disavowal`),
		Counts: set(`number toll figure total count tally cost bill damage loss deaths dead injured wounded casualty crowd turnout attendance size
			strength age value price worth share probability chance odds risk estimate deficit debt budget population membership rate odd
			distance length depth speed magnitude size demand sum amount percentage proportion lead support victim casualties`),
		Roughly: set(`about around some roughly nearly almost over under just more less than at least most only exactly well up to between close fewer
			approximately as many high low`),
		Upholding:  map[string]map[string]bool{"stand": set(`by behind`), "stick": set(`to by with`), "hold": set(`to`), "keep": set(`to`)},
		Revising:   set(`trim revise cut lower raise correct amend reduce increase halve double update upgrade downgrade lift`),
		Retracting: set(`withdraw retract recant`),
		Estimates:  set(`figure estimate forecast projection number toll total count tally prediction outlook`),
		Judging:    set(`dismiss reject qualify denounce condemn decry deride mock ridicule slam criticise criticize attack hail praise welcome`),
		TimeWords:  set(`today yesterday tonight tomorrow last this next later earlier`),
		Setting: set(`deal sale offer bid purchase takeover merger acquisition transaction agreement death dying rise increase fall drop decline win victory
			loss defeat draw goal score result vote move change cut addition total attack strike latest price share stake valuation trade closing`),
		Upheld: set(`story report account figure claim remark word comment version statement allegation finding reporting testimony estimate accusation total tally count number assessment
forecast prediction analysis conclusion`),
		Plans:   set(`plan schedule custom tradition need age ability rank taste size habit season`),
		Deeds:   set(`turn throw wave shake shrug laugh hear beg give`),
		Reasons: set(`, because since as for by in when while citing out publicly`),
		PlainSays: set(`say says said saying tell tells told telling write writes wrote written writing add adds added adding
state states stated posted tweeted explained explains testified recalled`),
		PlainNegations: set(`no not never nor neither nothing`),
		DenyingStems:   set(`den reject refus dismiss disput refut rebut rebuff contradict`),
		NoOne:          set(`no nobody none neither nothing no-one`),
	}
}

// withParticles reads verbs, each with the words behind it that belong to it.
func withParticles(verbs string) map[string][][]string {
	m := map[string][][]string{}
	for _, v := range strings.Fields(verbs) {
		words := strings.Split(v, "|")
		m[words[0]] = append(m[words[0]], words[1:])
	}
	return m
}
