package parse

import (
	"fmt"
	"slices"
	"testing"

	"hearsay/lang/en"
)

// quoteTexts writes each quote as its slice of the text, after ">" for each level
// of depth, with "~" behind it where the closing mark is missing, "+" before it
// where it goes on from another, and "'" before it where it is not double.
func quoteTexts(d *Document) (texts []string) {
	for _, q := range d.Quotes {
		s := q.In(d.Text)
		if q.Close < 0 {
			s += "~"
		}
		if q.Previous >= 0 {
			s = fmt.Sprintf("+%d%s", q.Previous, s)
		}
		if !q.Double {
			s = "s" + s
		}
		for range q.Depth {
			s = ">" + s
		}
		texts = append(texts, s)
	}
	return texts
}

func TestQuotes(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"curly", "“We stay,” he said. “All of us.”", []string{"“We stay,”", "“All of us.”"}},
		{"straight", `"We stay," he said. "All of us."`, []string{`"We stay,"`, `"All of us."`}},
		{"mixed shapes", `“We stay," he said. "All of us.”`, []string{`“We stay,"`, `"All of us.”`}},
		{"guillemets", "« On reste », dit-il. »Wir bleiben«, sagte er.", []string{"« On reste »", "»Wir bleiben«"}},
		{"low and high", "„Wir bleiben“, sagte er.", []string{"„Wir bleiben“"}},
		{"ticks", "``We stay,'' he said. ''All,'' she said.", []string{"``We stay,''", "''All,''"}},
		{"single inside double", "“He said ‘no’ to me,” she said.", []string{"“He said ‘no’ to me,”", ">s‘no’"}},
		{"straight inside straight", `"He said 'no way' to me," she said.`, []string{`"He said 'no way' to me,"`, ">s'no way'"}},
		{"double inside double", `"You know what I heard? "Nothing". Nobody came," she said.`,
			[]string{`"You know what I heard? "Nothing". Nobody came,"`, `>"Nothing"`}},
		{"British", "‘We don’t know,’ he said. ‘The students’ union left.’", []string{"‘We don’t know,’", "‘The students’ union left.’"}},
		{"British straight", "'We don't know,' he said. 'The students' union left.'", []string{"'We don't know,'", "'The students' union left.'"}},
		{"British with double inside", "‘He said “no” to me,’ she said.", []string{"‘He said “no” to me,’", ">“no”"}},
		{"single after double", "“No.” The ‘depot’ is shut.", []string{"“No.”", "s‘depot’"}},
		{"apostrophes", "Kyr's '90s rock 'n' roll, the students' union, James' hat.", nil},
		{"curly apostrophes", "Kyr’s ’90s, the students’ union, James’ hat, ’em.", nil},
		{"inches", `He is 6'2" tall and has a 12" knife.`, nil},
		{"inches in a quotation", `"He is 6'2", I think," she said.`, []string{`"He is 6'2"`}},
		{"brackets", `He left ("for good") yesterday.`, []string{`"for good"`}},
		{"dash", `"I am—" he said—"we are—here."`, []string{`"I am—"`, `"we are—here."`}},
		{"clitic behind", `The "Now"'s owner and “Post”’s editor.`, []string{`"Now"`, "“Post”"}},
		{"no opening mark", `We stay," he said.`, nil},
		{"no closing mark", "“We stay, he said.", []string{"“We stay, he said.~"}},
		{"no closing mark before another", "“We stay, he said. They left. “All of us.”", []string{"“We stay, he said.~", "“All of us.”"}},
		{"inner one unclosed", "“He said ‘no to me,” she said.", []string{"“He said ‘no to me,”", ">s‘no to me,~"}},
		{"paragraphs", "“One.\n\n“Two,” he said.\n\n“Three.”", []string{"“One.~", "+0“Two,”", "“Three.”"}},
		{"paragraphs, straight", "\"One.\n\n\"Two.\n\n\"Three.\"\n\n\"Four.\"", []string{`"One.~`, `+0"Two.~`, `+1"Three."`, `"Four."`}},
		{"paragraphs, nested", "“He said: ‘One.\n\n“‘Two,’ and left.”", []string{"“He said: ‘One.~", ">s‘One.~", "+0“‘Two,’ and left.”", ">s+1‘Two,’"}},
		{"paragraph between", "“One.\n\nNo mark here.\n\n“Two.”", []string{"“One.~", "“Two.”"}},
		{"turn", "REYES: “One.”", []string{"“One.”"}},
		{"empty", `""`, []string{`""`}},
	} {
		d := Segment(c.text, en.English())
		checkDocument(t, d)
		if got := quoteTexts(d); !slices.Equal(got, c.want) {
			t.Errorf("%s: %s\n got %q\nwant %q", c.name, c.text, got, c.want)
		}
	}
}

func TestMarksOfTokens(t *testing.T) {
	d := Segment("“He said ‘no’.\n\n“Yes,” Kyr's wife said.", en.English())
	checkDocument(t, d)
	got := ""
	for i, token := range d.Tokens {
		got += fmt.Sprintf("%s:%d:%d ", d.Word(i), token.Mark, token.Quote)
	}
	want := "“:1:0 He:0:0 said:0:0 ‘:1:1 no:0:1 ’:2:1 .:0:0 “:3:2 Yes:0:2 ,:0:2 ”:2:2 Kyr:0:-1 's:0:-1 wife:0:-1 said:0:-1 .:0:-1 "
	if got != want {
		t.Errorf("tokens with their marks and quotes:\n got %s\nwant %s", got, want)
	}
	if inner := d.Quotes[1].Inner.In(d.Text); inner != "no" {
		t.Errorf("inside the single marks stands %q", inner)
	}
	if inner := d.Quotes[2].Inner.In(d.Text); inner != "Yes," {
		t.Errorf("inside the last marks stands %q", inner)
	}
}
