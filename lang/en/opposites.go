package en

import "strings"

// contradictory are adjectives of which one is so where the other is not: who
// says the one of a thing denies the other, and who denies the one says the
// other. Written for this project.
const contradictory = `safe unsafe|safe dangerous|safe hazardous|legal illegal|legal unlawful|legal illicit|lawful unlawful
|lawful illegal|innocent guilty|aware unaware|know unaware|fair unfair|fair unjust|just unjust|valid invalid|sufficient insufficient
|adequate inadequate|drinkable undrinkable|healthy unhealthy|stable unstable|possible impossible|necessary unnecessary
|constitutional unconstitutional|competent incompetent|honest dishonest|solvent insolvent|justified unjustified|secure insecure
|harmless harmful|complete incomplete|successful unsuccessful|willing unwilling|armed unarmed|proportionate disproportionate
|fit unfit|democratic undemocratic|effective ineffective|affordable unaffordable|habitable uninhabitable|reliable unreliable
|seaworthy unseaworthy|airworthy unairworthy|edible inedible|sustainable unsustainable
|intentional unintentional|voluntary involuntary|authentic forged|genuine fake|genuine hoax|genuine forgery|genuine counterfeit|readable unreadable|usable unusable|eligible ineligible|consistent inconsistent|authentic inauthentic|qualified unqualified`

// contrary are words that cannot both be said of one thing at one time, though
// neither may be so: only who says the one denies the other.
const contrary = `open close|open shut|convict acquit|guilty acquit|win lose|safe toxic|safe poisonous|alive dead|sober drunk|asleep awake|accidental deliberate|accidental intentional|voluntary forced|peaceful violent|buy inherit|dismiss resign|buy steal|borrow steal|suicide murder|accident murder|increase decrease`

// facing maps each word to those that stand against it.
func facing(list string) map[string][]string {
	m := map[string][]string{}
	for _, line := range strings.Split(list, "|") {
		if w := strings.Fields(line); len(w) == 2 {
			m[w[0]] = append(m[w[0]], w[1])
			m[w[1]] = append(m[w[1]], w[0])
		}
	}
	return m
}
