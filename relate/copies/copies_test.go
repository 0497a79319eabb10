package copies

import (
	"reflect"
	"strings"
	"testing"

	"hearsay"
)

func TestClasses(t *testing.T) {
	npa := wire()
	for _, c := range []struct {
		name    string
		article *hearsay.Article
		class   string
		derives bool
	}{
		{"wire copy with a credit line", article("Coast Daily", "04T13:10", "Lake lowered as dam cracks",
			join([]string{body}, dispatch[1:], []string{"This story was supplied by the Northern Press Agency (NPA) and has not been edited by our staff."})...), hearsay.OriginCopy, true},
		{"wire copy without credit, in another style", article("Coast Daily", "04T13:10", "Lake lowered as dam cracks",
			curly(join([]string{body}, dispatch[1:]))...), hearsay.OriginCopy, true},
		{"trimmed from the end", article("Coast Daily", "04T18:00", "Dam cracked", join([]string{body}, pick(1, 2))...), hearsay.OriginCopy, true},
		{"trimmed in the middle", article("Coast Daily", "04T18:00", "Dam cracked", join([]string{body}, pick(3, 6))...), hearsay.OriginCopy, true},
		{"a word exchanged here and there", article("Coast Daily", "04T18:00", "Dam cracked",
			strings.Split(strings.NewReplacer("began to lower", "started lowering", "closed the road", "shut the road", "asked to take", "told to take").
				Replace(strings.Join(join([]string{body}, dispatch[1:]), "\n\n")), "\n\n")...), hearsay.OriginCopy, true},
		{"rewritten lead", article("The Morning Trumpet", "04T17:00", "DAM SCARE! Lake drained after bus-size crack",
			join([]string{"Frantic engineers were draining a whole lake last night - after a monster crack opened in the Orrin dam above the homes of thousands.",
				"It is as long as a bus, water bosses admit, and nobody had noticed until dawn."}, pick(1, 3, 4))...), hearsay.OriginRewrite, true},
		{"retold throughout, with credit", article("The Morning Trumpet", "04T17:00", "Lake drained",
			"A lake is being let out because the dam that holds it has split, the Northern Press Agency (NPA) reports.",
			`Selma Arkwold sounded calm. "We saw it at dawn and by noon we had the gates open. Nobody has to leave home tonight," the head of the board promised.`,
			`Piet Hollander was less so: "We have a siren, a flag and a telephone, and none of them moved," grumbled the mayor of Lower Orrin.`,
			"Source: Northern Press Agency (NPA)"), hearsay.OriginRewrite, true},
		{"merged with own reporting", article("Valley Gazette", "04T19:00", "Valley watches a crack",
			join(reporting[:2], pick(1, 4), reporting[2:], pick(6))...), hearsay.OriginPartial, true},
		{"an independent report of the event", article("Stavering Post", "04T15:00", "Water let out of Orrin lake",
			"The water board opened all gates of the Orrin dam at midday after its guards came upon a crack in the wall, and the lake has been sinking since.",
			"Some 40 soldiers stand by with boats, an officer in Brennford said, but as of this evening there was nothing for them to do.",
			"Residents of Lower Orrin carried carpets upstairs all the same. Many complained that no siren had sounded, among them their mayor, Piet Hollander."), hearsay.OriginOriginal, false},
		{"who quotes the same words", article("Stavering Post", "04T15:00", "Board: nobody has to leave",
			"The head of the water board tried to calm the valley in the early afternoon, standing in the spray below the gates with her boots full of water.",
			`"We saw it at dawn and by noon we had the gates open. Nobody has to leave home tonight," said Selma Arkwold, and went back up the ladder to count the turns of the wheel.`,
			`Others were angry. "We have a siren, a flag and a telephone, and none of them moved," Piet Hollander complained outside the town hall of Lower Orrin.`), hearsay.OriginOriginal, false},
		{"a later dispatch with the agency's background", article("Northern Press Agency (NPA)", "06T09:00", "Divers find second crack at Orrin dam",
			"BRENNFORD, May 6 (NPA) - Divers have found a second and shorter crack in the footings of the Orrin dam, Selma Arkwold of the water board said on Thursday.",
			`"It is old, it is dry and it does not frighten me," Arkwold said. Two of the four divers disagreed with her in front of the cameras, and one threw his mask into the grass.`,
			"The lake is to be lowered by another metre. Brennford gets its light from a barge in the harbour until then, at night only.",
			"Hollander called on the interior ministry to take the works out of the hands of the board, which he accused of counting its cracks in private.",
			dispatch[6]), hearsay.OriginOriginal, false},
		{"another outlet's later report with the same background", article("Stavering Post", "19T09:00", "Divers find second crack at Orrin dam",
			"Divers have found a second and shorter crack in the footings of the Orrin dam, Selma Arkwold of the water board said in Brennford on Thursday.",
			`"It is old, it is dry and it does not frighten me," Arkwold said. Two of the four divers disagreed with her in front of the cameras, and one threw his mask into the grass.`,
			"The lake is to be lowered by another metre. Brennford gets its light from a barge in the harbour until then, at night only.",
			dispatch[6]), hearsay.OriginOriginal, false},
		{"another event", article("Stavering Post", "05T15:00", "Bridge opens", reporting[2],
			"The new bridge at Stavering opened with a brass band, two goats and a speech that the wind took away before anybody could write it down."), hearsay.OriginOriginal, false},
		{"an agency's text without the agency's article", article("Coast Daily", "05T10:00", "Ferry late",
			"HOLM, May 5 (Reuters) - The ferry to Holm was four hours late on Wednesday because its captain had been made a grandfather during the night and could not be found.",
			"It left at noon with its flags up."), hearsay.OriginUnknown, false},
		{"too short to tell", article("Coast Daily", "05T10:00", "Dam cracked", "A crack has been found."), hearsay.OriginUnknown, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := place(t, npa, c.article)
			if got.Class != c.class {
				t.Errorf("class %s, want %s", got.Class, c.class)
			}
			if (got.Of == npa.ID) != c.derives || !c.derives && (got.Of != "" || got.Shared != nil) {
				t.Errorf("derives from %q with %d passages, want derives: %v", got.Of, len(got.Shared), c.derives)
			}
			if c.derives && len(got.Shared) == 0 {
				t.Error("no shared passage")
			}
		})
	}
}

func TestSharedPassagesAreTheWordsThatAreShared(t *testing.T) {
	a := article("Valley Gazette", "04T19:00", "Valley watches a crack", join(reporting[:2], pick(1, 4), reporting[2:], pick(6))...)
	got := place(t, wire(), a)
	var texts []string
	for _, s := range got.Shared {
		texts = append(texts, s.In(a.Text))
	}
	// Paragraphs that do not follow each other there are passages of their own.
	want := []string{strings.Trim(dispatch[1], `".`), strings.Trim(dispatch[4], "."), strings.Trim(dispatch[6], ".")}
	if !reflect.DeepEqual(texts, want) {
		t.Errorf("shared:\n%s\nwant:\n%s", strings.Join(texts, "\n--\n"), strings.Join(want, "\n--\n"))
	}
}

func TestWhoseTextItIsGoesByTimeAndCredit(t *testing.T) {
	copied := func(outlet, when string) *hearsay.Article {
		return article(outlet, when, "Lake lowered as dam cracks", join([]string{body}, dispatch[1:])...)
	}
	npa := wire()
	for _, c := range []struct {
		name  string
		other *hearsay.Article
	}{
		{"later", copied("Coast Daily", "04T13:30")},
		{"without a time", copied("Coast Daily", "")},
		{"a local time that looks earlier than the agency's", copied("Coast Daily", "04T10:30")},
		{"days earlier by a wrong date, but credited", article("Coast Daily", "01T13:30", "Lake lowered as dam cracks",
			join([]string{body}, dispatch[1:], []string{"Source: Northern Press Agency (NPA)"})...)},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, order := range [][]*hearsay.Article{{npa, c.other}, {c.other, npa}} {
				x := New()
				x.Add(order[0])
				x.Add(order[1])
				first, _ := x.Origin(npa.ID)
				second, _ := x.Origin(c.other.ID)
				if first.Class != hearsay.OriginOriginal || second.Class != hearsay.OriginCopy || second.Of != npa.ID {
					t.Errorf("%s first: the dispatch is %s, the other %s of %q", order[0].Outlet, first.Class, second.Class, second.Of)
				}
			}
		})
	}
}

func TestAnOriginalThatComesLaterTakesItsCopies(t *testing.T) {
	a := article("Coast Daily", "04T13:30", "Lake lowered", join([]string{body}, dispatch[1:])...)
	b := article("Holm Courier", "04T14:30", "Lake falls", join([]string{body}, dispatch[1:])...)
	x := New()
	if got := x.Add(a); len(got) != 1 || got[0].Class != hearsay.OriginOriginal {
		t.Fatalf("alone: %+v", got)
	}
	if got := x.Add(b); len(got) != 1 || got[0].Of != a.ID {
		t.Fatalf("the second: %+v", got)
	}
	npa := wire()
	got := x.Add(npa)
	if len(got) != 3 || got[0].Article != npa.ID || got[1].Of != npa.ID || got[2].Of != npa.ID {
		t.Fatalf("the dispatch changes %+v", got)
	}
	if x.Root(a.ID) != npa.ID || x.Root(b.ID) != npa.ID || x.Root(npa.ID) != npa.ID || x.Root("unheard of") != "unheard of" {
		t.Error("the roots are not the dispatch")
	}
}

func TestCopyOfAPartialAndItsRoot(t *testing.T) {
	npa := wire()
	merged := article("Valley Gazette", "04T19:00", "Valley watches a crack", join(reporting[:2], pick(1, 4), reporting[2:], pick(6))...)
	again := article("Holm Courier", "05T08:00", "A valley watches", join(reporting[:2], pick(1, 4), reporting[2:], pick(6))...)
	x := New()
	for _, a := range []*hearsay.Article{npa, merged, again} {
		x.Add(a)
	}
	if o, _ := x.Origin(again.ID); o.Class != hearsay.OriginCopy || o.Of != merged.ID {
		t.Errorf("a copy of a merged report is %s of %q", o.Class, o.Of)
	}
	if x.Root(again.ID) != merged.ID || x.Root(merged.ID) != merged.ID {
		t.Error("a merged report is not its own root")
	}
}

func TestVersionsAreNotCopies(t *testing.T) {
	first := wire()
	second := article("Northern Press Agency (NPA)", "04T12:30", headline, join(dispatch, []string{"This dispatch was corrected."})...)
	if got := place(t, first, second); got.Class != hearsay.OriginOriginal {
		t.Errorf("the second version is a %s", got.Class)
	}
}

func TestReleaseThatTwoCarry(t *testing.T) {
	release := article("Water Board of Orrin Valley", "04T11:00", "Lake to be lowered", dispatch[2], dispatch[5], dispatch[7],
		`"We shall tell the valley everything that we know, and we shall tell it before supper," Selma Arkwold said.`)
	x := New()
	x.Add(release)
	for i, outlet := range []string{"Coast Daily", "Stavering Post"} {
		a := article(outlet, []string{"04T13:00", "04T14:00"}[i], "Lake to be lowered", dispatch[2], dispatch[5])
		x.Add(a)
		if o, _ := x.Origin(a.ID); o.Class != hearsay.OriginCopy || o.Of != release.ID {
			t.Errorf("%s: %s of %q, want a copy of the release", outlet, o.Class, o.Of)
		}
	}
}
