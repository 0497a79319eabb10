package engine

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"hearsay"
	"hearsay/parse"
)

const walked = "“We will not leave Ansk,” the navy minister, Mara Kyr, said on Monday."

// ARCHITECTURE.md walks one sentence through the rooms; what it shows is what
// the rooms give. HEARSAY_UPDATE=1 (make snapshots) rewrites it.
func TestArchitectureWalk(t *testing.T) {
	const page, begin, end = "../ARCHITECTURE.md", "<!-- walk -->\n", "<!-- end of walk -->"
	e := whole(t)
	a := article("ansk.txt", walked)
	doc := e.parser.Parse(a.Text)
	found := e.finder.Find(doc)
	named := e.Read(a).Attributions
	got := "```\n" + walkOfParse(doc) + "\n" + walkOfAttribute(found, a.Text) + "\n" + walkOfResolve(named) + "```\n"
	b, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(b), begin)
	_, after, closed := strings.Cut(rest, end)
	if !ok || !closed {
		t.Fatalf("%s has no place for the walk", page)
	}
	want := before + begin + got + end + after
	if os.Getenv("HEARSAY_UPDATE") != "" {
		if err := os.WriteFile(page, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if string(b) != want {
		t.Errorf("the walk in ARCHITECTURE.md is not what the rooms give; make snapshots rewrites it:\n%s", got)
	}
}

func walkOfParse(d *parse.Document) string {
	types := []string{"", "person", "organization", "place", "nationality", "title", "other"}
	var b strings.Builder
	b.WriteString("parse\n")
	for i := range d.Tokens {
		k := &d.Tokens[i]
		head, more := "root", ""
		if k.Head >= 0 {
			head = "of " + d.Word(int(k.Head))
		}
		if k.Quote >= 0 {
			more = fmt.Sprintf("quotation %d", k.Quote)
		}
		if k.Entity > 0 {
			if more != "" {
				more += ", "
			}
			more += types[d.Entities[k.Entity-1].Type]
		}
		line := fmt.Sprintf("  %7s  %-9s %-9s %-4s  %-10s %-12s %s", fmt.Sprintf("%d-%d", k.Start, k.End), d.Word(i), k.Lemma, k.XPOS, k.Rel, head, more)
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

func walkOfAttribute(found []hearsay.Attribution, text string) string {
	var b strings.Builder
	b.WriteString("attribute\n")
	for _, a := range found {
		for _, part := range []struct {
			name string
			p    hearsay.Passage
		}{{"source", a.Source}, {"cue", a.Cue}, {"content", a.Content}} {
			at := part.p.Bounds()
			fmt.Fprintf(&b, "  %7s  %-8s %s\n", fmt.Sprintf("%d-%d", at.Start, at.End), part.name, part.p.Text(text))
		}
		fmt.Fprintf(&b, "           %s, %s, %s; span %.2f, stance %.2f\n", a.Kind, a.Act, a.Polarity, a.Confidence.Span, a.Confidence.Stance)
	}
	return b.String()
}

func walkOfResolve(found []hearsay.Attribution) string {
	var b strings.Builder
	b.WriteString("resolve\n")
	for _, a := range found {
		for _, s := range a.Speakers {
			fmt.Fprintf(&b, "  %7s  %s, %s, by %s; role %q; speaker %.2f\n", "", s.Name, s.Type, s.How, s.Role, a.Confidence.Speaker)
		}
	}
	return b.String()
}
