package attribute

import (
	"reflect"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"hearsay"
	"hearsay/parse"
)

func find(t testing.TB, text string) []hearsay.Attribution {
	t.Helper()
	p, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	f, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return f.Find(p.Parse(text))
}

// told is an attribution as words, to be compared and read.
type told struct{ source, cue, content string }

func tell(text string, a hearsay.Attribution) told {
	return told{a.Source.Text(text), a.Cue.Text(text), a.Content.Text(text)}
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       told
		kind       hearsay.Kind
		act        hearsay.Act
	}{
		{"direct", `“The port of Ansk is full,” said Mara Kyr, the navy minister.`,
			told{"Mara Kyr, the navy minister", "said", "“The port of Ansk is full,”"}, hearsay.Direct, hearsay.Assert},
		{"indirect", `Mara Kyr said that the bridge would be closed on Monday.`,
			told{"Mara Kyr", "said", "that the bridge would be closed on Monday"}, hearsay.Indirect, hearsay.Assert},
		{"mixed", `The ministry said its forces had “withdrawn to better positions.”`,
			told{"The ministry", "said", "its forces had “withdrawn to better positions.”"}, hearsay.Mixed, hearsay.Assert},
		{"split by the cue", `"The plan is dead," Okafor said, "and nobody will miss it."`,
			told{"Okafor", "said", `"The plan is dead," "and nobody will miss it."`}, hearsay.Direct, hearsay.Assert},
		{"according to", `The fire began in the cellar, according to the police report.`,
			told{"the police report", "according to", "The fire began in the cellar"}, hearsay.Indirect, hearsay.Assert},
		{"content first, no marks", `The road will reopen in May, officials said.`,
			told{"officials", "said", "The road will reopen in May"}, hearsay.Indirect, hearsay.Assert},
		{"denial", `Dovrad denied that he had met the banker.`,
			told{"Dovrad", "denied", "that he had met the banker"}, hearsay.Indirect, hearsay.Deny},
		{"warning", `The union warned that hundreds of jobs were at risk.`,
			told{"The union", "warned", "that hundreds of jobs were at risk"}, hearsay.Indirect, hearsay.Warn},
		{"demand", `Reyes urged the council to publish the letters.`,
			told{"Reyes", "urged", "the council to publish the letters"}, hearsay.Indirect, hearsay.Demand},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := find(t, c.text)
			if len(got) != 1 {
				t.Fatalf("found %d attributions, want 1: %+v", len(got), got)
			}
			if words := tell(c.text, got[0]); words != c.want {
				t.Errorf("found %q, want %q", words, c.want)
			}
			if got[0].Kind != c.kind || got[0].Act != c.act || got[0].Polarity != hearsay.Positive {
				t.Errorf("found %s, %s, %s; want %s, %s, positive", got[0].Kind, got[0].Act, got[0].Polarity, c.kind, c.act)
			}
		})
	}
}

func TestFindPolarity(t *testing.T) {
	const text = `Torv did not say that the harbour would close.`
	got := find(t, text)
	if len(got) == 0 || got[0].Polarity != hearsay.Negative {
		t.Errorf("%q: found %+v, want a negative attribution", text, got)
	}
}

func TestFindNothing(t *testing.T) {
	for _, text := range []string{"", "\n\n", "The storm of last week closed the harbour.", "He bought bread and went home.",
		`Tony “the Hammer” Brask won in the third round.`, `They ate at the “Golden Anchor” on the quay.`} {
		if got := find(t, text); len(got) != 0 {
			t.Errorf("%q: found %q", text, tell(text, got[0]))
		}
	}
}

// checkFound checks the promises that hold for any text.
func checkFound(t *testing.T, text string, as []hearsay.Attribution) {
	t.Helper()
	ids := map[string]bool{"": true}
	for _, a := range as {
		for _, p := range []hearsay.Passage{a.Source, a.Cue, a.Content} {
			end := 0
			for _, s := range p {
				if err := s.Check(text); err != nil {
					t.Fatalf("%q: %v", text, err)
				}
				if s.Empty() || s.Start < end {
					t.Fatalf("%q: pieces %v are empty or out of order", text, p)
				}
				end = s.End
			}
		}
		if len(a.Content) == 0 {
			t.Fatalf("%q: an attribution without content", text)
		}
		if !ids[a.Parent] {
			t.Fatalf("%q: parent %s does not stand before its nested attribution", text, a.Parent)
		}
		ids[a.ID] = true
		if c := a.Confidence; c.Span < 0 || c.Span > 1 || c.Stance < 0 || c.Stance > 1 {
			t.Fatalf("%q: confidences %+v", text, c)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"", harbourTalk, "KYR: No.\n\nTORV: Yes.", "“", "said", "“a” said “b” said “c", "x\xe2\x80\x9dsaid y",
		"Minister: ‘No deal’", "— Ana Torv", strings.Repeat("he said she said ", 300)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip("ingest lets no broken text through")
		}
		first := find(t, text)
		checkFound(t, text, first)
		if again := find(t, text); !reflect.DeepEqual(first, again) {
			t.Fatalf("%q: read twice, two results", text)
		}
	})
}

const harbourTalk = `“The harbour will stay open,” the mayor, Ana Torv, said on Monday, adding that "no ship" had been turned away.

Fishermen rejected the claim. “We were sent back twice,” said Oke Brandt. “Nobody told us why.”

A spokesman for the coast guard declined to comment.`

func TestFindIsSafeForManyAtOnce(t *testing.T) {
	want := find(t, harbourTalk)
	if len(want) < 3 {
		t.Fatalf("found only %d attributions", len(want))
	}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 20 {
				if got := find(t, harbourTalk); !reflect.DeepEqual(got, want) {
					t.Error("another result beside other readers")
					return
				}
			}
		})
	}
	all.Wait()
}

func TestAParagraphAtTheEndChangesNothingBefore(t *testing.T) {
	before := find(t, harbourTalk)
	text := harbourTalk + "\n\nThe ministry said later that it would look into the matter."
	after := find(t, text)
	if len(after) <= len(before) {
		t.Fatalf("%d attributions, %d with one paragraph more", len(before), len(after))
	}
	for i, b := range before {
		if tell(harbourTalk, b) != tell(text, after[i]) || b.Kind != after[i].Kind || b.Act != after[i].Act {
			t.Errorf("%q became %q", tell(harbourTalk, b), tell(text, after[i]))
		}
	}
}

func TestDamagedWeightsAreErrors(t *testing.T) {
	f, err := New()
	if err != nil {
		t.Fatal(err)
	}
	whole := f.learned.Bytes()
	for _, n := range []int{0, 4, 100, len(whole) / 2, len(whole) - 1} {
		if _, err := ReadLearned(whole[:n]); err == nil {
			t.Errorf("weights cut off after %d of %d bytes open", n, len(whole))
		}
	}
}

func BenchmarkFind(b *testing.B) {
	p, err := parse.New()
	if err != nil {
		b.Fatal(err)
	}
	f, err := New()
	if err != nil {
		b.Fatal(err)
	}
	doc := p.Parse(strings.Repeat(harbourTalk+"\n\n", 40))
	b.ReportAllocs()
	for b.Loop() {
		f.Find(doc)
	}
	b.ReportMetric(float64(len(doc.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func TestMend(t *testing.T) {
	for text, want := range map[string]string{
		`"They will hear us," Quill Adan, 25, said as she and hundreds of others moved through the city. "We will not stop."`: `"They will hear us," "We will not stop."`,
		`The guard says, "Don't you do it," until shots are heard.`:                                                           `"Don't you do it,"`,
	} {
		found := false
		for _, a := range find(t, text) {
			found = found || a.Content.Text(text) == want
		}
		if !found {
			t.Errorf("%s\nfound %+v, want content %s", text, find(t, text), want)
		}
	}
}

func TestOneStretchHasOneOwner(t *testing.T) {
	const text = `Kyr said that the strike could end, adding that talks would go on in Ansk.`
	if got := find(t, text); len(got) != 2 || tell(text, got[0]).content != "that the strike could end" {
		t.Errorf("found %+v, want two attributions, the first ending before the second", got)
	}
	for _, a := range find(t, text) {
		if a.Cue.Text(text) != "adding" && strings.Contains(a.Content.Text(text), "adding") {
			t.Errorf("%q holds the cue of another attribution of the same source", a.Content.Text(text))
		}
	}
}

func TestNested(t *testing.T) {
	const text = `Mara Kyr said that Ivo Dovrad had claimed that the port was closed.`
	as := find(t, text)
	if len(as) != 2 || as[0].Parent != "" || as[1].Parent != as[0].ID {
		t.Fatalf("found %+v, want one attribution and one inside it", as)
	}
	if got := tell(text, as[1]); got != (told{"Ivo Dovrad", "had claimed", "that the port was closed"}) {
		t.Errorf("the nested one is %q", got)
	}
}

func TestAQuotationRunsOnOverParagraphs(t *testing.T) {
	const text = "“We waited for the ferry,” Ana Torv said. “It never came.\n\n“So we walked.\n\n“And we walked home again.”\n\nThe ferry was sold in May."
	as := find(t, text)
	if len(as) != 1 {
		t.Fatalf("found %+v, want one attribution", as)
	}
	want := "“We waited for the ferry,” “It never came. “So we walked. “And we walked home again.”"
	if got := as[0].Content.Text(text); got != want {
		t.Errorf("content %q, want %q", got, want)
	}
	checkFound(t, text, as)
}

func TestAColonBeforeTheNextParagraph(t *testing.T) {
	const text = "It rained all night. Ivo Dovrad told reporters:\n\n“Nobody has been hurt. The road is open.”\n\nThe council meets on Monday."
	as := find(t, text)
	if len(as) != 1 || as[0].Content.Text(text) != "“Nobody has been hurt. The road is open.”" || as[0].Source.Text(text) != "Ivo Dovrad" {
		t.Errorf("found %+v, want Dovrad's words of the next paragraph", as)
	}
}

func TestAccordingTo(t *testing.T) {
	for text, want := range map[string]told{
		"According to the Audit Office, repairs stopped in March.":         {"the Audit Office", "According to", "repairs stopped in March"},
		"Repairs stopped in March, according to the Audit Office.":         {"the Audit Office", "according to", "Repairs stopped in March"},
		"According to the harbour office, eleven boats have gone out now.": {"the harbour office", "According to", "eleven boats have gone out now"},
	} {
		as := find(t, text)
		if len(as) != 1 || tell(text, as[0]) != want {
			t.Errorf("%s\nfound %+v, want %q", text, as, want)
		}
	}
}

func TestAQuotedTranscriptIsNotOneQuotation(t *testing.T) {
	p, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"Kyr told us:\n\n“KYR: Did you sell it?\n\n“TORV: Nobody sold it.”":   "",
		"Kyr told us:\n\n“I never sold it.\n\n“TORV: Nobody sold it.”":        "“I never sold it.",
		"Kyr told us:\n\n“I never sold it.\n\n“And nobody else has sold it.”": "“I never sold it. “And nobody else has sold it.”",
	} {
		doc := p.Parse(text)
		if got := passage(doc, ahead(doc, int(doc.Paragraphs[0].EndToken))).Text(text); got != want {
			t.Errorf("%q: the colon leads to %q, want %q", text, got, want)
		}
	}
}
