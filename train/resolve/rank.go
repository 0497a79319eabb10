package main

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/parse"
	"hearsay/resolve"
	embedded "hearsay/weights"
)

// set is one part of the training data with the weight of its examples.
type set struct {
	name  string
	texts []chained
	// speaking is the weight of its examples for sources, weight that of all others.
	speaking, weight float64
	// unsure chains were made by a program: those without a name are left out, and
	// where they leave nobody nothing is learned.
	unsure bool
	// partly is true where only some chains are known.
	partly bool
}

// readSets reads what the ranker learns from. PolNeAR's chains were made by a
// program, but are of the right kind of text; OntoGUM and GAP are by hand.
func readSets(folder, own string) ([]set, error) {
	polnear, err := readSilver(folder)
	if err != nil {
		return nil, err
	}
	gum, err := readOntoGUM(filepath.Join(folder, "coref", "ontogum-train.conllu.gz"))
	if err != nil {
		return nil, err
	}
	gap, err := readGAP(filepath.Join(folder, "coref", "gap-development.tsv.gz"))
	if err != nil {
		return nil, err
	}
	labelled, err := readLabelled(own)
	if err != nil {
		return nil, err
	}
	return []set{
		{"polnear", polnear, 0.5, 0.2, true, true}, {"ontogum", gum, 4, 4, false, false}, {"gap", gap, 1, 4, false, true},
		{"labelled", labelled, 3, 0, false, true},
	}, nil
}

// example is one with its weight, and which candidates it lets be right.
type example struct {
	resolve.Example
	weight float64
	// fits are the candidates of which one is right; the last, behind all, is nobody.
	fits []bool
	// closed leaves nobody out: one of the candidates is right.
	closed bool
	unsure bool
}

// lesson is what an example of a set teaches; false where it teaches nothing.
func (s *set) lesson(e resolve.Example, weight float64) (example, bool) {
	x := example{Example: e, weight: weight, unsure: s.unsure, fits: make([]bool, len(e.Candidates)+1), closed: s.unsure || len(e.Nobody) == 0}
	switch {
	case e.Right >= 0:
		x.fits[e.Right] = true
		return x, len(e.Candidates) > 1 || !x.closed
	case x.closed, s.partly && !e.Chained, e.Kind == "gendered" && !e.Chained, e.Kind == "speaking" && !e.Chained:
		return x, false
	}
	x.fits[len(e.Candidates)] = true
	if s.partly {
		copy(x.fits, e.May)
	}
	return x, true
}

func examples(p *parse.Parser, s set) ([]example, error) {
	var all []example
	for i := range s.texts {
		t := &s.texts[i]
		doc := p.Parse(t.Text)
		found, err := resolve.Examples(doc, t.atts, t.ChainAt, false)
		if err != nil {
			return nil, err
		}
		if !s.unsure {
			whole, err := resolve.Examples(doc, t.atts, t.ChainAt, true)
			if err != nil {
				return nil, err
			}
			for _, e := range whole {
				if e.Kind == "thing" || e.Kind == "things" {
					found = append(found, e)
				}
			}
		}
		for _, e := range found {
			if s.unsure && !e.Named && (e.Kind == "gendered" || e.Kind == "speaking") {
				continue
			}
			weight := s.weight
			if e.Kind == "speaking" || e.Kind == "surname" {
				weight = s.speaking
			}
			x, ok := s.lesson(e, weight)
			if !ok || weight == 0 {
				continue
			}
			all = append(all, x)
			if e.Kind == "gendered" {
				// What holds of pronouns anywhere holds of those that speak, less surely.
				x.Kind, x.weight = "speaking", 0.15*s.speaking
				all = append(all, x)
			}
		}
	}
	return all, nil
}

// held weights are set by hand, on the labelled dev speakers: CoreNLP's chains
// know nothing of attributions, and where it errs on sources they would teach
// that whoever spoke last does not go on.
var held = map[string]map[string]float64{
	"gendered": {"namedFirst": 0, "bareBefore": 0},
	"speaking": {"namedFirst": 0, "bareBefore": 0, "spokeBefore": 0.3, "lastSpeaker": 1.2, "insideQuote": -2, "inContent": -0.7, "asNominal": -0.6},
	"plural":   {"namedFirst": 0, "bareBefore": 0, "spokeBefore": 0.3, "lastSpeaker": 1},
	"neuter":   {"namedFirst": 0, "bareBefore": 0, "spokeBefore": 0.3, "lastSpeaker": 1},
}

// report says how often the best candidate is the right one.
func report(out io.Writer, name string, all []example, weights map[string]*net) {
	right, count, loss := map[string]int{}, map[string]int{}, map[string]float64{}
	for _, e := range all {
		if e.Right < 0 || weights[e.Kind] == nil {
			continue
		}
		s := weights[e.Kind].shares(&e)
		best := 0
		for i := range e.Candidates {
			if s[i] > s[best] {
				best = i
			}
		}
		key := e.Kind
		if e.Source {
			key += " source"
		}
		count[key]++
		if best == e.Right {
			right[key]++
		}
		loss[key] -= math.Log(max(1e-9, s[e.Right]))
	}
	for key, n := range count {
		fmt.Fprintf(out, "%s %s: %d of %d right (%.1f %%), loss %.3f\n", name, key, right[key], n, 100*float64(right[key])/float64(n), loss[key]/float64(n))
	}
}

// fitted are the kinds that are fitted; the others keep the weights that they have.
// Grammar must not tell a shared surname, and of things there is too little to learn
// from: fitted anew with what the cues have become, both tell less.
var fitted = []string{"gendered", "speaking", "neuter", "plural"}

// half is how much the ranking without units counts beside the one with them.
const half = 0.5

// learnRank fits the ranker and writes its weights to out, its scores to messages.
func learnRank(folder, own string, out, messages io.Writer) error {
	sets, err := readSets(folder, own)
	if err != nil {
		return err
	}
	p, err := parse.New()
	if err != nil {
		return err
	}
	var all []example
	for _, s := range sets {
		found, err := examples(p, s)
		if err != nil {
			return err
		}
		all = append(all, found...)
	}
	weights := map[string]*net{}
	w := bufio.NewWriter(out)
	fmt.Fprintln(w, "# kind feature weight; fitted by train/resolve, see CARD.md")
	for _, kind := range fitted {
		flat := fit(all, kind, 16, true)
		weights[kind] = fit(believed(all, kind, flat), kind, 16, false)
		weights[kind].mix(flat, half)
		weights[kind].write(w, kind)
	}
	for line := range strings.Lines(embedded.SpeakerRank) {
		if kind, _, _ := strings.Cut(line, " "); kind != "#" && !slices.Contains(fitted, kind) {
			w.WriteString(line)
		}
	}
	report(messages, "train", all, weights)
	if err := heldOut(folder, p, messages, weights); err != nil {
		return err
	}
	return w.Flush()
}

// heldOut reports on OntoGUM's and GAP's parts for tuning.
func heldOut(folder string, p *parse.Parser, messages io.Writer, weights map[string]*net) error {
	gum, err := readOntoGUM(filepath.Join(folder, "coref", "ontogum-dev.conllu.gz"))
	if err != nil {
		return err
	}
	gap, err := readGAP(filepath.Join(folder, "coref", "gap-validation.tsv.gz"))
	if err != nil {
		return err
	}
	for _, s := range []set{{"ontogum-dev", gum, 1, 1, false, false}, {"gap-validation", gap, 1, 1, false, true}} {
		found, err := examples(p, s)
		if err != nil {
			return err
		}
		report(messages, s.name, found, weights)
	}
	return nil
}
