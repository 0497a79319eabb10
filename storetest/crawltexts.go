package storetest

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// texts makes up the articles of a crawl: who, where and how much differ from
// one to the next, in sentences as outlets have them.
type texts struct {
	m *Maker
	// copies is whose words an article has, edits how often it was edited.
	copies, edits map[int]int
}

func newTexts() texts { return texts{NewMaker(), map[int]int{}, map[int]int{}} }

// first is the article whose words an article has: itself, or what it was
// copied from.
func (t texts) first(n int) int {
	if of, copied := t.copies[n]; copied {
		return of
	}
	return n
}

func (t texts) outlet(n int) string { return t.m.outlets[n%madeOutlets] }

func (t texts) host(n int) string {
	return "https://" + strings.ToLower(strings.ReplaceAll(t.outlet(n), " ", "-")) + ".example"
}

func (t texts) address(n int) string { return fmt.Sprintf("%s/news/%d", t.host(n), n) }

// beside is the address of something that is no article.
func (t texts) beside(n int) string { return fmt.Sprintf("%s/beside/%d", t.host(n), n) }

// frames are what sentences are made of: @ is a person who speaks, % the one who
// spoke last, & a proposition, ^ a place, # a number, ~ a thing, = an adjective.
var frames = []string{
	"“&, and &,” @, the mayor of ^, said on Monday.",
	"“&,” said @, a spokesman for the ~ board.",
	"“&,” % said. “&.”",
	"@ said that &.",
	"@ denied that &.",
	"% warned that &.",
	"According to @, who leads the = party, &.",
	"% told reporters in ^ that & and that &.",
	"Officials in ^ confirmed that &.",
	"@ promised that &.",
	"The police in ^ declined to comment on the =~.",
	"The report, which runs to # pages, says that &.",
	"@ called the =~ “a = ~”.",
	"& since the =~ of last year, and no date has been set.",
	"In ^ &; in ^ nobody was surprised by the =~.",
	"A court in ^ is to decide whether &.",
}

// propositions are what is said. * is a verb's participle.
var propositions = []string{
	"the =~ in ^ will be * by autumn", "# =~s were * near ^", "the ~ of ^ had * the =~", "^ has no =~ left",
	"nobody * the ~ before the ~ was *", "the =~ cost # million more than the ~", "a ~ from ^ * # ~s", "the ~ must not be * without a =~",
	"the =~ is * and the ~ is not", "there were # ~s in the =~", "^ and ^ have * their ~", "half of the ~s were * in ^",
}

var (
	things = strings.Fields("barge bridge budget harbour hospital school road ferry dam mill mine reactor market bank court prison library museum theatre stadium " +
		"railway tunnel airport runway pipeline refinery warehouse factory farm orchard vineyard forest river lake well reservoir sewer bus tram taxi lorry " +
		"tax tariff pension wage strike contract lease licence permit treaty border patrol raid search inquest trial verdict appeal fine " +
		"vaccine clinic ward nurse doctor teacher pupil exam textbook roof wall gate fence statue square cemetery church temple " +
		"storm flood drought fire quake landslide shortage outage leak spill wreck rescue convoy shipment harvest cargo crate ledger ballot vote poll " +
		"mayor council board union guild league club team coach match season record film play song festival parade")
	qualities = strings.Fields("new old northern southern eastern western local national central public private secret joint former broken empty damaged cheap costly late early " +
		"wooden iron coastal rural urban annual weekly temporary permanent legal illegal quiet crowded disputed promised planned stolen flooded frozen ancient modern narrow wide")
	done = strings.Fields("built closed opened sold bought repaired inspected searched emptied flooded abandoned rebuilt painted moved counted lost found hidden burned cleared " +
		"blocked guarded leased taxed praised banned approved rejected delayed cancelled measured mapped drained fenced lit renamed insured pledged seized returned shared split")
)

// article is the headline and the paragraphs of one article. An edit changes the
// number in the last one.
func (t texts) article(n, edit int) []string {
	r := rand.New(rand.NewPCG(uint64(n), 19))
	who := t.person(r)
	list := []string{title(t.filled(r, "=~ of ^ to be *, says ", &who)) + who}
	for range 7 + r.IntN(6) {
		p := make([]string, 0, 3)
		for range 2 + r.IntN(2) {
			p = append(p, t.sentence(r, &who))
		}
		list = append(list, strings.Join(p, " "))
	}
	return append(list, fmt.Sprintf("%s said on Wednesday that %d %ss were back in %s.", who, 40+r.IntN(900)+edit, things[r.IntN(len(things))], t.place(r)))
}

func (t texts) sentence(r *rand.Rand, who *string) string {
	said := t.filled(r, frames[r.IntN(len(frames))], who)
	if strings.HasPrefix(said, "“") {
		return "“" + title(strings.TrimPrefix(said, "“"))
	}
	return title(said)
}

// filled fills a frame.
func (t texts) filled(r *rand.Rand, frame string, who *string) string {
	var b strings.Builder
	one := func(list []string) string { return list[r.IntN(len(list))] }
	for _, c := range frame {
		switch c {
		case '@':
			*who = t.person(r)
			b.WriteString(*who)
		case '%':
			b.WriteString((*who)[strings.IndexByte(*who, ' ')+1:])
		case '&':
			b.WriteString(t.filled(r, one(propositions), who))
		case '#':
			fmt.Fprint(&b, 4+r.IntN(900))
		case '~':
			b.WriteString(one(things))
		case '=':
			b.WriteString(one(qualities) + " ")
		case '*':
			b.WriteString(one(done))
		case '^':
			b.WriteString(t.place(r))
		default:
			b.WriteRune(c)
		}
	}
	return strings.ReplaceAll(b.String(), "  ", " ")
}

func (t texts) person(r *rand.Rand) string { return t.m.speakers[rank(r, madeSpeakers)] }

func (t texts) place(r *rand.Rand) string { return title(syllables(rank(r, 4000)*17+9, 2)) }
