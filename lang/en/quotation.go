package en

import (
	"strconv"
	"strings"

	"hearsay/lang"
)

// quotation was written for this project; the classes are those of the closed
// words in common grammars of English.
var quotation = lang.Quotation{
	Negations: set(`not no never none nobody nothing nowhere neither nor without hardly scarcely barely rarely
seldom n't nt ain't nay`),
	Modals:     set(`will would shall should can could may might must ought cannot perhaps maybe possibly probably likely unlikely certainly definitely allegedly supposedly apparently`),
	Conditions: set(`if unless until till provided providing whether lest assuming otherwise once when whenever`),
	Quantifiers: set(`all some any every each both either most many much more less least few fewer several half
almost nearly only just roughly approximately enough everyone everybody everything
someone somebody something anyone anybody anything always often sometimes usually mostly partly largely fully completely
entirely totally barely mainly exclusively alone already yet still quite too again ever little bit very really`),
	Contrasts:    set(`but except although though however unless only whereas despite nevertheless nonetheless yet instead rather excluding`),
	Numbers:      numerals(),
	Function:     set(functionWords),
	Free:         set(`the a an that and um uh er erm oh ah sic indeed`),
	Prepositions: set(`in into on onto at by to from of for with within over under near around through across along between among during before after since until toward towards inside outside beside behind beyond off up down against about above below`),
	Clitics: map[string][]string{
		"n't": {"not"}, "nt": {"not"}, "wo": {"will"}, "ca": {"can"}, "sha": {"shall", "will"}, "'ll": {"will"}, "'ve": {"have"}, "'re": {"are"}, "'m": {"am"},
		"'s": {"is", "has"}, "'d": {"would", "had"},
	},
	Alike:       alike(),
	Auxiliaries: classes("is are am\nwas were\nhave has\ndo does"),
	Persons: map[string]int{"i": 1, "me": 1, "my": 1, "mine": 1, "myself": 1, "we": 1, "us": 1, "our": 1, "ours": 1, "ourselves": 1,
		"you": 2, "your": 2, "yours": 2, "yourself": 2, "yourselves": 2},
	Reasons:  set(`because since`),
	Pointing: set(`it that this so such true these those either neither none which what`),
	Shifts:   shifts(),
	Relaying: set(`say says said saying tell tells told claim claims claimed think thinks thought believe believes believed
hope hopes hoped fear fears feared doubt doubts doubted deny denies denied suppose supposes assume assumes pretend pretends
suggest suggests suggested argue argues argued allege alleges alleged insist insists insisted imagine imagines wish wishes
suspect suspects expect expects expected report reports reported announce announced know knows knew hear hears heard
ask asks asked wonder wonders wondered rumour rumor rumours rumors lie lies myth notion`),
	Opening: set(`that whether how to if`),
	Denying: set(`deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed dismissing
refute refutes refuted refuting rebut rebuts rebutted dispute disputes disputed disputing contradict contradicts contradicted
disavow disavows disavowed repudiate repudiates repudiated disown disowned denial rejection dismissal doubt doubts doubted
question questions questioned doubting questioning`),
	Possessives: set(`its their his her`),
	Article:     "the",
	Agent:       "by",
	Relatives:   set(`that which who whom whose where`),
	Subjects:    set(`i you he she it we they who everyone everybody`),
	Hedges: set(`former formerly ex alleged socalled supposed fake false falsely wrong wrongly untrue nonsense absurd absurdly ridiculous
ridiculously mistake mistaken mistakenly error fiction fictional fantasy fairy illusion delusion propaganda joke joking kidding
laughable impossible hypothetical hypothetically theoretical theoretically officially nominally technically formally outwardly
seemingly seems seem seemed appears appear appeared ostensibly reportedly presumably hopefully ideally arguably potential
potentially possible future acting deputy wouldbe selfstyled selfproclaimed mock far refuse refuses refused refusing fail fails failed
failing stop stops stopped stopping avoid avoids avoided avoiding prevent prevents prevented preventing halt halted end ended
ending ban banned banning oppose opposes opposed opposing abandon abandoned cease ceased pretend pretending dream dreamt dreamed
promise promised promises threaten threatened threatens used try tried tries trying want wants wanted temporarily unofficially`),
	Limits: byFirst(limits),
	Openers: set(`today yesterday tomorrow tonight now here there then so well yes look listen frankly honestly clearly obviously indeed
again finally first second third also and but friends colleagues monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december`),
	Adjuncts:   set(`in on at since during after near inside outside across along around within throughout amid beside behind`),
	Joints:     set(`because since while after before who which where and so although whereas`),
	Rounded:    set(`safe unsafe dangerous risky perilous`),
	Infinitive: "to",
	Viewpoints: set(`for to according per with like as`),
	Inverted:   set(`had were`),
	Choices:    set(`or either neither nor versus`),
	Comparing:  set(`than as like`),
	Dangling: set(`a an the my your our their its of to in on at by for with from into onto over under about against between among
during since through than as like and or but nor if that which who whose whom is are was were be been being am has have had do does did
very too so more most less not every each no any all both`),
	Asking: set(`who whom whose what which when where why how is are was were am do does did has have had will would shall should can could may
might must isn aren wasn weren don doesn didn won`),
	And:    "and",
	Naming: "as",
	Some:   "a",
	Any:    "any",
}

const functionWords = `the a an and or but nor so yet if then than that this these those there here
i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself yourself himself
herself itself ourselves yourselves themselves who whom whose which what when where why how
is are was were be been being am has have had having do does did done will would shall should can could may might must
not no never n't to of in on at by for from with into onto over under up down out off about as after before between
through during since until while because though although unless also only just very too more most much many some any all
each every both either neither such same other another one own again now even still well however
's 're 've 'll 'd 'm nt wo ca sha s t`

// numerals are the number words; ordinals count as the numbers they are made of.
func numerals() map[string]lang.Numeral {
	m := make(map[string]lang.Numeral)
	for i, w := range strings.Fields(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen`) {
		m[w] = lang.Numeral{Value: float64(i)}
	}
	for i, w := range strings.Fields(`twenty thirty forty fifty sixty seventy eighty ninety`) {
		m[w] = lang.Numeral{Value: float64(20 + 10*i)}
	}
	scales := strings.Fields(`dozen 12 hundred 100 thousand 1000 million 1e6 billion 1e9 trillion 1e12 dozens 12 hundreds 100 thousands 1000 millions 1e6 billions 1e9 trillions 1e12`)
	for i := 0; i < len(scales); i += 2 {
		value, err := strconv.ParseFloat(scales[i+1], 64)
		if err == nil {
			m[scales[i]] = lang.Numeral{Value: value, Scale: true}
		}
	}
	return m
}

// alike words: each line has words that say the same wherever they stand.
func alike() map[string]string {
	return classes(`
shall will
upon on
till until
toward towards
amid amidst
among amongst
while whilst
okay ok
yeah yes
big large
kids children
begin start
begins starts
mum mom
percent %
& and
everyone everybody
someone somebody
anyone anybody
colour color
labour labor
honour honor
favour favor
neighbour neighbor
harbour harbor
rumour rumor
behaviour behavior
defence defense
offence offense
licence license
centre center
theatre theater
metre meter
programme program
grey gray
tyre tire
cheque check
travelled traveled
cancelled canceled`)
}

// shifts follow the backshift of tenses and the change of persons and pointers
// in reported speech as school grammars give it.
func shifts() map[string]string {
	return classes(`
i he she it they we you me him her them us
my his her its their our your
myself himself herself itself themselves ourselves
is was are were am be been 's
have has had
do does did
will would shall should
can could
may might
this that
these those
here there
now then`)
}

// classes maps the words of each line to the line's first word; a word of two
// lines belongs to the first.
func classes(lines string) map[string]string {
	m := make(map[string]string)
	for line := range strings.Lines(lines) {
		words := strings.Fields(line)
		for _, w := range words {
			if m[w] == "" {
				m[w] = words[0]
			}
		}
	}
	return m
}

// byFirst are the phrases of the lines, by their first words.
func byFirst(lines string) map[string][][]string {
	m := make(map[string][][]string)
	for line := range strings.Lines(lines) {
		if words := strings.Fields(line); len(words) > 0 {
			m[words[0]] = append(m[words[0]], words)
		}
	}
	return m
}

const limits = `in theory
on paper
in principle
for now
for the moment
for the time
for show
so far
at first
at least
at most
at best
at worst
in part
in parts
in name
to a degree
to an extent
to some extent
up to a
as long as
so long as
as soon as
as far as
so far as
as if
as though
as much as
on condition
on the condition
in case
in the event
in exchange
in return
in the words
in the eyes
in the mind
in his view
in her view
in their view
in their eyes
in the view
in the opinion
in his opinion
in her opinion
in their opinion
in the hope
in the past
in a dream
in my dreams
in your dreams
in the story
in the film
in the book
given that
subject to
by the time
the day
the moment
by chance
so called
self styled
would be
by half
in jest
for fun
as a joke
in an ideal
in a perfect
on one
at the earliest
at the latest`
