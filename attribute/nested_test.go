package attribute

import (
	"strings"
	"testing"
)

// TestRelayed holds the forms in which somebody relays somebody else. Each want
// is "source {cue} content" of what is nested, in the text's order; where there
// is none, nothing may be nested.
func TestRelayed(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a receiver between", `Mara Kyr said that Ivo Dovrad had told her the ferry was full.`, `Ivo Dovrad {had told} the ferry was full`},
		{"a quotation behind that", `Mara Kyr, the clerk, said a diver had told the crew that Ivo Dovrad “cut the rope”.`, `a diver {had told} that Ivo Dovrad “cut the rope”`},
		{"a whole quotation behind that", `Lund told reporters that the harbour master, Mara Kyr, had told him that “the ferry, old as it is, is sound.”`, `the harbour master, Mara Kyr {had told} that “the ferry, old as it is, is sound.”`},
		{"so", `Mara Kyr said that Ivo Dovrad had told her so himself.`, `Ivo Dovrad {had told} so`},
		{"asked for", `“He asked for no speeches. So we sang,” Mara Kyr said.`, `He {asked} for no speeches`},
		{"a quotation in the quotation", `“She said ‘tight’. She never said ‘bankrupt’,” Ivo Dovrad told the council.`, `She {said} ‘tight’ + She {never said} ‘bankrupt’`},
		{"what was promised", `“I promised a landing,” Mara Kyr said.`, `I {promised} a landing`},
		{"what somebody is called", `Dovrad denied that he had called the mayor a liar.`, `he {had called} the mayor a liar`},
		{"who is told says nothing", `Mara Kyr said that she had been told that the ferry was full.`, ` {had been told} that the ferry was full`},
		{"it is said", `“I have heard it said that the ferry is full,” Mara Kyr said.`, ` {said} that the ferry is full`},
		{"called up", `The council said that Mara Kyr had called Ivo Dovrad to thank him.`, ``},
		{"only guessed at", `The council said that Mara Kyr would order a new ferry.`, ``},
		{"somebody accused", `Mara Kyr said that people accused of theft had left the town.`, ``},
		{"who does not act does not speak", `The police said that Ivo Dovrad had refused to leave the ferry.`, ``},
		{"a question of nobody", `“Who would have thought that the ferry would come?” Mara Kyr said.`, ``},
		{"a passive says nothing", `“The order was repeated to me, ‘Full speed ahead,’ and we went,” Mara Kyr said.`, ``},
		{"would only show", `Mara Kyr said that there was no film that would confirm that the ferry was full.`, ``},
		{"by ship", `Mara Kyr said that she would go “by ship, by sled or by foot”.`, ``},
		{"a noun and who said it", `The council denied claims by residents that the ferry was full.`, `residents {claims} that the ferry was full`},
		{"a noun and whose it is", `The council rejected Ivo Dovrad's allegation that the ferry was full.`, `Ivo Dovrad {allegation} that the ferry was full`},
		{"a noun and where it stood", `Mara Kyr denied a report in the Courier that the ferry had been sold.`, `the Courier {report} that the ferry had been sold`},
		{"a noun and a nation that no table knows", `The council rejected Torvish accusations that the ferry was full.`, `Torvish {accusations} that the ferry was full`},
		{"a noun and an outlet", `The council confirmed a Kelvane Times report that the ferry was full.`, `Kelvane Times {report} that the ferry was full`},
		{"a noun and a month", `The council confirmed a May report that the ferry was full.`, ``},
		{"a noun of nobody's", `The council denied claims that the ferry was full.`, ``},
		{"a claim that does something", `The council denied claims by residents that surprised nobody.`, ``},
		{"in somebody's words", `Mara Kyr said: “Two of the bolts are, in the engineer’s words, ‘older than the mayor’.”`, `the engineer {words} ‘older than the mayor’`},
		{"used to say", `Ivo Dovrad said: “My mother used to say that a ferry is never full.”`, `My mother {say} that a ferry is never full`},
		{"told her, without that", `Mara Kyr testified that Dovrad had told her the papers were “only copies”.`, `Dovrad {had told} the papers were “only copies”`},
		{"the opposite, and no more", `Mara Kyr said farmers who claimed the opposite were mistaken.`, `who {claimed} the opposite`},
		{"before a comma", `“I gave her the ticket. It was a joke, I told myself. She left,” Ivo Dovrad recalled.`, `I {told} It was a joke`},
		{"nobody before a comma", `“Nobody phoned, nobody wrote,” Ivo Dovrad said.`, ``},
		{"what I said was", `“What I said was that the ferry was late,” Ivo Dovrad told the council.`, `I {said} that the ferry was late`},
		{"a participle behind its noun", `Mara Kyr said that the letters showed engineers pleading for a pause.`, `engineers {pleading} for a pause`},
		{"behind a time", `“Nobody listened when we said in March that the ferry leaks,” Mara Kyr said.`, `we {said} that the ferry leaks`},
		{"assured by somebody", `Mara Kyr said she had been assured by the owners in May that the ferry was sound.`, `the owners {had been assured} that the ferry was sound`},
		{"who is told to go", `Mara Kyr says owners told her to sail on.`, `owners {told} to sail on`},
		{"a noun of what is asked for", `Mara Kyr rejected a call by the council to stop the ferry.`, `the council {call} to stop the ferry`},
		{"a noun of what shall be", `Mara Kyr rejected demands from the union that Dovrad step down.`, `the union {demands} that Dovrad step down`},
		{"again and again", `“They keep telling us the sea will clean itself,” Mara Kyr said.`, `They {keep telling} the sea will clean itself`},
		{"what was not asked", `“We have not asked for a penny,” Mara Kyr said.`, ``},
		{"what the source itself knows", `Ivo Dovrad said he knew that the ferry was late.`, ``},
		{"so many", `Mara Kyr said that Dovrad tells so many tales that nobody listens.`, ``},
	} {
		var got []string
		for _, a := range find(t, c.text) {
			if a.Parent != "" {
				w := tell(c.text, a)
				got = append(got, w.source+" {"+w.cue+"} "+w.content)
			}
		}
		if s := strings.Join(got, " + "); s != c.want {
			t.Errorf("%s: nested are %q, want %q", c.name, s, c.want)
		}
	}
}

// TestTurnsOwnWhatIsSaidInThem holds that a turn of a transcript is its
// speaker's, and that what the speaker relays is nested in it, without the label.
func TestTurnsOwnWhatIsSaidInThem(t *testing.T) {
	const text = "Q  Mayor Ivo Dovrad told my paper he would sell the ferry.\n\nMR. KYR: He denies that.\n\nQ  Will he sell it?\n\nMR. KYR: No.\n\nQ  The ministry says that the ferry will stay.\n\nMR. KYR: Ask the ministry."
	turns, nested := 0, map[string]bool{}
	for _, a := range find(t, text) {
		w := tell(text, a)
		if a.Parent == "" {
			turns++
			if w.source != "Q" && w.source != "MR. KYR" {
				t.Errorf("%q is the source of %q, want the turn's speaker", w.source, w.content)
			}
			continue
		}
		nested[w.source] = true
	}
	if turns != 6 || !nested["He"] || !nested["The ministry"] || !nested["Mayor Ivo Dovrad"] {
		t.Errorf("found %d turns, and nested of %v; want 6, and of He, the mayor and the ministry", turns, nested)
	}
}

func TestAQuotationOfTwoSentencesIsWhole(t *testing.T) {
	const text = `“She said ‘tight’. She never said ‘bankrupt’,” Ivo Dovrad told the council.`
	as := find(t, text)
	if len(as) == 0 || !strings.HasPrefix(as[0].Content.Text(text), "“She said") {
		t.Errorf("found %+v, want the quotation from its opening mark on", as)
	}
}

// TestNestedContentIsNeverEmpty holds a sentence whose clause begins with a comma behind its verb.
func TestNestedContentIsNeverEmpty(t *testing.T) {
	for _, text := range []string{
		"Mrs. Kyr said, “Her friends call it unrealistic, her family declares it ‘far-fetched’—but the town moves forward.”",
		"“When Mayor Dovrad called me, I was taping with a man from the harbour,” Kyr said.",
	} {
		checkFound(t, text, find(t, text))
	}
}
