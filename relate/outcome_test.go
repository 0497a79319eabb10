package relate

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"hearsay"
	"hearsay/lang/en"
)

func TestDifferenceAndPlace(t *testing.T) {
	recorded := record(t, shipyard)
	got := check(t, recorded, "", "It is a harbor for … submarines and boats")
	if len(got.Matches) != 1 {
		t.Fatalf("%d matches", len(got.Matches))
	}
	m := got.Matches[0]
	want := []hearsay.Edit{
		{Op: hearsay.Equal, Quotation: "It is a", Record: "It is a"},
		{Op: hearsay.Replace, Quotation: "harbor", Record: "harbour"},
		{Op: hearsay.Equal, Quotation: "for", Record: "for"},
		{Op: hearsay.Delete, Quotation: "…", Record: "herring, not for"},
		{Op: hearsay.Equal, Quotation: "submarines", Record: "submarines"},
		{Op: hearsay.Insert, Quotation: "and boats"},
	}
	if !reflect.DeepEqual(m.Difference, want) {
		t.Errorf("difference %+v", m.Difference)
	}
	if text := m.Spans.Text(m.Recorded.Article.Text); text != "It is a harbour for herring, not for submarines" {
		t.Errorf("spans have %q", text)
	}
	if !slices.Contains(m.Touches, hearsay.TouchesNegation) || !slices.Contains(m.Touches, hearsay.TouchesSense) {
		t.Errorf("touches %v", m.Touches)
	}
}

func TestSpansOverPieces(t *testing.T) {
	got := check(t, record(t, shipyard), "", "before the ice is gone. We have paid 340 welders")
	m := got.Matches[0]
	var texts []string
	for _, s := range m.Spans {
		texts = append(texts, s.In(m.Recorded.Article.Text))
	}
	if want := []string{"before the ice is gone", "We have paid 340 welders"}; !slices.Equal(texts, want) {
		t.Errorf("spans have %q", texts)
	}
}

func TestAllPlacesAreListed(t *testing.T) {
	line := `mira vesk | direct | "The yard will not close before the ice is gone," || "I signed each slip myself."` + "\n"
	recorded := record(t, line+line+strings.ReplaceAll(line, "mira vesk", "tom ask")+strings.ReplaceAll(line, "will not", "will"))
	got := check(t, recorded, "mira vesk", "The yard will not close before the ice is gone.")
	var verdicts []hearsay.Verdict
	for _, m := range got.Matches {
		verdicts = append(verdicts, m.Verdict)
	}
	want := []hearsay.Verdict{hearsay.Verbatim, hearsay.Verbatim, hearsay.MeaningChanged, hearsay.Verbatim}
	if got.Verdict != hearsay.Verbatim || !slices.Equal(verdicts, want) || got.Matches[3].Own {
		t.Errorf("%s, matches %v", got.Verdict, verdicts)
	}
}

func TestEditedAtSource(t *testing.T) {
	recorded := record(t, `
pia holm | direct | "We have no bread left. The mill is ours and everybody knows it," || "We wait."
pia holm | direct | "We have almost no bread left. The mill is ours and everybody knows it," || "We wait."
pia holm | direct | "We have no bread left."`)
	recorded[0].Latest = recorded[1].Article
	for text, want := range map[string]hearsay.Verdict{
		"We have no bread left":                   hearsay.EditedAtSource,
		"We have almost no bread left":            hearsay.Verbatim,
		"The mill is ours and everybody knows it": hearsay.Verbatim,
		"We have no stone left":                   hearsay.MeaningChanged,
	} {
		if got := check(t, recorded, "pia holm", text); got.Verdict != want {
			t.Errorf("%q gets %s, want %s", text, got.Verdict, want)
		}
	}
	// The newest version's attributions need not be among the candidates.
	if got := check(t, recorded[:1], "", "The mill is ours and everybody knows it"); got.Verdict != hearsay.Verbatim {
		t.Errorf("alone: %s", got.Verdict)
	}
	if got := check(t, recorded[:1], "", "The mill is ours and everybody knows it. We wait."); got.Verdict != hearsay.Verbatim {
		t.Errorf("over two pieces: %s", got.Verdict)
	}
	// The newest version gives the words to somebody else.
	recorded[1].Attribution.Speakers = []hearsay.Speaker{{ID: "tom ask"}}
	if got := check(t, recorded[:2], "pia holm", "The mill is ours and everybody knows it"); got.Verdict != hearsay.EditedAtSource {
		t.Errorf("given to another: %s", got.Verdict)
	}
}

// What is cut from a sentence that was edited around it is edited too.
func TestCutOfAnEditedQuotation(t *testing.T) {
	recorded := record(t, `
pia holm | direct | "There is no road left. We wait for the boat on the river in the morning,"
pia holm | direct | "There is almost no road left. We wait for the boat on the river in the evening,"`)
	recorded[0].Article.ID, recorded[1].Article.ID = "a1", "a2"
	recorded[0].Latest = recorded[1].Article
	for text, want := range map[string]hearsay.Verdict{
		"no road left":                         hearsay.EditedAtSource,
		"There is no road left":                hearsay.EditedAtSource,
		"almost no road left":                  hearsay.Trimmed,
		"We wait for the boat":                 hearsay.Trimmed,
		"the boat on the river":                hearsay.Trimmed,
		"There is a road left":                 hearsay.MeaningChanged,
		"the boat on the river in the morning": hearsay.EditedAtSource,
	} {
		if got := check(t, recorded, "pia holm", text); got.Verdict != want {
			t.Errorf("%q gets %s, want %s", text, got.Verdict, want)
		}
	}
	// Where the newest version has the words in another place too, they stand.
	again := record(t, `pia holm | direct | "There is no road left,"`)[0]
	again.Article.Text = recorded[1].Article.Text + "\n\n" + again.Article.Text
	recorded[0].Latest = &hearsay.Article{ID: "a2", Text: again.Article.Text}
	if got := check(t, recorded, "pia holm", "no road left"); got.Verdict != hearsay.Trimmed {
		t.Errorf("still there: %s", got.Verdict)
	}
}

func TestPerhapsTheirs(t *testing.T) {
	recorded := record(t, `
mira vesk | direct | "The yard will not close before the ice is gone,"
unnamed | direct | "We have paid 340 welders every month since June."
tom ask | indirect | that the crew had cut the cable to the lighthouse`)
	speaker := func(s hearsay.Speaker, _ *hearsay.Article) Whose {
		switch s.ID {
		case "tom ask":
			return TheirOwn
		case "unnamed":
			return Perhaps
		}
		return SomebodyElse
	}
	for text, want := range map[string]hearsay.Verdict{
		"We have paid 340 welders every month since June":      hearsay.SpeakerUnclear,
		"We have paid 430 welders every month since June":      hearsay.MeaningChanged,
		"The yard will not close before the ice is gone":       hearsay.OtherSpeaker,
		"The crew had cut the cable to the lighthouse":         hearsay.ParaphraseOnly,
		"We have paid 340 welders and the yard will not close": hearsay.Spliced,
	} {
		got := NewChecker(en.English()).Check(Quotation{Text: text, Speaker: speaker}, recorded)
		if got.Verdict != want {
			t.Errorf("%q gets %s, want %s", text, got.Verdict, want)
		}
		if len(got.Matches) == 0 {
			t.Errorf("%q lists nothing", text)
		}
		for _, m := range got.Matches {
			if m.Unclear != (m.Recorded.Attribution.Speakers[0].ID == "unnamed") || m.Own && m.Unclear {
				t.Errorf("%q: %+v", text, m)
			}
		}
	}
}

func TestInText(t *testing.T) {
	c := NewChecker(en.English())
	a := &hearsay.Article{Text: "One might write: “Give us one more day, minister.” Nobody did.\n\nGive us one more day, minister, is all."}
	var got []string
	for _, p := range c.InText("«give us ONE more day — minister»", a) {
		got = append(got, fmt.Sprintf("%s %v", p.Span.In(a.Text), p.Quoted))
	}
	if want := []string{"Give us one more day, minister true", "Give us one more day, minister false"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	for _, text := range []string{"", "one more", "Give us … day, minister", "Give us one less day"} {
		if got := c.InText(text, a); len(got) > 0 {
			t.Errorf("%q stands at %v", text, got)
		}
	}
}

func TestAnotherTranslation(t *testing.T) {
	lines := `
ida renn | direct | "Tarnholm rejects every bargain struck at gunpoint today,"
ida renn | direct | "Tarnholm refuses every bargain struck at gunpoint today,"`
	recorded := record(t, lines)
	text := "Tarnholm refuses every bargain struck at gunpoint today and tomorrow"
	if got := check(t, recorded[:1], "", strings.TrimSuffix(text, " and tomorrow")); got.Verdict != hearsay.MeaningChanged {
		t.Errorf("one translation: %s", got.Verdict)
	}
	recorded = append(recorded, record(t, `ida renn | direct | "Tarnholm refuses all bargains made under a gun,"`)...)
	mixed := recorded[:1:1]
	mixed = append(mixed, recorded[2])
	mixed[0].Statement, mixed[1].Statement = "s1", ""
	query := "Tarnholm refuses every bargain struck at gunpoint today"
	if got := check(t, mixed, "", query); got.Verdict != hearsay.MeaningChanged {
		t.Errorf("translations of different statements: %s", got.Verdict)
	}
	both := record(t, strings.Replace(lines, "refuses every bargain struck at gunpoint today", "refuses every bargain", 1))
	both[0].Statement, both[1].Statement = "s1", "s1"
	if got := check(t, both, "", query); got.Verdict != hearsay.Altered {
		t.Errorf("two translations of one statement: %s %q", got.Verdict, got.Difference)
	}
}

func TestWordsOnlyDeniedOrRefused(t *testing.T) {
	recorded := record(t, `
tom ask | indirect | that the crew had cut the cable to the lighthouse
tom ask | mixed | that the crew was "a gang of wreckers" on Monday
tom ask | mixed | that the storm was not "a reason to panic now"
tom ask | indirect | whether the cable to the mainland would be mended
tom ask | direct | "The lamp has burned for ninety years,"`)
	for i, cue := range []string{"denied", "denied", "said", "would not say", "never said"} {
		text := recorded[i].Article.Text + "\n\n" + cue
		recorded[i].Article = &hearsay.Article{Text: text}
		recorded[i].Attribution.Cue = hearsay.Passage{{Start: len(text) - len(cue), End: len(text)}}
	}
	recorded[3].Attribution.Act = hearsay.RefuseComment
	recorded[4].Attribution.Polarity = hearsay.Negative
	for _, text := range []string{
		"the crew had cut the cable to the lighthouse", "a gang of wreckers", "a reason to panic now",
		"the cable to the mainland would be mended", "The lamp has burned for ninety years",
	} {
		if got := check(t, recorded, "tom ask", text); got.Verdict != hearsay.MeaningChanged {
			t.Errorf("%q gets %s", text, got.Verdict)
		}
	}
}

func TestUnusableCandidates(t *testing.T) {
	recorded := []hearsay.Recorded{
		{}, {Article: &hearsay.Article{Text: "short"}, Attribution: hearsay.Attribution{Content: hearsay.Passage{{Start: 2, End: 99}}}},
	}
	if got := check(t, recorded, "", "a short word"); got.Verdict != hearsay.NotInRecord || len(got.Matches) != 0 {
		t.Errorf("%+v", got)
	}
}

func TestSearches(t *testing.T) {
	got := NewChecker(en.English()).Searches("“The 10,000 men of Port Elm don’t sail … in winter. It is what it is.”")
	want := []Search{
		{strings.Fields("the 10 000 men of port elm do n t sail"), strings.Fields("port 000 elm 10 sail men")},
		{strings.Fields("in winter"), strings.Fields("winter")},
		{strings.Fields("it is what it is"), nil},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("searches %+v", got)
	}
}

func TestIndexFindsEveryPart(t *testing.T) {
	recorded := record(t, shipyard)
	c := NewChecker(en.English())
	x := c.NewIndex(recorded)
	q := "It is a harbour for herring. We have paid 340 welders."
	found := x.Candidates(q, 1)
	if len(found) != 2 {
		t.Fatalf("%d candidates", len(found))
	}
	if got := c.Check(Quotation{Text: q}, found); got.Verdict != hearsay.Spliced {
		t.Errorf("verdict %s", got.Verdict)
	}
}

// letters is what no style of writing changes.
func letters(s string) string {
	return strings.Map(func(c rune) rune {
		if base, ok := plainLetters[c]; ok {
			c = base
		}
		if !unicode.IsLetter(c) && !unicode.IsNumber(c) || isInvisible(c) {
			return -1
		}
		return unicode.ToLower(c)
	}, strings.ToLower(s))
}

func FuzzCheck(f *testing.F) {
	f.Add("The yard … will not [close] before “the ice” is gone", `"The yard will not close before the ice is gone," he said. "No."`)
	f.Add("don’t 10,000 -5 % e\u0301", "don't 10000 \u22125 % \u00e9")
	f.Add("a that Y does b", "a done by Y")
	f.Add("\xff…\xc2[", "\xff\xfe...")
	c := NewChecker(en.English())
	f.Fuzz(func(t *testing.T, text, content string) {
		// An article's text is UTF-8; a quotation may be anything.
		content = strings.ToValidUTF8(content, "?")
		half := len(content) / 2
		for half > 0 && half < len(content) && content[half]&0xC0 == 0x80 {
			half--
		}
		article := &hearsay.Article{ID: "a", Text: content}
		pieces := hearsay.Passage{{Start: 0, End: half}, {Start: half, End: len(content)}}
		var recorded []hearsay.Recorded
		for _, kind := range []hearsay.Kind{hearsay.Direct, hearsay.Mixed, hearsay.Indirect} {
			recorded = append(recorded, hearsay.Recorded{Article: article, Attribution: hearsay.Attribution{Kind: kind, Content: pieces}})
		}
		got := c.Check(Quotation{Text: text}, recorded)
		again := c.Check(Quotation{Text: text}, recorded)
		if !reflect.DeepEqual(got, again) {
			t.Errorf("two verdicts on %q", text)
		}
		for _, m := range got.Matches {
			for _, s := range m.Spans {
				if err := s.Check(content); err != nil {
					t.Error(err)
				}
			}
			if m.Verdict == hearsay.Verbatim && !strings.Contains(letters(content), letters(text)) {
				t.Errorf("%q is verbatim in %q", text, content)
			}
		}
		c.Searches(text)
	})
}

// What is inside quotation marks only in part, or said by somebody in a
// quotation, is not the speaker's word for word.
func TestWordsThatAreNotTheSpeakersOwn(t *testing.T) {
	for _, c := range []struct {
		what, text string
		kind       hearsay.Kind
		quotation  string
		want       hearsay.Verdict
	}{
		{"a lead-in", `<<She>> {{said}} [[the mill “is cold and we all wait for the coal to come up the river”]].`, hearsay.Direct,
			"is cold and we all wait for the coal to come up the river", hearsay.Verbatim},
		{"with the lead-in", `<<She>> {{said}} [[the mill “is cold and we all wait for the coal to come up the river”]].`, hearsay.Direct,
			"the mill is cold and we all wait for the coal to come up the river", hearsay.ParaphraseOnly},
		{"relayed without marks", `“<<My brother>> {{says}} [[the mill is cold]]. It is not,” Pia Holm said.`, hearsay.Direct,
			"the mill is cold", hearsay.ParaphraseOnly},
		{"relayed in marks", `“<<My brother>> {{says}}: [[‘The mill is cold.’]] It is not,” Pia Holm said.`, hearsay.Direct,
			"the mill is cold", hearsay.Verbatim},
		{"no marks, as in a transcript", `<<HOLM>>{{:}} [[The mill is cold.]]`, hearsay.Direct,
			"the mill is cold", hearsay.Verbatim},
		{"apostrophes", `[[‘The mill’s cold an’ we’re all waitin’ for ’em,’]] <<she>> {{said}}.`, hearsay.Direct,
			"The mill's cold an' we're all waitin' for 'em", hearsay.Verbatim},
	} {
		_, r := marked(c.text)
		r.Attribution.Kind = c.kind
		got := NewChecker(en.English()).Check(Quotation{Text: c.quotation}, []hearsay.Recorded{r})
		if got.Verdict != c.want {
			t.Errorf("%s: %s, want %s: %v", c.what, got.Verdict, c.want, got.Difference)
		}
	}
}

// What the asked speaker relays is not somebody else's speech that bears it out.
func TestRelayedInsideTheirOwn(t *testing.T) {
	text, own := marked(`[[“My brother says the mill is cold. It is not,”]] <<Pia Holm>> {{said}}.`)
	_, nested := marked(`“<<My brother>> {{says}} [[the mill is cold]]. It is not,” Pia Holm said.`)
	own.Attribution.Kind, nested.Attribution.Kind = hearsay.Direct, hearsay.Direct
	own.Attribution.Speakers, nested.Attribution.Speakers = []hearsay.Speaker{{ID: "pia"}}, []hearsay.Speaker{{ID: "brother"}}
	nested.Article = own.Article
	if nested.Article.Text != text {
		t.Fatal("two texts")
	}
	recorded := []hearsay.Recorded{own, nested}
	for who, want := range map[string]hearsay.Verdict{"pia": hearsay.MeaningChanged, "brother": hearsay.ParaphraseOnly, "nobody": hearsay.OtherSpeaker} {
		if got := check(t, recorded, who, "The mill is cold"); got.Verdict != want {
			t.Errorf("%s: %s, want %s", who, got.Verdict, want)
		}
	}
}

// Who passes on another one's words is not borne out by them, nor is it said without
// a speaker that they are the words of who passes them on.
func TestWhoseWordsArePassedOn(t *testing.T) {
	text, outer := marked(`<<Pia Holm>> {{said}} [[that a miller had told her: “The mill is cold and dark.”]] She left.`)
	_, told := marked(`Pia Holm said that <<a miller>> had {{told}} her: [[“The mill is cold and dark.”]] She left.`)
	outer.Attribution.Kind, told.Attribution.Kind = hearsay.Mixed, hearsay.Direct
	outer.Attribution.Speakers, told.Attribution.Speakers = []hearsay.Speaker{{ID: "pia", Name: "Pia Holm"}}, []hearsay.Speaker{{ID: "miller", Name: "miller"}}
	outer.Attribution.Identify(outer.Article.TextSHA256)
	told.Attribution.Relayed, told.Attribution.Via = true, []hearsay.Teller{{Attribution: outer.Attribution.ID, Speakers: outer.Attribution.Speakers}}
	told.Article = outer.Article
	if told.Article.Text != text {
		t.Fatal("two texts")
	}
	recorded := []hearsay.Recorded{outer, told}
	for _, c := range []struct {
		who, text string
		want      hearsay.Verdict
		passedOn  int
	}{
		{"pia", "The mill is cold and dark", hearsay.OtherSpeaker, 1},
		{"miller", "The mill is cold and dark", hearsay.OtherSpeaker, 1},
		{"", "The mill is cold and dark", hearsay.Verbatim, 1},
		{"pia", "a miller had told her the mill is cold and dark", hearsay.ParaphraseOnly, 0},
	} {
		got := check(t, recorded, c.who, c.text)
		passedOn := 0
		for _, m := range got.Matches {
			if len(m.WordsOf) > 0 {
				passedOn++
				if m.WordsOf[0].ID != "miller" || m.Recorded.Attribution.ID != outer.Attribution.ID || c.who != "" && m.Own {
					t.Errorf("%s: %+v", c.who, m)
				}
			}
		}
		if got.Verdict != c.want || passedOn != c.passedOn {
			t.Errorf("%s, %q: %s with %d passed on, want %s with %d", c.who, c.text, got.Verdict, passedOn, c.want, c.passedOn)
		}
		if c.passedOn == 1 && got.Matches[0].Recorded.Attribution.ID != told.Attribution.ID {
			t.Errorf("%s: the first is not whose words they are", c.who)
		}
	}
}

// An indirect statement that was edited out is no longer there; what another
// article reports in its own words still is.
func TestWithdrawnParaphrase(t *testing.T) {
	recorded := record(t, `
pia holm | indirect | every household would get bread from the mill
pia holm | direct | "We wait for the coal,"
pia holm | indirect | every household would get bread from the mill`)
	elsewhere := *recorded[2].Article
	elsewhere.ID = "elsewhere"
	recorded[2].Article = &elsewhere
	recorded[0].Latest = recorded[1].Article
	const text = "every household would get bread from the mill"
	if got := check(t, recorded[:2], "pia holm", text); got.Verdict != hearsay.EditedAtSource {
		t.Errorf("edited out: %s", got.Verdict)
	}
	if got := check(t, recorded, "pia holm", text); got.Verdict != hearsay.ParaphraseOnly {
		t.Errorf("reported elsewhere: %s", got.Verdict)
	}
	recorded[0].Latest = recorded[2].Article
	if got := check(t, recorded[:1], "pia holm", text); got.Verdict != hearsay.ParaphraseOnly {
		t.Errorf("still in the newest version: %s", got.Verdict)
	}
}

// What somebody else tells of the asked speaker is on record from who tells it;
// what the speaker said himself goes before.
func TestWhatIsToldOfTheSpeaker(t *testing.T) {
	recorded := record(t, `
mira vesk | direct | "Tom Ask told us the yard will not close before the ice is gone,"
tom ask | indirect | the yard will not close before the ice is gone
tom ask | direct | "We have paid 340 welders every month since June."`)
	recorded[1].Attribution.Relayed = true
	for text, want := range map[string]hearsay.Verdict{
		"The yard will not close before the ice is gone":  hearsay.OtherSpeaker,
		"The yard will close before the ice is gone":      hearsay.MeaningChanged,
		"We have paid 340 welders every month since June": hearsay.Verbatim,
	} {
		got := check(t, recorded, "tom ask", text)
		told := want != hearsay.Verbatim
		if got.Verdict != want || got.Relayed != told || got.Matches[0].Own == told || got.Matches[0].Unclear != told {
			t.Errorf("%q gets %s, relayed %v, by %+v", text, got.Verdict, got.Relayed, got.Matches[0])
		}
	}
	if got := check(t, recorded, "", "The yard will not close before the ice is gone"); !got.Relayed && got.Matches[0].Recorded.Attribution.Speakers[0].ID == "tom ask" {
		t.Errorf("without a speaker it is not said that it is told: %+v", got)
	}
	own := record(t, `tom ask | indirect | the yard will not close before the ice is gone`)
	if got := check(t, append(recorded, own...), "tom ask", "The yard will not close before the ice is gone"); got.Verdict != hearsay.ParaphraseOnly || got.Relayed {
		t.Errorf("what he said himself gets %s, relayed %v", got.Verdict, got.Relayed)
	}
}
