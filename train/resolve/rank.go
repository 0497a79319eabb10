package main

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"path/filepath"

	"hearsay/parse"
	"hearsay/resolve"
)

// set is one part of the training data with the weight of its examples.
type set struct {
	name  string
	texts []chained
	// speaking is the weight of its examples for sources, weight that of all others.
	speaking, weight float64
	// unsure chains were made by a program: those without a name are left out.
	unsure bool
}

// readSets reads what the ranker learns from. PolNeAR's chains were made by a
// program, but are of the right kind of text; OntoGUM and GAP are by hand.
func readSets(folder string) ([]set, error) {
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
	return []set{{"polnear", polnear, 1, 0.2, true}, {"ontogum", gum, 4, 4, false}, {"gap", gap, 1, 4, false}}, nil
}

type example struct {
	resolve.Example
	weight float64
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
			if e.Kind == "speaking" || e.Kind == "surname" {
				all = append(all, example{e, s.speaking})
				continue
			}
			all = append(all, example{e, s.weight})
			if e.Kind == "gendered" {
				// What holds of pronouns anywhere holds of those that speak, less surely.
				e.Kind = "speaking"
				all = append(all, example{e, 0.15 * s.speaking})
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
	"surname":  {"endingFits": 0},
	"plural":   {"namedFirst": 0, "bareBefore": 0, "spokeBefore": 0.3, "lastSpeaker": 1},
	"neuter":   {"namedFirst": 0, "bareBefore": 0, "spokeBefore": 0.3, "lastSpeaker": 1},
}

// fit fits one weight a cue by stochastic gradient descent on the log-likelihood
// of the right candidate, with AdaGrad's step sizes and an L2 penalty.
func fit(all []example, kind string, rounds int) []float64 {
	n := len(resolve.CueNames())
	w, g := make([]float64, n), make([]float64, n)
	fixed := make([]bool, n)
	for k, name := range resolve.CueNames() {
		if v, ok := held[kind][name]; ok {
			w[k], fixed[k] = v, true
		}
	}
	var mine []example
	for _, e := range all {
		if e.Kind == kind {
			mine = append(mine, e)
		}
	}
	rng := rand.New(rand.NewPCG(1, 1))
	// What is returned is the mean over the second half of the rounds: the last
	// examples of a round would else tell by a point or two on GAP.
	mean, averaged := make([]float64, n), 0.0
	for round := range rounds {
		rng.Shuffle(len(mine), func(i, j int) { mine[i], mine[j] = mine[j], mine[i] })
		for _, e := range mine {
			step(w, g, fixed, e)
			if 2*round < rounds {
				continue
			}
			averaged++
			for k, v := range w {
				mean[k] += (v - mean[k]) / averaged
			}
		}
	}
	if averaged == 0 {
		return w
	}
	return mean
}

const (
	rate    = 0.1
	penalty = 1e-5
)

func step(w, g []float64, fixed []bool, e example) {
	shares := shares(w, e.Candidates)
	for k := range w {
		if fixed[k] {
			continue
		}
		d := 0.0
		for i, c := range e.Candidates {
			want := 0.0
			if i == e.Right {
				want = 1
			}
			d += (want - shares[i]) * float64(c[k])
		}
		d = d*e.weight - penalty*w[k]
		if d != 0 {
			g[k] += d * d
			w[k] += rate * d / (1e-6 + math.Sqrt(g[k]))
		}
	}
}

func shares(w []float64, candidates [][]float32) []float64 {
	s := make([]float64, len(candidates))
	top, sum := math.Inf(-1), 0.0
	for i, c := range candidates {
		for k, v := range c {
			s[i] += w[k] * float64(v)
		}
		top = max(top, s[i])
	}
	for i := range s {
		s[i] = math.Exp(s[i] - top)
		sum += s[i]
	}
	for i := range s {
		s[i] /= sum
	}
	return s
}

// report says how often the best candidate is the right one.
func report(out io.Writer, name string, all []example, weights map[string][]float64) {
	right, count := map[string]int{}, map[string]int{}
	for _, e := range all {
		s := shares(weights[e.Kind], e.Candidates)
		best := 0
		for i := range s {
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
	}
	for key, n := range count {
		fmt.Fprintf(out, "%s %s: %d of %d right (%.1f %%)\n", name, key, right[key], n, 100*float64(right[key])/float64(n))
	}
}

// learnRank fits the ranker and writes its weights to out, its scores to messages.
func learnRank(folder string, out, messages io.Writer) error {
	sets, err := readSets(folder)
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
	weights := map[string][]float64{}
	w := bufio.NewWriter(out)
	fmt.Fprintln(w, "# kind feature weight; fitted by train/resolve, see CARD.md")
	for _, kind := range []string{"gendered", "speaking", "neuter", "plural", "surname", "thing", "things"} {
		weights[kind] = fit(all, kind, 16)
		for k, name := range resolve.CueNames() {
			if v := weights[kind][k]; math.Abs(v) > 0.005 {
				fmt.Fprintf(w, "%s %s %.3f\n", kind, name, v)
			}
		}
	}
	report(messages, "train", all, weights)
	if err := heldOut(folder, p, messages, weights); err != nil {
		return err
	}
	return w.Flush()
}

// heldOut reports on OntoGUM's and GAP's parts for tuning.
func heldOut(folder string, p *parse.Parser, messages io.Writer, weights map[string][]float64) error {
	gum, err := readOntoGUM(filepath.Join(folder, "coref", "ontogum-dev.conllu.gz"))
	if err != nil {
		return err
	}
	gap, err := readGAP(filepath.Join(folder, "coref", "gap-validation.tsv.gz"))
	if err != nil {
		return err
	}
	for _, s := range []set{{"ontogum-dev", gum, 1, 1, false}, {"gap-validation", gap, 1, 1, false}} {
		found, err := examples(p, s)
		if err != nil {
			return err
		}
		report(messages, s.name, found, weights)
	}
	return nil
}
