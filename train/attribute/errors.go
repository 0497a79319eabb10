package main

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"hearsay"
	"hearsay/attribute"
)

// showErrors prints n gold attributions of dev that were missed, chosen at
// random, with what was found in their place, and counts the classes. With
// marks, only those whose content has one of them are shown.
func showErrors(f *attribute.Finder, dev []goldArticle, n int, marks string) {
	type miss struct{ class, text string }
	var all []miss
	counts := map[string]int{}
	for _, a := range dev {
		found := f.Find(a.doc)
		for _, g := range a.Gold {
			class, text := missed(a.Text, g, found)
			counts[class]++
			if class != "right" && (marks == "" || strings.ContainsAny(g.Content.Text(a.Text), marks)) {
				all = append(all, miss{class, text})
			}
		}
	}
	fmt.Println(counts)
	r := rand.New(rand.NewPCG(3, 3))
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	for _, m := range all[:min(n, len(all))] {
		fmt.Printf("--- %s\n%s\n", m.class, m.text)
	}
}

func missed(text string, g hearsay.Attribution, found []hearsay.Attribution) (class, shown string) {
	class = "no cue"
	best := ""
	for _, f := range found {
		if !overlap(f.Cue, g.Cue) {
			continue
		}
		source := overlap(f.Source, g.Source) || len(f.Source)+len(g.Source) == 0
		content := likeness(f.Content, g.Content) >= 0.8
		now := "right"
		switch {
		case !source && !content:
			now = "source and content"
		case !source:
			now = "source"
		case !content:
			now = "content"
		}
		if class != "right" {
			class, best = now, told2(text, f)
		}
	}
	return class, "  in   " + around(text, g) + "\n  gold " + told2(text, g) + "\n  got  " + best
}

func told2(text string, a hearsay.Attribution) string {
	return fmt.Sprintf("[%s] {%s} <%s> %.2f", a.Source.Text(text), a.Cue.Text(text), a.Content.Text(text), a.Confidence.Span)
}

func around(text string, a hearsay.Attribution) string {
	b := append(append(hearsay.Passage{}, a.Cue...), append(a.Content, a.Source...)...)
	lo, hi := len(text), 0
	for _, s := range b {
		lo, hi = min(lo, s.Start), max(hi, s.End)
	}
	return strings.ReplaceAll(text[max(0, lo-80):lo]+"«"+text[lo:hi]+"»"+text[hi:min(len(text), hi+80)], "\n", "⏎")
}

func overlap(a, b hearsay.Passage) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Overlaps(y) {
				return true
			}
		}
	}
	return false
}

// likeness is the F1 of the bytes that two passages cover.
func likeness(a, b hearsay.Passage) float64 {
	both, n := 0, 0
	for _, x := range a {
		n += x.Len()
		for _, y := range b {
			both += max(0, min(x.End, y.End)-max(x.Start, y.Start))
		}
	}
	for _, y := range b {
		n += y.Len()
	}
	return 2 * float64(both) / float64(max(n, 1))
}
