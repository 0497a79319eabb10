package en

import (
	"iter"
	"strings"

	"hearsay/lang"
)

func fields(text string) iter.Seq[string] { return strings.FieldsSeq(text) }

// abbreviations are keyed with their full stop, lower case. Words that are also
// ordinary words ("no.", "sun.", "mar.") count as abbreviations only before a numeral.
var abbreviations = abbreviationTable(abbreviationLists)

var abbreviationLists = map[lang.Abbreviation]string{
	lang.NeverEnds: `
mr. mrs. ms. mx. dr. prof. rev. fr. hon. st. ste. mt. ft. messrs. mmes. mme. mlle. msgr.
gen. lt. col. maj. capt. cpl. sgt. cmdr. adm. brig. pvt. pfc. cdr. spc. ens. sr. supt. det. insp.
sen. rep. gov. cllr. pres. sec. del. atty. amb. sens. reps. govs. gens. drs. profs. treas. asst. ass't. dep. min. dir.
e.g. i.e. viz. cf. vs. v. al. c. ca. approx. esp. eg. ie. n.b.
jan. feb. apr. aug. sept. oct. nov. dec.
ph. tel. dept. est. attn. arr. arrv. thur. div.`,
	lang.MayEnd: `
u.s. u.k. u.n. e.u. u.s.a. u.a.e. d.c. l.a. n.y. n.j. b.c. a.d. p.s. p.m. a.m. ph.d. m.d. b.a. m.a. j.d. r.n.
inc. corp. co. ltd. llc. plc. bros. cos. assn. bhd. pty. s.a. l.p. n.v. a.g.
jr. esq. ave. m.sc. b.sc. l.l.c. blvd. rd. hwy. bldg. apt. univ. natl. intl. mins. hrs. yrs. lbs. oz. sq. tues. thurs. weds.
ala. ariz. ark. calif. colo. conn. fla. ill. kan. ky. md. mich. minn. neb. nev. okla. ont. que. pa. penn.
tenn. tex. vt. va. wis. wyo. d-n.y. r-n.y. n.c. s.c. n.d. s.d. w.va. n.h. n.m. r.i.`,
	lang.BeforeNumeral: `
no. nos. art. fig. figs. vol. vols. ch. chap. sect. pp. p. eq. mar. jun. jul. sat. sun. mon. tue. wed. thu. fri.
par. para. pt. ed. op. ext. resp. rm. flt.`,
	lang.ListEnd: `etc.`,
}

func abbreviationTable(lists map[lang.Abbreviation]string) map[string]lang.Abbreviation {
	m := make(map[string]lang.Abbreviation)
	for _, kind := range []lang.Abbreviation{lang.NeverEnds, lang.MayEnd, lang.BeforeNumeral, lang.ListEnd} {
		for w := range fields(lists[kind]) {
			m[w] = kind
		}
	}
	return m
}

// months open the date of a dateline.
var months = set(`january february march april may june july august september october november december
jan feb mar apr jun jul aug sept sep oct nov dec
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun`)
