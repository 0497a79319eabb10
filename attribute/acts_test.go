package attribute

import (
	"strings"
	"sync"
	"testing"

	"hearsay"
	"hearsay/lang/en"
	"hearsay/parse"
)

var parser = sync.OnceValues(parse.New)

func parsed(t *testing.T, text string) *parse.Document {
	t.Helper()
	p, err := parser()
	if err != nil {
		t.Fatal(err)
	}
	return p.Parse(text)
}

// runAt is the run of tokens whose text is words, from byte position from on.
func runAt(t *testing.T, doc *parse.Document, words string, from int) Run {
	t.Helper()
	i := strings.Index(doc.Text[from:], words)
	if i < 0 {
		t.Fatalf("%q does not stand in %q", words, doc.Text)
	}
	at := hearsay.Span{Start: from + i, End: from + i + len(words)}
	r := Run{-1, -1}
	for k := range doc.Tokens {
		if at.Contains(doc.Tokens[k].Span) {
			if r.First < 0 {
				r.First = k
			}
			r.End = k + 1
		}
	}
	if got := textOf(doc, []Run{r}); got != words {
		t.Fatalf("the tokens of %q are %q", words, got)
	}
	return r
}

// textOf joins the texts of the runs with " | ".
func textOf(doc *parse.Document, runs []Run) string {
	var out []string
	for _, r := range runs {
		if r.First >= 0 && r.First < r.End {
			out = append(out, doc.Text[doc.Tokens[r.First].Start:doc.Tokens[r.End-1].End])
		}
	}
	return strings.Join(out, " | ")
}

// marked reads "[source] {cue} <content>" and gives the sentence with its draft.
func marked(t *testing.T, text string) (*parse.Document, *draft) {
	t.Helper()
	plain := strings.NewReplacer("[", "", "]", "", "{", "", "}", "", "<", "", ">", "").Replace(text)
	doc, d := parsed(t, plain), &draft{parent: -1}
	part := func(open, close string) []Run {
		var runs []Run
		for rest, before := text, ""; ; {
			i := strings.Index(rest, open)
			if i < 0 {
				return runs
			}
			j := strings.Index(rest, close)
			words := rest[i+1 : j]
			strip := strings.NewReplacer("[", "", "]", "", "{", "", "}", "", "<", "", ">", "")
			runs = append(runs, runAt(t, doc, strip.Replace(words), len(strip.Replace(before+rest[:i]))))
			before, rest = before+rest[:j+1], rest[j+1:]
		}
	}
	d.source, d.content = part("[", "]"), part("<", ">")
	if c := part("{", "}"); len(c) > 0 {
		d.cue = Cue{c[0].First, c[len(c)-1].End}
	}
	return doc, d
}

func TestManner(t *testing.T) {
	for _, c := range []struct {
		text     string
		act      hearsay.Act
		polarity hearsay.Polarity
	}{
		// verbs that do one thing
		{`[Ana Torv] {denied} <that the mill had closed>.`, hearsay.Deny, hearsay.Positive},
		{`[The ministry] {rejected} <the report>.`, hearsay.Deny, hearsay.Positive},
		{`[The mayor] {disagreed} <with the plan>.`, hearsay.Deny, hearsay.Positive},
		{`[The mayor] {disagreed}: <"The money is there.">`, hearsay.Assert, hearsay.Positive},
		{`[The mayor] {has confirmed} <that she will leave>.`, hearsay.Confirm, hearsay.Positive},
		{`[The mayor] {conceded} <that the bridge was unsafe>.`, hearsay.Confirm, hearsay.Positive},
		{`[Doctors] {warned} <that the water was bad>.`, hearsay.Warn, hearsay.Positive},
		{`[The union] {urged} <members to stay at home>.`, hearsay.Demand, hearsay.Positive},
		{`[The union] {asked} <members to stay at home>.`, hearsay.Demand, hearsay.Positive},
		{`[A reporter] {asked} <whether the mill would open again>.`, hearsay.Question, hearsay.Positive},
		{`[The board] {pledged} <to pay every worker>.`, hearsay.Promise, hearsay.Positive},
		{`[The owners] {threatened} <to close the mill>.`, hearsay.Threaten, hearsay.Positive},
		{`[Torv] {praised} <the firemen for their courage>.`, hearsay.Praise, hearsay.Positive},
		{`[Torv] {accused} <the owners of greed>.`, hearsay.Criticise, hearsay.Positive},
		{`[Residents] {fear} <that the dam will not hold>.`, hearsay.Express, hearsay.Positive},
		{`[The report] {found} <that nine wells were dry>.`, hearsay.Assert, hearsay.Positive},
		{`[The riders] {vowed} <to defy the ban>.`, hearsay.Threaten, hearsay.Positive},
		{`[The riders] {vowed} <to mend the road>.`, hearsay.Promise, hearsay.Positive},
		{`[The police] {advised} <riders to get off>.`, hearsay.Demand, hearsay.Positive},
		{`[Haas] {said} <that if they did not come back, he would hire others>.`, hearsay.Threaten, hearsay.Positive},
		{`<If they do not come back, he will hire others>, [he] {said}.`, hearsay.Threaten, hearsay.Positive},
		{`[The minister] {said} <that those who broke the law would be fined>.`, hearsay.Threaten, hearsay.Positive},
		{`[The vet] {said} <a third of the herd could be dead by Easter>.`, hearsay.Warn, hearsay.Positive},
		{`[The board] {said} <that nobody would lose a crown>.`, hearsay.Promise, hearsay.Positive},
		{`[The players] {said} <that the board had broken its word>.`, hearsay.Criticise, hearsay.Positive},
		// phrases, inside the cue and behind it
		{`[Torv] {hit out at} <the owners>.`, hearsay.Criticise, hearsay.Positive},
		{`[Torv] {poured scorn on} <the plan>.`, hearsay.Criticise, hearsay.Positive},
		{`[Torv] {called} <for a new vote>.`, hearsay.Demand, hearsay.Positive},
		{`[The owners] {ruled out} <a sale of the mill>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {insisted} on Tuesday <that the mill was sound>.`, hearsay.Assert, hearsay.Positive},
		{`<The mill is sound>, {according to} [the owners].`, hearsay.Assert, hearsay.Positive},
		// nouns and adjectives
		{`[Her] {promise} <to pay every worker> was broken.`, hearsay.Promise, hearsay.Positive},
		{`[Torv] {is confident} <that the mill will open>.`, hearsay.Express, hearsay.Positive},
		// judgements
		{`[Torv] {called} <the story a lie>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {called} <the plan a disgrace>.`, hearsay.Criticise, hearsay.Positive},
		{`[Torv] {called} <him a hero>.`, hearsay.Praise, hearsay.Positive},
		// neutral cues: the content decides
		{`[Torv] {said} <the report was untrue>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {said} <there was no truth in the report>.`, hearsay.Deny, hearsay.Positive},
		{`[The ministry] {said} <it had received no such letter>.`, hearsay.Deny, hearsay.Positive},
		{`<“The mill is not closed,”> [Torv] {said}.`, hearsay.Deny, hearsay.Positive},
		{`<“Who will pay for it?”> [Torv] {said}.`, hearsay.Question, hearsay.Positive},
		{`<“We will feed the town,”> [Torv] {said}.`, hearsay.Promise, hearsay.Positive},
		{`[Torv] {said} <everyone must leave the valley>.`, hearsay.Demand, hearsay.Positive},
		{`[Torv] {said} <she hoped for rain>.`, hearsay.Express, hearsay.Positive},
		{`[Torv] {said} <the owners’ conduct was disgraceful>.`, hearsay.Criticise, hearsay.Positive},
		{`[The mission] {said} <it could not confirm the account>.`, hearsay.Question, hearsay.Positive},
		{`[Torv] {said} <the mill opens at nine>.`, hearsay.Assert, hearsay.Positive},
		{`[Critics] {say} <the plan rewards the rich>.`, hearsay.Criticise, hearsay.Positive},
		{`[The clerk] {told} them <to wait>.`, hearsay.Demand, hearsay.Positive},
		{`[The general] {said} <those who stay would be “slowly and surely destroyed”>.`, hearsay.Threaten, hearsay.Positive},
		{`[The ministry] {repeated} <its denial>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {echoed} <optimism about the rain>.`, hearsay.Express, hearsay.Positive},
		{`[Torv] {voiced} <support for the plan>.`, hearsay.Praise, hearsay.Positive},
		{`<“This horrible war can end,”> [Torv] {said}.`, hearsay.Assert, hearsay.Positive},
		// further down in the content, and what undoes a sign
		{`<“Order. I warn members that I shall go,”> [Torv] {said}.`, hearsay.Warn, hearsay.Positive},
		{`<“I do not doubt her. I doubt the concrete,”> [Torv] {said}.`, hearsay.Question, hearsay.Positive},
		{`<“If it’s late, I’ll wait,”> [Torv] {said}.`, hearsay.Promise, hearsay.Positive},
		{`<“The mill is ours. We shall not close it before May,”> [Torv] {said}.`, hearsay.Promise, hearsay.Positive},
		{`<“Either the rota goes or we go,”> [Torv] {said}.`, hearsay.Threaten, hearsay.Positive},
		{`<“If you walk, they will run,”> [Torv] {said}.`, hearsay.Warn, hearsay.Positive},
		{`[The map] {suggests} <the fears aren’t groundless>.`, hearsay.Confirm, hearsay.Positive},
		{`<“We thought it was noise,”> [Torv] {said}.`, hearsay.Assert, hearsay.Positive},
		{`<“It's worse than we feared,”> [Torv] {said}.`, hearsay.Assert, hearsay.Positive},
		{`<“No. She'll listen,”> [Torv] {said}.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {said} <that “nobody in this town ever claimed the prize”>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {explained} <that he had nothing to pin it on>.`, hearsay.Assert, hearsay.Positive},
		{`<“It was the kindest letter I ever had,”> [Torv] {said}.`, hearsay.Praise, hearsay.Positive},
		{`[Torv] {said} <that the worst was over>.`, hearsay.Assert, hearsay.Positive},
		{`[The board] {insisted on Friday} <that the dam was safe>.`, hearsay.Assert, hearsay.Positive},
		{`[Torv] {does not remember} <it that way>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {pleaded not guilty} <to fraud>.`, hearsay.Deny, hearsay.Positive},
		// what is said so oddly that only its words tell what it does
		{`[Torv] {snapped}: <“Certainly not.”>`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {testified} <that the mill was closed>.`, hearsay.Assert, hearsay.Positive},
		{`[Torv] {said} <they would block the road unless they were paid>.`, hearsay.Threaten, hearsay.Positive},
		{`<“So I’d have to walk four miles,”> [Torv] {said}.`, hearsay.Assert, hearsay.Positive},
		{`[Torv] {said} <there was no cover-up>.`, hearsay.Deny, hearsay.Positive},
		{`<“It was spicy, not dangerous,”> [Torv] {said}.`, hearsay.Deny, hearsay.Positive},
		{`[The defence] {says} <the oil was for heaters, not for a fire>.`, hearsay.Deny, hearsay.Positive},
		{`<“We have not asked for a penny more,”> [Torv] {said}.`, hearsay.Deny, hearsay.Positive},
		{`<“The mill is filmed from roof to wheel. Nothing was swapped,”> [Torv] {said}.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {said} <the owner has neither accepted nor rejected the offer>.`, hearsay.Assert, hearsay.Positive},
		{`[Torv] {said} <the owner neither sold nor leased a mill>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {said} <he could not exclude it>.`, hearsay.Assert, hearsay.Positive},
		{`The women {were told} <that they did not have it>.`, hearsay.Assert, hearsay.Positive},
		{`<“I cannot answer for a drawer I have not opened,”> [Torv] {said}.`, hearsay.Assert, hearsay.Positive},
		{`[That view] is {not shared} <by the board>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {said} <she had written three times and had not had a reply>.`, hearsay.Assert, hearsay.Positive},
		{`[Torv] {stood by} <the figure of 600>.`, hearsay.Confirm, hearsay.Positive},
		// comment refused
		{`[The ministry] {declined} <to comment on losses>.`, hearsay.RefuseComment, hearsay.Positive},
		{`[Torv] {refused} <to say who had paid>.`, hearsay.RefuseComment, hearsay.Positive},
		{`[Torv] {refused} <the prize>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {would not say} <who had paid>.`, hearsay.RefuseComment, hearsay.Negative},
		{`[Torv] {wouldn’t say} <who had paid>.`, hearsay.RefuseComment, hearsay.Negative},
		{`[Torv] {did not say} <how many had left>.`, hearsay.RefuseComment, hearsay.Negative},
		{`[The owners] {did not respond} <to a letter>.`, hearsay.RefuseComment, hearsay.Negative},
		{`[Torv] {would neither confirm nor deny} <that she had paid>.`, hearsay.RefuseComment, hearsay.Negative},
		{`[Neither ministry] {answered} <the questions>.`, hearsay.RefuseComment, hearsay.Negative},
		{`[Torv] {said} <she had nothing to add>.`, hearsay.RefuseComment, hearsay.Positive},
		{`<“I'm not going to talk about that,”> [Torv] {said}.`, hearsay.RefuseComment, hearsay.Positive},
		{`<“We're not in a position to buy more,”> [Torv] {said}.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {brushed aside} <a question about the sale>.`, hearsay.RefuseComment, hearsay.Positive},
		{`<“Never, ever praise a mill,”> [Torv] {said}.`, hearsay.Assert, hearsay.Positive},
		{`[Torv] {slammed} <the report as nonsense>.`, hearsay.Deny, hearsay.Positive},
		// what did not take place
		{`[Torv] {never claimed} <that the mill was hers>.`, hearsay.Assert, hearsay.Negative},
		{`[Torv] {did not say} <that the mill was hers>.`, hearsay.Assert, hearsay.Negative},
		{`[Torv] {has not denied} <that she paid>.`, hearsay.Deny, hearsay.Negative},
		{`[Torv] did not {call for} <his resignation>.`, hearsay.Demand, hearsay.Negative},
		{`[Torv] {stopped short of accusing} <the owners of greed>.`, hearsay.Criticise, hearsay.Negative},
		{`[Torv] {stopped short of saying} <that the mill would close>.`, hearsay.Assert, hearsay.Negative},
		{`[Torv] {has never said} <that the mill was hers>.`, hearsay.Assert, hearsay.Negative},
		{`[Torv] {didn’t promise} <a soft landing>.`, hearsay.Promise, hearsay.Negative},
		{`[Torv] {refrained from accusing} <the owners>.`, hearsay.Criticise, hearsay.Negative},
		{`[Nobody] {claimed} <that the mill was safe>.`, hearsay.Assert, hearsay.Negative},
		{`[Torv] {could not resist pointing out} <that the mill was hers>.`, hearsay.Assert, hearsay.Positive},
		{`[Torv] {has yet to explain} <why she left>.`, hearsay.RefuseComment, hearsay.Negative},
		{`[Torv] {not only praised} <the firemen>.`, hearsay.Praise, hearsay.Positive},
		{`[Torv] {said} <she had not left>.`, hearsay.Deny, hearsay.Positive},
		// not disputed
		{`[Torv] {did not dispute} <that she had paid>.`, hearsay.Confirm, hearsay.Positive},
		{`[Torv] {does not deny} <that she paid>.`, hearsay.Confirm, hearsay.Positive},
		{`[Nobody] {disputed} <that she had paid>.`, hearsay.Deny, hearsay.Negative},
		// denied in other forms
		{`<“Nobody called the clerk,”> [Torv] {said}.`, hearsay.Deny, hearsay.Positive},
		{`<“Nobody wins a flood,”> [Torv] {said}.`, hearsay.Assert, hearsay.Positive},
		{`[Torv] {insisted} <that nothing sold there had hurt anybody>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {said} <no letter ever reached her>.`, hearsay.Deny, hearsay.Positive},
		{`<“I have heard it said that the mill is closed. It is not,”> [Torv] {said}.`, hearsay.Deny, hearsay.Positive},
		{`<“People say the mill is closed. You can buy flour there, it never closed,”> [Torv] {said}.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {said} <the mill had been shut for days, not months>.`, hearsay.Deny, hearsay.Positive},
		{`<“Had the wheel been broken I would have heard it,”> [Torv] {said}.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {said} <that she had only said that somebody had told her>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {hit back}: <“There is no evidence.”>`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {hit back}: <“He is a clown.”>`, hearsay.Criticise, hearsay.Positive},
		{`[Torv] {fumed}: <“That is untrue.”>`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {took back} <her claim that the mill was shut>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {won’t have} <it>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {called} <the allegation a story for children>.`, hearsay.Deny, hearsay.Positive},
		{`<“They never were,”> [Torv] {said}.`, hearsay.Deny, hearsay.Positive},
		{`<“Of course not,”> [Torv] {said}.`, hearsay.Deny, hearsay.Positive},
		{`<“The claim is absurd,”> [Torv] {said}.`, hearsay.Deny, hearsay.Positive},
		{`<“It is absurd that we have to pay,”> [Torv] {said}.`, hearsay.Criticise, hearsay.Positive},
		{`<“That is a lie,”> [Torv] {said}.`, hearsay.Deny, hearsay.Positive},
		{`<“They were pears, not apples,”> [Torv] {said}.`, hearsay.Deny, hearsay.Positive},
		{`<“Not a word of it is true,”> [Torv] {said}.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {said} <she would not be leaving>.`, hearsay.Deny, hearsay.Positive},
		{`<“I can tell you that it is not so,”> [Torv] {said}.`, hearsay.Deny, hearsay.Positive},
		{`<“Well, look, I never signed it,”> [Torv] {said}.`, hearsay.Deny, hearsay.Positive},
		{`<“I do not deny that I signed it,”> [Torv] {said}.`, hearsay.Confirm, hearsay.Positive},
		{`<“I was wrong about the mill,”> [Torv] {said}.`, hearsay.Confirm, hearsay.Positive},
		{`[Torv] {would not hear of} <a sale>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {ridiculed} <the suggestion that he had paid>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {maintained} <his innocence>.`, hearsay.Deny, hearsay.Positive},
		{`<“Lies!”> [Torv] {shouted}.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {said} <the board was wrong>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {said} <the colour was wrong>.`, hearsay.Assert, hearsay.Positive},
		{`[Torv] {said} <reports that it had sacked her were premature>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {said} <the minister, Ana Kyr, did not order it>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {claimed} <otherwise>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {told} the judge <the opposite>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {does not accept} <that the letters were lost>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {has not accepted} <the offer>.`, hearsay.Confirm, hearsay.Negative},
		{`[Torv] {declined to endorse} <the plan>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {hit back at} <claims of fraud>.`, hearsay.Deny, hearsay.Positive},
		{`<“I have never cheated. I don’t know who did,”> [Torv] {said}.`, hearsay.Deny, hearsay.Positive},
		{`<“Over my dead body,”> [Torv] {said}.`, hearsay.Deny, hearsay.Positive},
		// denials that did not take place
		{`[Torv] {refused} <to rule out a sale>.`, hearsay.Deny, hearsay.Negative},
		{`[Torv] {declined to deny} <that she had paid>.`, hearsay.RefuseComment, hearsay.Positive},
		{`[Torv] {issued} <no denial>.`, hearsay.Deny, hearsay.Negative},
		// what is negated and denies nothing
		{`<“They didn’t answer my letter,”> [Torv] {said}.`, hearsay.Assert, hearsay.Positive},
		{`<“We’re not just counting numbers,”> [Torv] {said}.`, hearsay.Assert, hearsay.Positive},
		{`[Torv] {said} <she was not sure>.`, hearsay.Assert, hearsay.Positive},
		{`[Torv] {said} <the board would be mistaken to sell>.`, hearsay.Assert, hearsay.Positive},
		{`<“We will not leave Ansk,”> [Torv] {said}, <“not one step.”>`, hearsay.Promise, hearsay.Positive},
		{`<“The coffee was rubbish,”> [Torv] {said}.`, hearsay.Assert, hearsay.Positive},
		{`[Torv] {said} <false teeth were cheaper>.`, hearsay.Assert, hearsay.Positive},
		{`<“I have no reason to complain,”> [Torv] {said}.`, hearsay.Assert, hearsay.Positive},
		{`[Torv] {said} <talk of a closure was rubbish>.`, hearsay.Deny, hearsay.Positive},
		{`[Torv] {said} <the reports were false>.`, hearsay.Deny, hearsay.Positive},
		{`<“Not one job will go,”> [Torv] {said}.`, hearsay.Promise, hearsay.Positive},
		{`<“The mill will not reopen before the wheel is clean,”> [Torv] {said}.`, hearsay.Promise, hearsay.Positive},
		{`[Torv] {said} <she did not want an apology>.`, hearsay.Express, hearsay.Positive},
		// negations that deny nothing
		{`[Pim Dael] {said} <the town had not yet seen the draft>.`, hearsay.Assert, hearsay.Positive},
		{`[The board] {said} <it would not decide until the end of the year>.`, hearsay.Assert, hearsay.Positive},
		{`[The coach] {said} <the stakes had never been higher>.`, hearsay.Assert, hearsay.Positive},
		{`[The warden] {said} <the ward had never been warmer than 30 degrees>.`, hearsay.Deny, hearsay.Positive},
		{`[Dael] {said} <she had no idea who was behind it>.`, hearsay.Assert, hearsay.Positive},
		{`[A study] {found} <that no more than ten of them had been hurt>.`, hearsay.Assert, hearsay.Positive},
		{`[His brother] {wrote} <that he takes nothing stronger than tea>.`, hearsay.Assert, hearsay.Positive},
		{`[A farmer] {said} <that while he had not read the text, he liked it>.`, hearsay.Assert, hearsay.Positive},
		{`[The guide] {said}: <"You don't walk into a mill and tell them what to grind.">`, hearsay.Assert, hearsay.Positive},
		{`[The vet] {said} <the jab may not help every herd>.`, hearsay.Assert, hearsay.Positive},
		{`[The miller] {said} <that such visits were not uncommon>.`, hearsay.Assert, hearsay.Positive},
		{`[The cook] {said}: <"It is some kind of tank.">`, hearsay.Assert, hearsay.Positive},
		{`[The cook] {said}: <"She was kind to us.">`, hearsay.Praise, hearsay.Positive},
		{`[A study] {found} <that half of the town calls misinformation a problem>.`, hearsay.Assert, hearsay.Positive},
		{`[The envoy] {said} <it was a custom that the town rejects>.`, hearsay.Assert, hearsay.Positive},
		{`[The envoy] {said}: <"Dravia rejects any such custom.">`, hearsay.Deny, hearsay.Positive},
		{`[The envoy] {said}: <"This is pure propaganda.">`, hearsay.Deny, hearsay.Positive},
		{`[A broker] {said} <that people did not know the rule>.`, hearsay.Assert, hearsay.Positive},
		{`[A broker] {said} <it was not known who was behind it>.`, hearsay.Question, hearsay.Positive},
		{`[A guard] {said} <that the firm offers natural disaster relief>.`, hearsay.Assert, hearsay.Positive},
		{`[A guard] {said} <that it would be a disaster>.`, hearsay.Warn, hearsay.Positive},
		{`[A judge] {said} <that the town should have the right of veto>.`, hearsay.Demand, hearsay.Positive},
		{`[A judge] {said} <that the town should have acted>.`, hearsay.Criticise, hearsay.Positive},
		{`[The pupils] {said} <they'd seen nothing of it>.`, hearsay.Deny, hearsay.Positive},
		{`[The porter] {described} <the box as a chest of drawers>.`, hearsay.Assert, hearsay.Positive},
		{`[The porter] {described} <the box as an insult>.`, hearsay.Criticise, hearsay.Positive},
		{`[The doctor] {said}: <"There is a letter. A letter is not a test.">`, hearsay.Deny, hearsay.Positive},
		{`[The doctor] {said}: <"That we exchanged a tube is absurd.">`, hearsay.Deny, hearsay.Positive},
		// what denies, confirms, threatens or praises in other words
		{`[The club] {said} <it was news to them>.`, hearsay.Deny, hearsay.Positive},
		{`[The owner] {said}: <"There is nothing wrong with these walls.">`, hearsay.Deny, hearsay.Positive},
		{`[The witness] {laughs}: <“Bribed? They did not even pay my bus.”>`, hearsay.Deny, hearsay.Positive},
		{`[The paper] {said} <it stood by that>.`, hearsay.Confirm, hearsay.Positive},
		{`[Dael] {said}: <“I have seen the list now, and I spoke too soon.”>`, hearsay.Confirm, hearsay.Positive},
		{`[Her lawyer] {said} <the paper would hear from a court>.`, hearsay.Threaten, hearsay.Positive},
		{`[He] {said}: <“I'm ashamed of that report.”>`, hearsay.Express, hearsay.Positive},
		{`[Dael] {said}: <“They should be ashamed of that report.”>`, hearsay.Criticise, hearsay.Positive},
		{`[He] {said} <that he had said what he had to say>.`, hearsay.RefuseComment, hearsay.Positive},
		{`[She] {swore} <that nobody at the mill had known>.`, hearsay.Deny, hearsay.Positive},
		{`[She] {swore} <to repay the money>.`, hearsay.Promise, hearsay.Positive},
	} {
		doc, d := marked(t, c.text)
		act, polarity, stance := manner(doc, en.English(), d)
		if act != c.act || polarity != c.polarity {
			t.Errorf("%s\n got %s, %s; want %s, %s", c.text, act, polarity, c.act, c.polarity)
		}
		if stance <= 0 || stance >= 1 {
			t.Errorf("%s: stance %v is no probability", c.text, stance)
		}
	}
}

// Who denies something and says more in the same sentence says what is so instead.
func TestGoesOnDenying(t *testing.T) {
	for text, want := range map[string]hearsay.Act{
		"Denying reports of a split, the league said that it remained one club.": hearsay.Deny,
		"Marking its jubilee, the league said that it remained one club.":        hearsay.Assert,
	} {
		doc := parsed(t, text)
		league := runAt(t, doc, "the league", 0)
		first, _, _ := strings.Cut(text, " ")
		object, _, _ := strings.Cut(text[len(first)+1:], ",")
		said := draft{source: []Run{league}, cue: Cue(runAt(t, doc, "said", 0)), content: []Run{runAt(t, doc, "that it remained one club", 0)}, parent: -1}
		before := draft{source: []Run{league}, cue: Cue(runAt(t, doc, first, 0)), content: []Run{runAt(t, doc, object, 0)}, parent: -1}
		if got := manners(doc, en.English(), []draft{before, said})[1].act; got != want {
			t.Errorf("%s\n got %s, want %s", text, got, want)
		}
	}
}

// What one source says was left undone another one says was done.
func TestMakesGood(t *testing.T) {
	for text, want := range map[string]hearsay.Act{
		"Dael said a keeper had forgotten to lock the gate. The keeper said he had locked it.":            hearsay.Deny,
		"Dael said a keeper had forgotten to lock the gate. The keeper said he had painted it.":           hearsay.Assert,
		"Dael said a keeper had been asked to lock the gate. The keeper said he had locked it.":           hearsay.Assert,
		"Dael said the firm failed to make a plan for the gate. The keeper said they had made a red one.": hearsay.Assert,
	} {
		doc := parsed(t, text)
		first, second, _ := strings.Cut(text, ". ")
		at := len(first) + 2
		_, outer, _ := strings.Cut(first, "said ")
		_, inner, _ := strings.Cut(second, "said ")
		dael := draft{source: []Run{runAt(t, doc, "Dael", 0)}, cue: Cue(runAt(t, doc, "said", 0)), content: []Run{runAt(t, doc, outer, 0)}, parent: -1}
		keeper := draft{source: []Run{runAt(t, doc, "The keeper", at)}, cue: Cue(runAt(t, doc, "said", at)), content: []Run{runAt(t, doc, strings.TrimSuffix(inner, "."), at)}, parent: -1}
		if got := manners(doc, en.English(), []draft{dael, keeper})[1].act; got != want {
			t.Errorf("%s\n got %s, want %s", text, got, want)
		}
	}
}

// A draft without any part must not trip the judge.
func TestMannerOfNothing(t *testing.T) {
	doc := parsed(t, "Rain.")
	if act, polarity, _ := manner(doc, en.English(), &draft{parent: -1}); act != hearsay.Assert || polarity != hearsay.Positive {
		t.Errorf("got %s, %s", act, polarity)
	}
}

func TestKindOf(t *testing.T) {
	for _, c := range []struct {
		text string
		want hearsay.Kind
	}{
		{`<"We left,"> she said.`, hearsay.Direct},
		{`<‘We left, and it’s done,’> she said.`, hearsay.Direct},
		{`<«We left,»> she said.`, hearsay.Direct},
		{`<“We left,”> she said. <“It was over.”>`, hearsay.Direct},
		{`She said <that “the whole of the town was over the river”>.`, hearsay.Direct},
		{`She said <the town was “over”>.`, hearsay.Mixed},
		{`She said <that they had “left”>.`, hearsay.Mixed},
		{`She said <that they didn’t leave>.`, hearsay.Indirect},
		{`“No,” she said, and added <that they had left>.`, hearsay.Indirect},
		{`<“He said ‘no’ to us,”> she said.`, hearsay.Direct},
	} {
		doc, d := marked(t, c.text)
		if got := kindOf(doc, d.content); got != c.want {
			t.Errorf("%s: got %s, want %s", c.text, got, c.want)
		}
	}
	doc, d := marked(t, `<“We left,”> she said.`)
	if n := testing.AllocsPerRun(100, func() { kindOf(doc, d.content) }); n != 0 {
		t.Errorf("kindOf allocates %v times", n)
	}
	if n := testing.AllocsPerRun(100, func() { manner(doc, en.English(), d) }); n != 0 {
		t.Errorf("manner allocates %v times", n)
	}
}
