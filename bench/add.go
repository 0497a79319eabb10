//go:build linux

package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// spent is what one run of the command took.
type spent struct{ wall, processor time.Duration }

// adding measures the built command on a corpus of short articles that all
// differ: recording them beside reading alone, and adding them once more.
func adding(r *report, binary string, articles int) error {
	if articles == 0 {
		return nil
	}
	folder, err := os.MkdirTemp("", "hearsay-bench-")
	if err != nil {
		return fmt.Errorf("making a record to measure: %w", err)
	}
	defer os.RemoveAll(folder)
	corpus, db := filepath.Join(folder, "short.jsonl"), filepath.Join(folder, "record.db")
	if err := writeShort(corpus, articles); err != nil {
		return err
	}
	var took [4]spent
	for i, args := range [][]string{
		{"read", "--format", "jsonl", corpus},
		{"add", "--db", db, corpus},
		{"add", "--db", db, corpus},
		{"add", "--db", db + ".text", "--keep", "text", corpus},
	} {
		if took[i], err = clocked(binary, args...); err != nil {
			return err
		}
	}
	info, err := os.Stat(db)
	if err != nil {
		return err
	}
	reading, first, again, text := took[0], took[1], took[2], took[3]
	r.section(fmt.Sprintf("the record: adding %d short articles to one file, one run each", articles))
	r.line("reading's time to adding's", share(reading.processor, first.processor), "processor time; aim: 0.5")
	r.line("reading's time to adding's, on the clock", share(reading.wall, first.wall), "on the processors there are")
	r.line("reading's time to adding's, --keep text", share(reading.processor, text.processor), "processor time")
	r.line("reading's time to adding them again", share(reading.processor, again.processor), "processor time; nothing is read anew")
	r.line("articles added a second", perSecond(articles, first.wall), "on the clock, this machine")
	r.line("size of the record, bytes an article", float64(info.Size())/float64(articles), "pages and texts kept")
	return nil
}

func share(a, b time.Duration) float64 { return float64(a) / float64(b) }

// clocked runs the command to its end.
func clocked(name string, args ...string) (spent, error) {
	c := exec.Command(name, args...)
	c.Stdout, c.Stderr = io.Discard, os.Stderr
	began := time.Now()
	if err := c.Run(); err != nil {
		return spent{}, fmt.Errorf("running %s %s: %w; \"make build\" makes it", name, strings.Join(args, " "), err)
	}
	return spent{time.Since(began), c.ProcessState.UserTime() + c.ProcessState.SystemTime()}, nil
}

// What short articles are made of. All of it is invented.
var (
	shortFirst = strings.Fields("Mara Ivo Lio Hanna Tolan Edo Petra Sim Dara Oren Vela Jonas Mirek Tessa Alun Greta Bo Ines Karl Suri")
	shortLast  = strings.Fields("Kyr Dovrad Ferrant Ostrel Brenk Vint Halden Moro Tarsk Bellin Ansgar Culp Derwin Emra Falk Grell Hobb Istr Jarn Kolm")
	shortRoles = []string{"the navy minister", "the mayor of Ansk", "a spokesman for the harbour office", "the opposition leader", "a pilot", "head of the union"}
	shortNouns = strings.Fields("boats ships pier harbour winter budget talks bridge ferry strike port council storm repairs taxes")
	shortVerbs = []string{"said", "warned", "denied", "promised", "admitted", "told reporters"}
	shortPosts = []string{"Ansk Gazette", "Tesmir Courier", "Harbor Post"}
)

// writeShort writes articles of some sixty words with four statements each,
// the same ones on every run.
func writeShort(path string, articles int) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	e := json.NewEncoder(w)
	for i := range articles {
		err = e.Encode(map[string]string{"url": fmt.Sprintf("https://made.example/%d", i), "title": fmt.Sprintf("Report %d", i),
			"outlet": shortPosts[i%len(shortPosts)], "published": time.Date(2031, 1, 1+i%360, 6, 0, 0, 0, time.UTC).Format(time.RFC3339), "text": shortText(i)})
		if err != nil {
			break
		}
	}
	if err == nil {
		err = w.Flush()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

func shortText(n int) string {
	r := rand.New(rand.NewPCG(uint64(n), 13))
	one := func(list []string) string { return list[r.IntN(len(list))] }
	name := func() string { return one(shortFirst) + " " + one(shortLast) }
	first := name()
	return fmt.Sprintf("\"We counted %d %s and the %s will stay,\" %s, %s, %s on Monday. ", 2+r.IntN(900), one(shortNouns), one(shortNouns), first, one(shortRoles), one(shortVerbs[:2])) +
		fmt.Sprintf("%s %s that the %s had been closed since the %s began. ", name(), one(shortVerbs), one(shortNouns), one(shortNouns)) +
		fmt.Sprintf("According to %s, %s, the %s would cost %d million. ", name(), one(shortRoles), one(shortNouns), 2+r.IntN(90)) +
		fmt.Sprintf("The town has waited for the %s since last year, and %s said the %s were not ready.", one(shortNouns), strings.Fields(first)[1], one(shortNouns))
}
