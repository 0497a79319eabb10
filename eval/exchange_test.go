package eval_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/lang/en"
	"hearsay/parse"
	"hearsay/relate/claim"
	"hearsay/relate/place"
	"hearsay/relate/proposition"
)

// exchange are articles a day apart, each with what is said in it in order, as
// "who|cue|content"; a "¶" before it begins a paragraph. Held are stances that must
// be found, as "who stance predicate", free those that must not be.
type exchange struct {
	name       string
	articles   [][]string
	held, free []string
}

var exchanges = []exchange{
	{name: "that is about all that one side told, where the last of it says next to nothing",
		articles: [][]string{{"Mara Kyr|said|the mill at Ansk had poisoned the Ulm", "¶Mara Kyr|added|she had it in her hand", "¶Lio Vint|rejected|that"}},
		held:     []string{"vint deny poison"}},
	{name: "a lie is what was said right before, however little that says",
		articles: [][]string{{"Mara Kyr|said|the minister's nephew knew the mayor of Ansk", "Lio Vint|called|it a lie"}},
		held:     []string{"vint deny know mayor"}},
	{name: "an account is all that was told",
		articles: [][]string{{"Mara Kyr|said|Norvane had deleted the files at Ansk", "Mara Kyr|said|Norvane had burned the letters at Ansk", "Lio Vint|called|the account nonsense"}},
		held:     []string{"vint deny delete", "vint deny burn"}},
	{name: "a claim is one thing that was told",
		articles: [][]string{{"Mara Kyr|said|Norvane had deleted the files at Ansk", "Mara Kyr|said|Norvane had burned the letters at Ansk", "Lio Vint|called|the claim nonsense"}},
		held:     []string{"vint deny burn"}, free: []string{"vint deny delete"}},
	{name: "who is told of denies it in words that have a part of it",
		articles: [][]string{{"Mara Kyr|said|Norvane had beaten the strikers at Ansk with batons", "Norvane|said|no baton had been drawn"}},
		held:     []string{"norvane deny beat"}},
	{name: "somebody else does not",
		articles: [][]string{{"Mara Kyr|said|Norvane had beaten the strikers at Ansk with batons", "Lio Vint|said|no baton had been sold"}},
		free:     []string{"vint deny beat"}},
	{name: "a number is taken back by who gave it",
		articles: [][]string{{"The ministry|said|7,100 people were waiting at Ansk"}, {"The ministry|withdrew|its figure of 7,100"}},
		held:     []string{"ministry support wait", "ministry deny wait"}},
	{name: "another number is not",
		articles: [][]string{{"The ministry|said|7,100 people were waiting at Ansk"}, {"The ministry|withdrew|its figure of 8,200"}},
		free:     []string{"ministry deny wait"}},
	{name: "a number alone is stood by",
		articles: [][]string{{"The union|said|4,000 people were waiting at Ansk"}, {"Lio Vint|said|4,000 people were waiting at Ansk"}, {"The union|stands by|its 4,000"}},
		held:     []string{"union support wait"}},
	{name: "what was denied is conceded in other words",
		articles: [][]string{{"Mara Kyr|said|Norvane had wiped thousands of patients from the list at Ansk", "Norvane|denied|that it had wiped thousands of patients from the list"},
			{"Norvane|conceded|that thousands of patients had been removed from the list"}},
		held: []string{"norvane support delete"}},
	{name: "something else is conceded",
		articles: [][]string{{"Mara Kyr|said|Norvane had wiped thousands of patients from the list at Ansk", "Norvane|denied|that it had wiped thousands of patients from the list"},
			{"Norvane|conceded|that the list had been printed"}},
		free: []string{"norvane support delete"}},
	{name: "no such letter is the one that was just told of",
		articles: [][]string{{"Mara Kyr|said|there was a letter and Lio Vint had signed it at Ansk", "¶Edo Brask|said|no such letter had reached Ansk"}},
		held:     []string{"brask deny sign"}},
	{name: "who was never warned denies that he knew",
		articles: [][]string{{"Mara Kyr|accused|Lio Vint of having known of the leak at Ansk", "Lio Vint|said|he was never warned"}},
		held:     []string{"vint deny know"}},
	{name: "who knew of none",
		articles: [][]string{{"Mara Kyr|said|4,000 pupils at Ansk had bought the paper", "The council|said|it knew of none"}},
		held:     []string{"council deny buy"}},
	{name: "not guilty is of what the prosecutor says",
		articles: [][]string{{"The prosecutor|said|Lio Vint had sold the paper at Ansk", "Lio Vint|answered|not guilty"}},
		held:     []string{"vint deny sell"}},
	{name: "who believes somebody says that what he told is so",
		articles: [][]string{{"Mara Kyr|said|Norvane had poisoned the well at Ansk", "Lio Vint|said|he believed Kyr"}},
		held:     []string{"vint support contaminate"}},
	{name: "who believes in somebody does not",
		articles: [][]string{{"Mara Kyr|said|Norvane had poisoned the well at Ansk", "Lio Vint|said|he believed in Kyr"}},
		free:     []string{"vint support contaminate"}},
	{name: "nothing to do with one another",
		articles: [][]string{{"Mara Kyr|said|the death of Bo Stavik at Ansk was linked to the delay", "Lio Vint|said|the death of Stavik had nothing to do with the delay"}},
		held:     []string{"vint deny link"}},
	{name: "a demand is refused",
		articles: [][]string{{"Mara Kyr|demanded|an inquiry into the fire at Ansk", "Lio Vint|ruled out|an inquiry into the fire"}},
		held:     []string{"kyr support investigate", "vint deny investigate"}},
	{name: "a story with a name is denied",
		articles: [][]string{{"Mara Kyr|said|Norvane had poisoned the well at Ansk", "Lio Vint|called|the story a bitter tale from a man they sold"}},
		held:     []string{"vint deny contaminate"}},
	{name: "a story that is credible is not",
		articles: [][]string{{"Mara Kyr|said|Norvane had poisoned the well at Ansk", "Lio Vint|called|the story credible and serious"}},
		free:     []string{"vint deny contaminate"}},
	{name: "the delay that he died of",
		articles: [][]string{{"Mara Kyr|said|it was the delay that killed Bo Stavik", "Lio Vint|said|the death of Stavik had nothing to do with the delay"}},
		held:     []string{"kyr support kill", "vint deny kill"}},
	{name: "it was not the delay",
		articles: [][]string{{"Mara Kyr|said|it was not the delay that killed Bo Stavik at Ansk"}},
		held:     []string{"kyr deny kill"}},
	{name: "what something is, is no cleft",
		articles: [][]string{{"Mara Kyr|said|it was not a plan that would help Ansk"}},
		free:     []string{"kyr deny help"}},
	{name: "what one stands by one said oneself",
		articles: [][]string{{"The college|said|7,100 people were waiting at Ansk", "The ministry|said|9,300 people were waiting at Ansk", "The college|stood by|that"}},
		free:     []string{"college deny wait"}},
	{name: "nonsense, and then why",
		articles: [][]string{{"Mara Kyr|said|Norvane had poisoned the well at Ansk", "Lio Vint|said|Nonsense. The wells are deep"}},
		held:     []string{"vint deny contaminate"}},
	{name: "who speaks of another number",
		articles: [][]string{{"The union|said|300,000 files at Ansk had been stolen", "The insurer|spoke of|40,000"}},
		held:     []string{"insurer deny steal"}},
	{name: "who left of his own accord resigned",
		articles: [][]string{{"Mara Kyr|said|Bo Stavik had left Norvane of his own accord", "Bo Stavik|said|he had been dismissed by Norvane"}},
		held:     []string{"kyr support resign", "stavik deny resign"}},
}

func TestExchanges(t *testing.T) {
	for _, x := range exchanges {
		t.Run(x.name, func(t *testing.T) {
			m := place.NewMemory()
			for day, said := range x.articles {
				putIn(t, m, toldOn(t, day, said))
			}
			stances := stancesIn(t, m)
			for _, s := range x.held {
				if !slices.Contains(stances, s) {
					t.Errorf("no %q among %q", s, stances)
				}
			}
			for _, s := range x.free {
				if slices.Contains(stances, s) {
					t.Errorf("%q among %q", s, stances)
				}
			}
		})
	}
}

// stancesIn are all stances, as "who stance predicate".
func stancesIn(t *testing.T, m *place.Memory) (list []string) {
	t.Helper()
	for _, c := range m.Claims() {
		f, err := claim.Read(c.Proposition)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range m.Positions(c.ID) {
			list = append(list, fmt.Sprintf("%s %s %s", p.Speaker, p.Stance, f.Forms[0].Predicate))
		}
	}
	return list
}

// toldOn are the reports of an article of some day.
func toldOn(t *testing.T, day int, said []string) []proposition.Report {
	t.Helper()
	p, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	id := fmt.Sprintf("day%d", day)
	r := hearsay.Reading{Article: hearsay.Article{URL: "https://courier.example/" + id, Published: monday.Add(time.Duration(day) * 24 * time.Hour)}}
	known, text := map[string]string{}, ""
	for _, s := range said {
		s, opens := strings.CutPrefix(s, "¶")
		if opens {
			text += "\n\n"
		} else if text != "" {
			text += " "
		}
		part := strings.Split(s, "|")
		var spans [3]hearsay.Passage
		for i, words := range part {
			spans[i] = hearsay.Passage{{Start: len(text), End: len(text) + len(words)}}
			text += words + " "
		}
		text = strings.TrimSpace(text) + "."
		a := hearsay.Attribution{Kind: hearsay.Indirect, Act: actOf(part[1]), Polarity: hearsay.Positive, Source: spans[0], Cue: spans[1], Content: spans[2]}
		words := strings.Fields(strings.ToLower(part[0]))
		who := words[len(words)-1]
		a.Speakers, known[who] = []hearsay.Speaker{{ID: who, Name: part[0], Type: typeOf(words)}}, who
		a.Identify(id)
		r.Attributions = append(r.Attributions, a)
	}
	r.Article.Text = text
	r.Article.Seal()
	r.Article.ID = id
	return proposition.New(en.English()).Read(proposition.Given{Document: p.Parse(text), Reading: &r, Known: known})
}

// typeOf takes who has two names for a person.
func typeOf(words []string) hearsay.SpeakerType {
	if len(words) == 2 && words[0] != "the" {
		return hearsay.Person
	}
	return hearsay.Organization
}

func actOf(cue string) hearsay.Act {
	switch strings.Fields(cue)[0] {
	case "rejected", "called", "denied", "dismissed", "withdrew":
		return hearsay.Deny
	case "conceded", "admitted", "acknowledged":
		return hearsay.Confirm
	case "demanded":
		return hearsay.Demand
	}
	return hearsay.Assert
}
