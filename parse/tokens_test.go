package parse

import (
	"testing"

	"hearsay/lang/en"
)

func TestTokens(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"We don't know Kyr's plan; they've gone.", "We|do|n't|know|Kyr|'s|plan|;|they|'ve|gone|."},
		{"I can't, won't and cannot.", "I|ca|n't|,|wo|n't|and|can|not|."},
		{"Kyr’s friends didn’t go.", "Kyr|’s|friends|did|n’t|go|."},
		{"She wouldn't've said so; he'd've", "She|would|n't|'ve|said|so|;|he|'d|'ve"},
		{"They're gonna go, I wanna stay", "They|'re|gon|na|go|,|I|wan|na|stay"},
		{"O'Dell and ma'am at two o'clock", "O'Dell|and|ma'am|at|two|o'clock"},
		{"the students' union", "the|students|'|union"},
		{"the '90s and ’70s, the 1960's", "the|'90s|and|’70s|,|the|1960's"},
		{"rock 'n' roll, get 'em, nothin' doin'", "rock|'n'|roll|,|get|'em|,|nothin'|doin'"},
		{"a well-known non-profit co-founder", "a|well|-|known|non-profit|co-founder"},
		{"the U.S.-led U.N. mission", "the|U.S.|-|led|U.N.|mission"},
		{"pro-Ordovan e-mail", "pro-Ordovan|e-mail"},
		{"It cost $1,000.50, €5m or US$3.5 billion", "It|cost|$|1,000.50|,|€|5|m|or|US$|3.5|billion"},
		{"up 10% to .5, 3-4 of 1,2", "up|10|%|to|.5|,|3|-|4|of|1|,|2"},
		{"at 7:30am or 5 p.m. on 9/11", "at|7:30|am|or|5|p.m.|on|9/11"},
		{"the 15-year plan of the 8th", "the|15|-|year|plan|of|the|8th"},
		{"and/or 1/2 of 24/7", "and|/|or|1|/|2|of|24/7"},
		{"call 555-0134 or 555-010-0199", "call|555-0134|or|555-010-0199"},
		{"See https://example.org/a?b=c,d. (www.example.com)", "See|https://example.org/a?b=c,d|.|(|www.example.com|)"},
		{"ana.torv@mail.example.org wrote to @torv on #Tesmir", "ana.torv@mail.example.org|wrote|to|@torv|on|#Tesmir"},
		{"example.org and report.pdf", "example.org|and|report.pdf"},
		{"AT&T, R&D and Q&A", "AT&T|,|R&D|and|Q&A"},
		{"Wait... what?! No…", "Wait|...|what|?!\nNo|…"},
		{"he left—no, went – back -- then", "he|left|—|no|,|went|–|back|--|then"},
		{"(a [b] {c})", "(|a|[|b|]|{|c|}|)"},
		{"he “[w]ould” go", "he|“|[|w|]|ould|”|go"},
		{"the end.Next came 2004.The", "the|end|.\nNext|came|2004|.\nThe"},
		{"J. R. Okafor of Washington, D.C.", "J.|R.|Okafor|of|Washington|,|D.C."},
		{"Gen. Reyes, Sen. Torv Jr. and Ph.D. students", "Gen.|Reyes|,|Sen.|Torv|Jr.|and|Ph.D.|students"},
		{"No. 7, but no. Never", "No.|7|,|but|no|.\nNever"},
		{"trains, ships etc. were late etc.", "trains|,|ships|etc.|were|late|etc|."},
		{"Ordova’s\u00a0army\u2009of 5\u202f000", "Ordova|’s|army|of|5|000"},
		{"👩‍👩‍👧🏽 and 🇫🇷🇩🇪!", "👩‍👩‍👧🏽|and|🇫🇷|🇩🇪|!"},
		{"Слава Ордове, 東京。", "Слава|Ордове|,|東京|。"},
		{"cafe\u0301s na\u00efve co\u00adop", "cafe\u0301s|na\u00efve|co\u00adop"},
		{"‘’Tis true’", "‘|’Tis|true|’"},
		{"``No,'' he said", "``|No|,|''|he|said"},
		{"a...b", "a|...|b"},
		{"4°C", "4|°|C"},
	} {
		d := Segment(c.text, en.English())
		checkDocument(t, d)
		if got := tokens(d); got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
