package copies

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"hearsay"
)

// credits are whom an article names as having reported.
type credits struct {
	// wires are in datelines, bylines and credit lines: the text is theirs, or
	// partly. "agencies" stands for whichever.
	wires []string
	// told are the outlets that somebody told something.
	told []string
	// own is the article's outlet, by all its names.
	own []string
}

// agencies are the news agencies that others' articles are credited to: facts,
// set down by hand, the ones that English-language outlets name most first, then
// the national ones.
var agencies = strings.Split("reuters|thomson reuters|ap|associated press|the associated press|afp|agence france presse|dpa|upi|"+
	"united press international|pa|pa media|press association|tass|interfax|ria novosti|xinhua|kyodo|jiji|yonhap|ansa|efe|"+
	"europa press|lusa|belga|anp|apa|stt|ntb|tt|ritzau|pap|ctk|tasr|mti|bta|agerpres|hina|tanjug|sta|ukrinform|"+
	"interfax ukraine|unian|anadolu|anadolu agency|irna|isna|pti|press trust of india|ani|ians|bernama|antara|aap|"+
	"australian associated press|the canadian press|canadian press|bloomberg|wam|spa|mena|nan|sapa|agencies|news agencies|wire reports", "|")

var (
	// dateline: "TARNHOLM, March 3 (NPA) -" at the beginning of a paragraph.
	dateline = regexp.MustCompile(`(?m)^.{0,60}?\(([^()\n]{2,40})\)\s*(?:--|[-–—])`)
	// creditLine: a short paragraph that says whose the text is.
	creditLine = regexp.MustCompile(`(?i)(?:©|\(c\)|copyright|source:|(?:supplied|provided|distributed|published|produced) by|` +
		`reporting by|first reported by|courtesy of|from|with) +(?:\d{4} +)?((?:the )?[\pL][\pL\pN .'’&-]{1,60}?(?: \([\pL ]{2,12}\))?)(?: and (?:has|was|is)| contributed|[.,;)/]|$)`)
	bracketed = regexp.MustCompile(`\(([\pL]{2,12})\)`)
	// told: "told the Tarnholm Post", "told NPA on Friday".
	told = regexp.MustCompile(`^told (?:[Tt]he )?(\p{Lu}[\pL\pN’']*(?: \p{Lu}[\pL\pN’']*){0,3})`)
)

// creditWords are how all that [creditLine] finds begins: it is quicker to look for them first.
var creditWords = strings.Split("© |(c) |copyright |source: |d by |g by |courtesy of |from |with ", "|")

// longCredit is the most bytes that a credit line has; more are a paragraph.
const longCredit = 140

// creditsOf reads an article's credits.
func creditsOf(a *hearsay.Article) credits {
	c := credits{own: names(a.Outlet)}
	if begins := head(a.Text, 600); strings.Contains(begins, "(") {
		if m := dateline.FindStringSubmatch(begins); m != nil {
			c.wires = append(c.wires, folded(m[1]))
		}
	}
	for _, line := range lastLines(a.Text) {
		c.creditIn(line)
	}
	if a.Byline != "" {
		c.creditIn("with " + a.Byline)
		c.creditIn(a.Byline)
	}
	c.told = toldIn(a.Text)
	return c
}

// mostTold is more bytes than the longest name of an outlet has.
const mostTold = 400

// toldIn are the outlets that somebody told something: [told] wherever the word stands.
func toldIn(text string) (outlets []string) {
	for at := 0; ; {
		i := strings.Index(text[at:], "told ")
		if i < 0 {
			return outlets
		}
		begin := at + i
		at = begin + len("told ")
		if begin > 0 && isWordByte(text[begin-1]) {
			continue
		}
		if m := told.FindStringSubmatch(head(text[begin:], mostTold)); m != nil {
			outlets, at = append(outlets, folded(m[1])), begin+len(m[0])
		}
	}
}

func isWordByte(b byte) bool {
	return b == '_' || b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z'
}

// creditIn takes credits from a line that is nothing else.
func (c *credits) creditIn(line string) {
	if line == "" || len(line) > longCredit {
		return
	}
	for _, m := range creditsIn(line) {
		// Only what is known as an agency, or also gives its initials, is one:
		// "with Ann Vole" is a colleague.
		if n := names(m[1]); slices.ContainsFunc(n, isAgency) || bracketed.MatchString(m[1]) {
			c.wires = append(c.wires, n...)
		}
	}
	if whole := folded(strings.Trim(line, "()[]/-–— .")); isAgency(whole) {
		c.wires = append(c.wires, whole)
	}
}

// creditsIn is [creditLine] over a line.
func creditsIn(line string) [][]string {
	lower := strings.ToLower(line)
	if !slices.ContainsFunc(creditWords, func(w string) bool { return strings.Contains(lower, w) }) {
		return nil
	}
	return creditLine.FindAllStringSubmatch(line, -1)
}

func isAgency(name string) bool { return slices.Contains(agencies, name) }

// lastLines are the last paragraphs, where credit lines stand.
func lastLines(text string) []string {
	lines := strings.FieldsFunc(text[tail(text, 800):], func(c rune) bool { return c == '\n' })
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return lines[max(0, len(lines)-4):]
}

func head(text string, n int) string { return strings.ToValidUTF8(text[:min(n, len(text))], "") }

// tail is where the paragraph begins that holds the n-th byte from the end.
func tail(text string, n int) int {
	return strings.LastIndexByte(text[:max(0, len(text)-n)], '\n') + 1
}

// names are the names of an outlet: in full, without "the", the initials in
// brackets, the last word ("the Courier").
func names(outlet string) []string {
	if outlet == "" {
		return nil
	}
	var out []string
	full := outlet
	if strings.Contains(outlet, "(") {
		for _, m := range bracketed.FindAllStringSubmatch(outlet, -1) {
			out = append(out, folded(m[1]))
		}
		full = bracketed.ReplaceAllString(outlet, "")
	}
	full = folded(full)
	if full == "" {
		return out
	}
	out = append(out, full)
	words := strings.Fields(full)
	if len(words) > 1 {
		var initials strings.Builder
		for _, w := range words {
			initials.WriteString(string([]rune(w)[0]))
		}
		out = append(out, initials.String(), words[len(words)-1])
	}
	return out
}

// folded is a name in lower case, letters and digits only, without "the".
func folded(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return s != "news" && slices.Contains(b, s) })
}

// creditsOutlet tells whether e credits the outlet of another article.
func (e *Entry) creditsOutlet(other *Entry) bool {
	return !meet(e.details().credits.own, other.details().credits.own) && (meet(e.details().credits.wires, other.details().credits.own) || meet(e.details().credits.told, other.details().credits.own))
}

// ownWire: the agency that the article credits is its own outlet.
func (e *Entry) ownWire() bool { return meet(e.details().credits.wires, e.details().credits.own) }

// toldItself: somebody told the article's own outlet something.
func (e *Entry) toldItself() bool { return meet(e.details().credits.told, e.details().credits.own) }

// sameHouse: both are of one outlet or agency.
func (e *Entry) sameHouse(other *Entry) bool {
	return e.outlet != "" && meet(e.details().credits.own, other.details().credits.own)
}
