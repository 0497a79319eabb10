package en

import "hearsay/lang"

// titles stand before a name. The abbreviated ones are written as tokens are, with their full stop.
var titles = titleTable()

const heTitles = `mr. mr sir lord fr. father brother king prince emperor sheikh sheik monsignor herr señor monsieur`

const sheTitles = `mrs. mrs ms. ms miss lady dame madam madame sister queen princess mme. mme baroness duchess countess frau señora`

// address are forms of address without gender; they are no roles.
const address = `dr. dr abbé rev. rev reverend prof. prof hon. st. mx.`

const roleTitles = `president vice-president premier chancellor minister secretary governor gov. gov lt. senator sen. sen
sens. reps. govs. senators representatives
representative rep. rep congressman congresswoman congressmember delegate assemblyman assemblywoman mayor councilman councilwoman
councillor cllr. cllr alderman commissioner chairman chairwoman chair speaker leader director chief head judge justice
attorney prosecutor sheriff general gen. gen colonel col. col captain capt. capt major maj. maj admiral adm. lieutenant
sergeant sgt. sgt officer commander brigadier corporal cpl. marshal private pvt. ambassador envoy consul pope bishop archbishop cardinal
ayatollah imam rabbi pastor mp deputy spokesman spokeswoman spokesperson nominee candidate
professor coach superintendent inspector detective agent editor ceo founder secretary-general
presidents ministers dictator strongman tsar czar principal dean provost treasurer comptroller ombudsman
correspondent reporter columnist analyst economist activist host anchor moderator author actor actress singer
pollster strategist adviser advisor aide lawyer historian designer filmmaker businessman businesswoman billionaire
developer mogul farmer resident veteran researcher scientist engineer architect novelist journalist
undersecretary under-secretary operative consultant donor lobbyist diplomat`

// titleParts stand before a title's last word.
var titleParts = set(`prime foreign vice former acting interim outgoing defense defence interior finance press state associate
assistant executive senior junior lead special managing federal district police army economy energy health education trade
transport justice home treasury permanent honorary retired late`)

func titleTable() map[string]lang.Title {
	m := map[string]lang.Title{}
	for w := range fields(heTitles) {
		m[w] = lang.Title{Gender: lang.Masculine}
	}
	for w := range fields(sheTitles) {
		m[w] = lang.Title{Gender: lang.Feminine}
	}
	for w := range fields(address) {
		m[w] = lang.Title{}
	}
	for w := range fields(roleTitles) {
		m[w] = lang.Title{Role: true, Gender: gendered[w]}
	}
	for _, w := range []string{"king", "queen", "prince", "princess", "emperor", "sheikh", "lord", "baroness", "duchess"} {
		t := m[w]
		t.Role = true
		m[w] = t
	}
	for short, noun := range cutShort {
		t := m[short]
		t.Noun, t.Role = noun, true
		m[short] = t
	}
	return m
}

var cutShort = map[string]string{
	"sen.": "senator", "sen": "senator", "sens.": "senator", "senators": "senator",
	"rep.": "representative", "rep": "representative", "reps.": "representative", "representatives": "representative",
	"gov.": "governor", "gov": "governor", "govs.": "governor", "lt.": "lieutenant",
	"gen.": "general", "gen": "general", "col.": "colonel", "col": "colonel",
	"capt.": "captain", "capt": "captain", "maj.": "major", "maj": "major", "adm.": "admiral",
	"sgt.": "sergeant", "sgt": "sergeant", "cpl.": "corporal", "pvt.": "private",
	"prof.": "professor", "prof": "professor", "presidents": "president", "ministers": "minister",
}

var pronouns = map[string]lang.Pronoun{
	"i": {Person: 1}, "me": {Person: 1}, "my": {Person: 1}, "mine": {Person: 1}, "myself": {Person: 1},
	"we": {Person: 1, Plural: true}, "us": {Person: 1, Plural: true}, "our": {Person: 1, Plural: true}, "ourselves": {Person: 1, Plural: true},
	"you": {Person: 2}, "your": {Person: 2}, "yourself": {Person: 2},
	"he": {Person: 3, Gender: lang.Masculine}, "him": {Person: 3, Gender: lang.Masculine},
	"his": {Person: 3, Gender: lang.Masculine}, "himself": {Person: 3, Gender: lang.Masculine},
	"she": {Person: 3, Gender: lang.Feminine}, "her": {Person: 3, Gender: lang.Feminine},
	"hers": {Person: 3, Gender: lang.Feminine}, "herself": {Person: 3, Gender: lang.Feminine},
	"it": {Person: 3, Gender: lang.Neuter}, "its": {Person: 3, Gender: lang.Neuter}, "itself": {Person: 3, Gender: lang.Neuter},
	"they": {Person: 3, Plural: true}, "them": {Person: 3, Plural: true}, "their": {Person: 3, Plural: true},
	"theirs": {Person: 3, Plural: true}, "themselves": {Person: 3, Plural: true},
}
