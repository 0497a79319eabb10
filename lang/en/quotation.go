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
	Shifts:      shifts(),
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
	Relatives:   set(`that which who`),
	Subjects:    set(`i you he she it we they who`),
	And:         "and",
	Naming:      "as",
	Some:        "a",
	Any:         "any",
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
