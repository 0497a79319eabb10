package resolve

import (
	"slices"
	"strings"

	"hearsay/lang"
	"hearsay/parse"
)

// What kind of body a name is, as far as its words and those around it tell. A
// phrase such as "the company" goes back to a body of its kind and to no other.

// evidenceReach is how many mentions are looked at for what somebody or something
// is: articles say so early, and the time stays in proportion to the text.
const evidenceReach = 1500

// early are the mentions that are looked at for it.
func (c *cast) early() []mention { return c.mentions[:min(len(c.mentions), evidenceReach)] }

// trades are last words of companies' names.
var trades = map[string]bool{
	"inc": true, "inc.": true, "corp": true, "corp.": true, "corporation": true, "co": true, "co.": true, "ltd": true, "ltd.": true, "llc": true, "plc": true,
	"gmbh": true, "holdings": true, "holding": true, "company": true, "companies": true, "enterprises": true, "industries": true,
	"foods": true, "motors": true, "airlines": true, "airways": true, "railways": true, "mining": true, "minerals": true, "resources": true,
	"pharmaceuticals": true, "technologies": true, "software": true, "electric": true, "oil": true, "gas": true, "steel": true, "energy": true,
	"mills": true, "dairies": true, "breweries": true, "brewery": true, "stores": true, "sons": true, "systems": true,
	"laboratories": true, "electronics": true, "logistics": true, "shipping": true, "chemicals": true, "cement": true, "textiles": true,
	"insurance": true, "capital": true, "properties": true, "developments": true, "works": true, "telecom": true, "semiconductor": true,
}

// officesOf are words of those who hold an office in a company, before "of".
var officesOf = map[string]bool{"ceo": true, "executive": true, "boss": true, "owner": true, "founder": true, "shares": true, "stock": true, "shareholders": true, "customers": true, "subsidiary": true}

// ofCompany are words that follow the name of a company, with or without "'s".
var ofCompany = map[string]bool{
	"ceo": true, "shares": true, "stock": true, "customers": true, "products": true, "factory": true, "factories": true, "plant": true, "plants": true,
	"stores": true, "shops": true, "profits": true, "profit": true, "sales": true, "revenue": true, "shareholders": true, "investors": true, "employs": true,
	"owner": true, "founder": true, "boss": true, "cfo": true, "brand": true, "brands": true,
}

// corporate reports a body that the article shows to be a company: by its name, by
// an apposition, or by what stands beside it ("Orlane's shares", "the chief
// executive of Orlane").
func (c *cast) corporate(e int32) bool {
	n := &c.entities[e]
	if trades[c.lower(n.nameEnd-1)] && n.nameEnd-n.nameFirst > 1 {
		return true
	}
	for _, r := range n.roles {
		if c.saysCompany(r) {
			return true
		}
	}
	for j := range c.early() {
		if m := &c.mentions[j]; m.entity == e && m.form == byName && c.besideCompany(m) {
			return true
		}
	}
	return false
}

func (c *cast) saysCompany(r role) bool {
	for t := r.first; t < r.end; t++ {
		if x := c.tok(t).XPOS; x == parse.TagIN || x == parse.TagTO {
			return false
		}
		if c.companyNoun(c.lower(t)) {
			return true
		}
	}
	return false
}

// companyNoun reports a noun for companies: of the table's set, or "carmaker".
func (c *cast) companyNoun(w string) bool {
	noun := c.lang.Naming.Nouns[w]
	return noun.Class == lang.OrganizationNoun && (noun.Set == "company" || slices.Contains(noun.Kinds, "company")) || strings.HasSuffix(w, "maker") && len(w) > 7
}

// besideCompany reports words beside a name that only a company has.
func (c *cast) besideCompany(m *mention) bool {
	t := m.end
	if w := c.word(t); w == "'s" || w == "’s" {
		t++
	}
	if ofCompany[c.lower(t)] || c.lower(t) == "chief" && c.lower(t+1) == "executive" {
		return true
	}
	if m.first < 2 {
		return false
	}
	switch before := c.lower(m.first - 1); before {
	case "of", "in", "at":
		return officesOf[c.lower(m.first-2)]
	case "by":
		return c.lower(m.first-2) == "employed"
	default:
		return c.companyNoun(before)
	}
}

// clubWords are words of the names of sports clubs.
var clubWords = map[string]bool{
	"fc": true, "united": true, "rovers": true, "athletic": true, "wanderers": true, "sporting": true, "rangers": true, "albion": true, "hotspur": true,
	"county": true, "club": true, "racing": true, "olympique": true, "dynamo": true, "spartak": true,
}

// ofClub are words for people who belong to a club, behind its name.
var ofClub = map[string]bool{
	"coach": true, "manager": true, "captain": true, "striker": true, "goalkeeper": true, "midfielder": true, "defender": true, "forward": true,
	"players": true, "player": true, "fans": true, "supporters": true, "winger": true, "keeper": true,
}

// plays reports a body that the article shows to be a sports club.
func (c *cast) plays(e int32) bool {
	n := &c.entities[e]
	if n.nameEnd-n.nameFirst > 1 && c.nameHas(n, clubWords) || c.saysClub(n) {
		return true
	}
	for j := range c.early() {
		m := &c.mentions[j]
		if m.entity != e || m.form != byName {
			continue
		}
		t := m.end
		if m.possessive {
			t++
		}
		if ofClub[c.lower(t)] || m.first > 1 && (c.word(m.first-1) == "of" || c.word(m.first-1) == "for") && ofClub[c.lower(m.first-2)] {
			return true
		}
	}
	return false
}

func (c *cast) saysClub(n *entity) bool {
	for _, r := range n.roles {
		for t := r.first; t < r.end && c.tok(t).XPOS != parse.TagIN; t++ {
			if w := c.lower(t); w == "club" || w == "side" || w == "team" {
				return true
			}
		}
	}
	return false
}

// publicWords are words of the names of authorities.
var publicWords = map[string]bool{
	"agency": true, "authority": true, "board": true, "bureau": true, "center": true, "centre": true, "commission": true, "council": true,
	"department": true, "office": true, "service": true, "services": true, "inspectorate": true, "institute": true, "administration": true,
	"organisation": true, "organization": true, "committee": true, "ministry": true, "directorate": true, "police": true, "survey": true, "watch": true,
	"observatory": true, "fund": true, "force": true, "ombudsman": true, "registry": true, "regulator": true, "treasury": true, "reserve": true,
	"programme": true, "program": true, "secretariat": true, "mission": true, "corps": true, "guard": true,
}

// unionWords are words of the names of those who stand together.
var unionWords = map[string]bool{
	"union": true, "unions": true, "federation": true, "association": true, "guild": true, "brotherhood": true, "workers": true, "alliance": true,
	"confederation": true, "congress": true, "league": true, "society": true,
}

// outletWords are words of the names of newspapers and stations.
var outletWords = map[string]bool{
	"news": true, "times": true, "post": true, "radio": true, "tv": true, "television": true, "magazine": true, "herald": true, "gazette": true,
	"tribune": true, "courier": true, "chronicle": true, "journal": true, "mail": true, "telegraph": true, "guardian": true, "observer": true,
	"daily": true, "weekly": true, "press": true, "echo": true, "examiner": true, "mirror": true, "independent": true, "globe": true,
}

// outlet reports a body that the article names only as one that was told
// something, that reported or that has its own reporter: by this or that word, or
// wherever it stood before mention i.
func (c *cast) outlet(e, i int32) bool {
	n := &c.entities[e]
	if c.nameHas(n, outletWords) {
		return true
	}
	met := false
	for j := i - 1; j >= 0 && j > i-evidenceReach; j-- {
		m := &c.mentions[j]
		if m.entity != e || m.form != byName || m.dateline || c.wired(m) {
			continue
		}
		if !c.toldTo(m) {
			return false
		}
		met = true
	}
	return met
}

// toldTo reports a name to which something was said: "told CNN", "declined to
// comment to CNN", "CNN reported".
func (c *cast) toldTo(m *mention) bool {
	switch c.lower(m.first - 1) {
	case "told", "tell", "tells", "telling":
		return true
	case "to", "with":
		switch c.lower(m.first - 2) {
		case "comment", "spoke", "speaking", "statement", "interview", "spoken", "talked", "confirmed", "comments":
			return true
		}
	case "by":
		return c.lower(m.first-2) == "obtained" || c.lower(m.first-2) == "seen"
	}
	switch c.lower(m.end) {
	case "reported", "reports":
		return true
	}
	return false
}

func (c *cast) nameHas(n *entity, words map[string]bool) bool {
	for t := n.nameFirst; t < n.nameEnd; t++ {
		if words[c.lower(t)] {
			return true
		}
	}
	return false
}

// ofKind reports whether the body may be what the phrase's noun says.
func (c *cast) ofKind(e, i int32) bool {
	m, n := &c.mentions[i], &c.entities[e]
	if c.otherKind(n, m) || c.calledOtherwise(n, m) {
		return false
	}
	short := n.nameEnd-n.nameFirst == 1 && allCaps(c.word(n.nameFirst))
	switch m.noun.Set {
	case "company":
		return !c.outlet(e, i) && !c.nameHas(n, publicWords) && !c.nameHas(n, unionWords) || c.corporate(e)
	case "agency", "watchdog":
		return (c.nameHas(n, publicWords) || short) && !c.corporate(e) && !c.outlet(e, i)
	case "union", "association":
		return (c.nameHas(n, unionWords) || short) && !c.corporate(e) && !c.outlet(e, i)
	case "club":
		return c.plays(e) && !c.corporate(e)
	case "newspaper", "network", "website", "bank":
		return !c.nameHas(n, unionWords)
	}
	return !c.corporate(e)
}

// kindless reports a body whose name does not say that it is an outlet, for a
// phrase that says so: "a Jesuit magazine" is not the Jesuit Community.
func (c *cast) kindless(e, i int32) bool {
	switch c.mentions[i].noun.Set {
	case "newspaper", "network", "website":
		return !c.nameHas(&c.entities[e], outletWords)
	}
	return false
}

// calledOtherwise reports a body that the article has called by a noun for a body
// of another kind, and by none of this one.
func (c *cast) calledOtherwise(n *entity, m *mention) bool {
	for _, set := range n.called {
		if set == m.noun.Set || slices.Contains(m.noun.Kinds, set) {
			return false
		}
	}
	return len(n.called) > 0 && strict[m.noun.Set]
}

// strict are the sets of nouns that no body of another set is called by.
var strict = map[string]bool{"company": true, "union": true, "bank": true, "newspaper": true, "network": true}
