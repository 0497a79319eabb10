package copies

import (
	"strings"
	"testing"
	"time"

	"hearsay"
)

// A made-up dispatch: a dam in an invented valley.
var dispatch = []string{
	"BRENNFORD, May 4 (NPA) - Engineers began to lower the lake behind the Orrin dam on Tuesday after a crack as long as a bus was found in its western wall, the valley's water board said.",
	`"We saw it at dawn and by noon we had the gates open. Nobody has to leave home tonight," Selma Arkwold, who heads the board, told reporters at the foot of the wall.`,
	"The lake will fall by six metres before the weekend, she said, and the turbines that light most of Brennford will stand still until divers have looked at the footings.",
	`Piet Hollander, the mayor of Lower Orrin, said his town had learned of the crack from a fisherman. "We have a siren, a flag and a telephone, and none of them moved," he said.`,
	"The interior ministry put 40 soldiers with boats on call and closed the road that runs along the spillway to everything but ambulances.",
	"Farmers downstream were asked to take their cattle off the meadows before dark, and most had done so by the time the first gate was lifted.",
	"Built in 1961, the dam was last inspected nine years ago. A report at the time called its western wall sound but its drains neglected.",
	"The board has promised to publish the divers' findings, and an insurer that covers the works declined to say whether it had been told of the drains.",
}

var headline = "Crack in Orrin dam forces engineers to lower lake"

// own paragraphs of other newsrooms.
var reporting = []string{
	"In the bakery on Mill Lane the talk was of nothing else, and of the flood that took the old bridge in the year when the owner, Tova Reng, was born.",
	`"My mother carried the till up to the attic, and I shall carry it there again," Reng told the Valley Gazette, wiping flour from a map that the fire brigade had left on the counter.`,
	"Councillor Ambrose Kell wants the county of Stavering to pay for a second siren, at a price that he puts at 12,000 crowns, and means to ask for it on Thursday.",
}

// article has the title as the first line of its text, as pages give it.
func article(outlet, when, title string, paragraphs ...string) *hearsay.Article {
	a := &hearsay.Article{Outlet: outlet, Title: title, URL: "https://" + folded(outlet) + ".example/" + folded(title),
		Text: strings.Join(append([]string{title}, paragraphs...), "\n\n")}
	if when != "" {
		a.Published, _ = time.Parse(time.RFC3339, "2031-05-"+when+":00Z")
	}
	a.Seal()
	return a
}

func wire() *hearsay.Article {
	return article("Northern Press Agency (NPA)", "04T12:30", headline, dispatch...)
}

// pick is some paragraphs of the dispatch, by number from 0.
func pick(numbers ...int) (out []string) {
	for _, n := range numbers {
		out = append(out, dispatch[n])
	}
	return out
}

func join(lists ...[]string) (out []string) {
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}

const body = "Engineers began to lower the lake behind the Orrin dam on Tuesday after a crack as long as a bus was found in its western wall, the valley's water board said."

// curly is a paragraph in another house's style.
func curly(list []string) (out []string) {
	for _, p := range list {
		open := true
		out = append(out, strings.Map(func(c rune) rune {
			if c == '\'' {
				return '’'
			}
			if c != '"' {
				return c
			}
			open = !open
			if open {
				return '”'
			}
			return '“'
		}, p))
	}
	return out
}

// place adds articles and gives what the index says of the last.
func place(t testing.TB, list ...*hearsay.Article) hearsay.Origin {
	t.Helper()
	x := New()
	for _, a := range list {
		x.Add(a)
	}
	last := list[len(list)-1]
	o, ok := x.Origin(last.ID)
	if !ok {
		t.Fatalf("the article %q is not in the index", last.Title)
	}
	for _, s := range o.Shared {
		if err := s.Check(last.Text); err != nil {
			t.Errorf("%q: %v", last.Title, err)
		}
	}
	return o
}
