package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// labels open a part of a head that says itself what it is: "Published: 4 March 2031".
var labels = map[string]func(*head, string) bool{
	"published": (*head).date, "date": (*head).date, "published on": (*head).date, "posted": (*head).date,
	"released": (*head).date, "issued": (*head).date, "for immediate release": (*head).date, "for release": (*head).date,
	"author": (*head).by, "byline": (*head).by, "by": (*head).by,
	"outlet": (*head).from, "publication": (*head).from, "newspaper": (*head).from,
}

// part reads one part of a line of the head.
func (h *head) part(s string) bool {
	if label, rest, labelled := strings.Cut(s, ":"); labelled {
		if read := labels[strings.ToLower(strings.TrimSpace(label))]; read != nil {
			return read(h, strings.TrimSpace(rest))
		}
	}
	if len(s) > 3 && strings.EqualFold(s[:3], "by ") {
		return h.by(strings.TrimSpace(s[3:]))
	}
	if h.date(s) || h.from(s) || h.byline != "" && role(s) {
		return true
	}
	// "Tesmir Courier, 4 March 2031"
	name, rest, found := strings.Cut(s, ",")
	return found && outletName(name) && h.date(rest) && h.from(name) || h.placeAndDay(s)
}

// placeAndDay reads the day of a line that has nothing beside it but a place, or who
// gives out the text: "The Ministry of Energy, 8 October 2031", "8 October 2031,
// Kelda". Only below a headline, and only with its year: "Ansk, 3 May" may be one.
func (h *head) placeAndDay(s string) bool {
	others, d, ok := cutDay(s)
	if !ok || d.year == 0 || h.dated || h.title == "" || len(others) == 0 || !placed(others, true) {
		return false
	}
	h.day, h.dated = d, true
	return true
}

// date reads a day, with "Published" before it and a time of day behind it or not;
// a second one is not believed.
func (h *head) date(s string) bool {
	for _, said := range []string{"published ", "posted ", "on "} {
		if len(s) > len(said) && strings.EqualFold(s[:len(said)], said) {
			s = s[len(said):]
		}
	}
	d, ok := readDay(s)
	if !ok {
		d, ok = dayAndTime(s)
	}
	if !ok || h.dated {
		return false
	}
	h.day, h.dated = d, true
	return true
}

// dayAndTime reads a day with a month's name and a year, beside a time of day that
// is not kept: it rarely says its zone.
func dayAndTime(s string) (d writtenDay, ok bool) {
	words := strings.Fields(s)
	clock := func(w string) bool {
		w = strings.ToLower(strings.Trim(w, ".,"))
		return strings.Contains(w, ":") && isDigit(w[0]) || w == "am" || w == "pm" || w == "at" || zoneName(w) || strings.HasSuffix(w, "am") && isDigit(w[0]) || strings.HasSuffix(w, "pm") && isDigit(w[0])
	}
	from, to := 0, len(words)
	for from < to && clock(words[from]) {
		from++
	}
	for to > from && clock(words[to-1]) {
		to--
	}
	d, ok = readDay(strings.Join(words[from:to], " "))
	return d, ok && d.year > 0 && (from > 0 || to < len(words))
}

func zoneName(w string) bool {
	_, known := zones[strings.ToUpper(w)]
	return known
}

// by reads the names of a byline, and behind a comma a role, an outlet or a day.
func (h *head) by(s string) bool {
	if h.byline != "" {
		return false
	}
	var names []string
	for rest := s; rest != ""; {
		name, after, _ := strings.Cut(rest, ",")
		switch name = strings.TrimSpace(name); {
		case len(names) > 0 && h.date(rest):
			after = ""
		case len(names) > 0 && (role(name) || h.from(name)):
		case authors(name):
			names = append(names, name)
		default:
			return false
		}
		rest = strings.TrimSpace(after)
	}
	h.byline = strings.Join(names, ", ")
	return len(names) > 0
}

// from takes the name of an outlet.
func (h *head) from(s string) bool {
	if h.outlet != "" || !outletName(s) {
		return false
	}
	h.outlet = strings.TrimSpace(s)
	return true
}

// authors tells whether a part of a byline names people, "Mara Kyr and Lio Ferrant",
// or an agency.
func authors(s string) bool {
	if agencies[strings.ToLower(s)] {
		return true
	}
	for _, joint := range []string{" and ", " & ", " AND "} {
		s = strings.ReplaceAll(s, joint, "\n")
	}
	for name := range strings.SplitSeq(s, "\n") {
		if !personName(strings.TrimSpace(name)) {
			return false
		}
	}
	return true
}

// notNames are words with a capital that names have not: "By The Numbers".
var notNames = set("the a an our your royal order popular request land sea air christmas easter new year day night numbers all any law chance")

// personName tells whether words are two to five, each as names have them.
func personName(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 5 || nameParticles[words[len(words)-1]] {
		return false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		switch bare := strings.ToLower(strings.Trim(w, ".")); {
		case notNames[bare] || outletWords[bare] || len(bare) > 2 && dateWords[bare] && monthNames[bare] == 0:
			return false // "may" and "march" are names, too
		case strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("'’-.", r) }):
			return false
		case strings.HasSuffix(w, ".") && utf8.RuneCountInString(w) > 4: // the end of a sentence
			return false
		case i > 0 && nameParticles[w]:
		case !unicode.IsUpper(r):
			return false
		}
	}
	return true
}

// outletWords are the words by which a name is plainly an outlet's.
var outletWords = set(`courier times post news herald tribune gazette press journal observer standard chronicle telegraph
	mail globe record register review mirror echo argus bulletin dispatch despatch examiner inquirer enquirer independent magazine
	radio television broadcasting daily weekly sentinel monitor advertiser messenger mercury reporter wire newswire
	newspaper newspapers agency online`)

// outletName tells whether a few words with capitals are plainly an outlet's name.
func outletName(s string) bool {
	words := strings.Fields(s)
	plain := false
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && !particles[w] && !isDigit(w[0]) || strings.ContainsAny(w, `.,;:!?"“”`) {
			return false
		}
		plain = plain || outletWords[strings.ToLower(w)]
	}
	return plain && len(words) <= 6 && len(words) > 1
}

// roleWords end what a byline says its author is.
var roleWords = set("writer reporter correspondent editor columnist staff contributor journalist bureau")

// role tells whether words say what an author is: "political editor", "Staff Writer".
func role(s string) bool {
	words := strings.Fields(strings.ToLower(s))
	return len(words) > 0 && len(words) <= 5 && roleWords[strings.Trim(words[len(words)-1], ".")] && !strings.ContainsAny(s, `!?"“”`)
}
