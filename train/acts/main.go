// Command acts prints, article by article, which acts are taken for which: on
// the articles of our own and on stories, with the spans that people marked and
// with those that hearsay finds.
//
//	go run ./train/acts -own testdata/articles -stories testdata/stories/B -show
//
// Without -show it prints no words of any article, so that a story can stay
// unread that is kept for checking.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"hearsay"
	"hearsay/attribute"
	"hearsay/eval"
	"hearsay/parse"
)

func main() {
	own := flag.String("own", "testdata/articles", "folder of our own annotated articles; empty: none")
	stories := flag.String("stories", "", "folders of stories with a gold.json, parted by commas")
	show := flag.Bool("show", false, "print the words of each attribution whose act is not the gold's")
	of := flag.String("of", "", "with -show: only those where the gold or what was told is this act")
	all := flag.Bool("all", false, "with -show: those that agree, too")
	flag.Parse()
	if err := run(*own, *stories, printer{show: *show, all: *all, of: hearsay.Act(*of)}); err != nil {
		fmt.Fprintln(os.Stderr, "train/acts:", err)
		os.Exit(1)
	}
}

// marked is an article as people marked it.
type marked struct {
	name, text string
	gold       []hearsay.Attribution
}

func run(own, stories string, p printer) error {
	f, err := attribute.New()
	if err != nil {
		return err
	}
	parser, err := parse.New()
	if err != nil {
		return err
	}
	sets, names, err := read(own, stories)
	if err != nil {
		return err
	}
	for i, articles := range sets {
		var given, found eval.Confusion
		for _, a := range articles {
			doc := parser.Parse(a.text)
			var one eval.Confusion
			told := f.Acts(doc, a.gold)
			for k := range told {
				one.Pair(a.gold[k].Act, told[k].Act)
				p.attribution(&a, &a.gold[k], &told[k])
			}
			given.Merge(&one)
			fmt.Printf("%-34s spans given: %s\n", a.name, &one)
			one = eval.Confusion{}
			all := f.Find(doc)
			for i, j := range one.Add(a.text, a.gold, all) {
				if j < 0 {
					p.missed(&a, &a.gold[i], all)
				}
			}
			found.Merge(&one)
			fmt.Printf("%-34s from raw text: %s\n", a.name, &one)
		}
		fmt.Printf("== %s, spans given: %s\n== %s, from raw text: %s\n", names[i], denials(&given), names[i], denials(&found))
	}
	return nil
}

// denials puts the count of denials before the rest.
func denials(c *eval.Confusion) string {
	gold, told, right := c.Of(hearsay.Deny)
	return fmt.Sprintf("deny %d told %d right of %d; %s", told, right, gold, c)
}

func read(own, stories string) (sets [][]marked, names []string, err error) {
	if own != "" {
		articles, err := eval.ReadOwn(own)
		if err != nil {
			return nil, nil, err
		}
		var set []marked
		for _, a := range articles {
			set = append(set, marked{a.Name, a.Text, a.Gold})
		}
		sets, names = append(sets, set), append(names, "own articles")
	}
	for folder := range strings.SplitSeq(stories, ",") {
		if folder == "" {
			continue
		}
		articles, err := eval.ReadStorySpeakers(folder)
		if err != nil {
			return nil, nil, err
		}
		var set []marked
		for _, a := range articles {
			set = append(set, marked{a.Name, a.Text, a.Attributions})
		}
		sets, names = append(sets, set), append(names, "story "+filepath.Base(folder))
	}
	return sets, names, nil
}

// printer shows attributions, if it is to.
type printer struct {
	show, all bool
	of        hearsay.Act
}

func (p printer) attribution(a *marked, gold, told *hearsay.Attribution) {
	if !p.show || gold.Act == told.Act && !p.all || p.of != "" && gold.Act != p.of && told.Act != p.of {
		return
	}
	fmt.Printf("  %s (%.2f) for %s\n", told.Act, told.Confidence.Stance, words(a.text, gold))
}

// missed shows a gold attribution that nothing matches, with what was found at its cue or content.
func (p printer) missed(a *marked, gold *hearsay.Attribution, found []hearsay.Attribution) {
	if !p.show || p.of != "" && gold.Act != p.of {
		return
	}
	fmt.Printf("  missed: %s\n", words(a.text, gold))
	for i := range found {
		if touches(found[i].Cue, gold.Cue) || touches(found[i].Content, gold.Content) {
			fmt.Printf("    found %.2f %s\n", found[i].Confidence.Span, words(a.text, &found[i]))
		}
	}
}

func words(text string, a *hearsay.Attribution) string {
	return fmt.Sprintf("%s [%s] {%s} <%s>", a.Act, a.Source.Text(text), a.Cue.Text(text), a.Content.Text(text))
}

func touches(a, b hearsay.Passage) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Overlaps(y) {
				return true
			}
		}
	}
	return false
}
