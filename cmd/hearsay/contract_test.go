package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// contract says which types are printed under which heading of docs/format.md;
// after a + stands a single field of a type that another heading has.
var contract = []struct {
	heading string
	types   []string
}{
	{"## json", []string{"wireReading", "wireArticle", "wireAttribution", "wirePassage", "wireSpeaker", "wireCandidate", "wireConfidence", "wireProvenance", "wireTeller"}},
	{"## What `hearsay add --json` prints", []string{"addSummary", "quotationCounts", "wireOutcome", "wireOutcomeOf", "wireDifference", "wireQuote", "wireRetitled"}},
	{"## What `hearsay config --json` prints", []string{"configJSON", "settingJSON"}},
	{"## What `hearsay feeds --json` prints", []string{"feedJSON"}},
	{"## What `hearsay alerts --json` prints", []string{"wireAlert", "wireEventCounts", "wireDelivery", "addedJSON"}},
	{"### What a webhook gets", []string{"wireEvent", "wireAlertOf", "wireContext", "wireClaimOf", "wireLinks"}},
	{"## What `hearsay search --json` and `hearsay timeline --json` print", []string{"wireRowArticle", "wireRowPassage", "wireRowSpeaker", "wireRowTeller", "+corrected", "+reading", "wirePositionRow", "wireStanceShown", "wireStanceChange"}},
	{"## What `hearsay articles --json` prints", []string{"wireRowArticle", "wireKept", "+id", "+path", "+url", "+title", "+outlet", "+byline", "+published", "+modified", "+language", "+text_sha256"}},
	{"## What `hearsay claims --json` and `hearsay disputes --json` print", []string{"wireStanding", "wireStand", "wireWording", "wireSpeakerOf", "wireCounted"}},
	{"## What `hearsay changes --json` prints", []string{"wireChanged", "wireSide"}},
	{"## What `hearsay statements --json` and `hearsay variants --json` print", []string{"wireTold", "wireVariants", "wireVariant", "wireWording", "wireWordEdit"}},
	{"## What `hearsay story --json` prints", []string{"wireStory"}},
	{"## What `hearsay explain --json` prints", []string{"wireExplained", "wireChain", "wirePage", "wireNode", "wireCapture", "wireVerified"}},
	{"## What `hearsay check --json` prints", []string{"wireCheck", "wireAsked", "wireNamed", "wireEdit", "wireMatch", "wireCheckArticle", "wireTextPlace", "wireExtent"}},
	{"### The manifest", []string{"Manifest", "Reading", "File"}},
	{"### record", []string{"opening", "ending", "restoredJSON"}},
	{"## Corrections", []string{"wireCorrection", "wireCorrected", "removed", "removedArticle", "removedSpeaker", "stoneJSON"}},
	{"## Versions", []string{"wireEdited", "wireChange", "wireRewriting", "wireQuoteBy", "wireQuote", "wireWordEdit", "wireRetitled"}},
	{"## What `hearsay users --json` and `hearsay log --json` print", []string{"userJSON", "tokenJSON", "wireLogLine"}},
	{"## What `hearsay speakers --json` prints", []string{"wireKnown", "wireAlias", "wireRole", "importSummary"}},
}

// tablesOfOthers are tables that do not name fields, by the heads of their columns.
var tablesOfOthers = []string{"| `verdict` |", "| input |", "| code |", "| format |"}

// Every heading of docs/format.md names all fields that the code prints there,
// and its tables name no others: a table has not slipped under another heading.
func TestTheContractNamesTheFields(t *testing.T) {
	page, err := os.ReadFile("../../docs/format.md")
	if err != nil {
		t.Fatal(err)
	}
	printed := printedFields(t, "../../format", ".", "../../carry")
	sections := sectionsOf(string(page))
	for _, c := range contract {
		var fields []string
		for _, name := range c.types {
			if own, ok := strings.CutPrefix(name, "+"); ok {
				fields = append(fields, own)
			} else if printed[name] == nil {
				t.Errorf("no type %s is printed", name)
			}
			fields = append(fields, printed[name]...)
		}
		section, ok := sections[c.heading]
		if !ok {
			t.Errorf("docs/format.md has no heading %q", c.heading)
		}
		for _, f := range fields {
			if !regexp.MustCompile("[`.]" + f + "`|\"" + f + "\"").MatchString(section) {
				t.Errorf("docs/format.md, %q, does not name %s", c.heading, f)
			}
		}
		for _, f := range tabled(section) {
			if !slices.Contains(fields, f) {
				t.Errorf("docs/format.md, %q, has a table with %s, which is not printed there", c.heading, f)
			}
		}
	}
}

// Fences are opened and closed by turns, headings stand outside of them, and
// every row of a table stands under the head of one.
func TestTheContractIsWhole(t *testing.T) {
	for _, name := range []string{"docs/format.md", "docs/export.md", "docs/errors.md", "docs/vocabulary.md", "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"} {
		page, err := os.ReadFile("../../" + name)
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range faultsOf(string(page)) {
			t.Errorf("%s: %s", name, fault)
		}
	}
	for _, broken := range []string{"```json\n{}\n\n## Next\n", "```\n$ a\n```\n```\n", "text\n## Next\n", "text\n\n| a | b |\n| c | d |\n"} {
		if faultsOf(broken) == nil {
			t.Errorf("nothing is found wrong with %q", broken)
		}
	}
}

func faultsOf(page string) (faults []string) {
	lines := strings.Split(page, "\n")
	fenced := false
	at := func(i int) string {
		if i < 0 || i >= len(lines) {
			return ""
		}
		return lines[i]
	}
	for i, line := range lines {
		where := "line " + strconv.Itoa(i+1) + ": "
		heading := regexp.MustCompile("^#{1,6} ").MatchString(line)
		switch {
		case strings.HasPrefix(line, "```"):
			if fenced && line != "```" {
				faults = append(faults, where+"a fence begins inside another one")
			}
			fenced = !fenced
		case fenced && strings.HasPrefix(line, "## "):
			faults = append(faults, where+"a heading stands inside a fence")
		case fenced:
		case heading && at(i-1) != "":
			faults = append(faults, where+"no empty line before the heading")
		case strings.HasPrefix(line, "|") && !strings.HasPrefix(at(i-1), "|") && !strings.HasPrefix(at(i+1), "|---"):
			faults = append(faults, where+"a table without a head")
		}
	}
	if fenced {
		faults = append(faults, "a fence is not closed")
	}
	return faults
}

// sectionsOf are the parts of a page by their headings, up to the next of the
// same or a higher order.
func sectionsOf(page string) map[string]string {
	sections := map[string]string{}
	heading := ""
	for line := range strings.SplitSeq(page, "\n") {
		if strings.HasPrefix(line, "## ") || strings.HasPrefix(line, "### ") {
			heading = line
			continue
		}
		sections[heading] += line + "\n"
	}
	return sections
}

// tabled are the fields in the first columns of a section's tables.
func tabled(section string) (fields []string) {
	skip := false
	lines := strings.Split(section, "\n")
	for i, line := range lines {
		if !strings.HasPrefix(line, "|") {
			continue
		}
		if i == 0 || !strings.HasPrefix(lines[i-1], "|") {
			skip = slices.ContainsFunc(tablesOfOthers, func(head string) bool { return strings.HasPrefix(line, head) })
			continue
		}
		if skip {
			continue
		}
		first, _, _ := strings.Cut(line[1:], " | ")
		for _, quoted := range regexp.MustCompile("`[^`]+`").FindAllString(first, -1) {
			name := strings.Trim(quoted, "`")
			fields = append(fields, name[strings.LastIndexByte(name, '.')+1:])
		}
	}
	return fields
}

// printedFields are the names of the JSON fields of every type of the folders' code.
func printedFields(t *testing.T, folders ...string) map[string][]string {
	t.Helper()
	fields := map[string][]string{}
	for _, folder := range folders {
		files, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				spec, _ := n.(*ast.TypeSpec)
				if spec == nil {
					return true
				}
				if of, ok := spec.Type.(*ast.StructType); ok && !strings.HasSuffix(name, "_test.go") {
					for _, f := range of.Fields.List {
						if f.Tag == nil {
							continue
						}
						tag, _ := strconv.Unquote(f.Tag.Value)
						if json, _, _ := strings.Cut(reflect.StructTag(tag).Get("json"), ","); json != "" && json != "-" {
							fields[spec.Name.Name] = append(fields[spec.Name.Name], json)
						}
					}
				}
				return true
			})
		}
	}
	return fields
}
