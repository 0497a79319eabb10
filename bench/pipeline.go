//go:build linux

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/clipperhouse/uax29/v2/words"

	"hearsay"
	"hearsay/attribute"
	"hearsay/engine"
	"hearsay/parse"
	"hearsay/resolve"
)

// pipeline measures the whole way from text to reading, its stages, and the
// ratios to others that read the same text.
func pipeline(r *report, s set) error {
	e, err := engine.New()
	if err != nil {
		return err
	}
	articles := make([]hearsay.Article, len(s.texts))
	for i, text := range s.texts {
		articles[i] = hearsay.Article{Text: text, Language: "en"}
		articles[i].Seal()
	}
	found := 0
	all := func() {
		found = 0
		for _, a := range articles {
			found += len(e.Read(a).Attributions)
		}
	}
	whole := least(all)
	r.section("the pipeline")
	r.line("words a second", perSecond(s.words, whole), "text to reading, this machine")
	r.line("bytes allocated a word", float64(allocated(all))/float64(s.words), "")
	r.line("attributions found", float64(found), "")
	if err := stages(r, articles); err != nil {
		return err
	}
	r.section("ratios, in the same run")
	border := least(func() { segment(s.texts) })
	r.line("hearsay's time to one pass of uax29 words", float64(whole)/float64(border), "aim: under 100")
	part := s.first(s.words / 8) // prose takes its time
	prose, err := proseTime(part)
	if err != nil {
		r.note("prose could not be measured: %v", err)
		return nil
	}
	r.line("prose's time to hearsay's", float64(prose)/float64(part.words)*float64(s.words)/float64(whole), "prose v3: tokens, tags, names; aim: 5")
	return nil
}

func perSecond(n int, d time.Duration) float64 { return float64(n) / d.Seconds() }

// stages measures each room alone on what the room before has made.
func stages(r *report, articles []hearsay.Article) error {
	p, err := parse.New()
	if err != nil {
		return err
	}
	f, err := attribute.New()
	if err != nil {
		return err
	}
	v, err := resolve.New()
	if err != nil {
		return err
	}
	// A part of the articles is enough, and all their documents at once are many.
	articles = articles[:min(len(articles), 200)]
	docs := make([]*parse.Document, len(articles))
	found := make([][]hearsay.Attribution, len(articles))
	parsing := least(func() {
		for i := range articles {
			docs[i] = p.Parse(articles[i].Text)
		}
	})
	finding := least(func() {
		for i := range docs {
			found[i] = f.Find(docs[i])
		}
	})
	naming := least(func() {
		for i := range docs {
			v.Resolve(docs[i], &articles[i], found[i])
		}
	})
	sum := float64(parsing+finding+naming) / 100
	r.section("shares of the time, in percent")
	r.line("parse", float64(parsing)/sum, "")
	r.line("attribute", float64(finding)/sum, "")
	r.line("resolve", float64(naming)/sum, "")
	return nil
}

func segment(texts []string) (n int) {
	for _, text := range texts {
		tokens := words.FromString(text)
		for tokens.Next() {
			n += len(tokens.Value())
		}
	}
	return n
}

// proseTime runs bench/prose, a module of its own, on the same texts.
func proseTime(s set) (time.Duration, error) {
	input, err := json.Marshal(s.texts)
	if err != nil {
		return 0, err
	}
	c := exec.Command("go", "run", ".", "-runs", fmt.Sprint(runs))
	c.Dir = "bench/prose"
	c.Env = append(os.Environ(), "GOMAXPROCS=1")
	c.Stdin = strings.NewReader(string(input))
	c.Stderr = os.Stderr
	out, err := c.Output()
	if err != nil {
		return 0, fmt.Errorf("running bench/prose: %w", err)
	}
	nanoseconds := int64(0)
	if _, err := fmt.Sscan(string(out), &nanoseconds); err != nil || nanoseconds <= 0 {
		return 0, fmt.Errorf("bench/prose printed %q", out)
	}
	return time.Duration(nanoseconds), nil
}
