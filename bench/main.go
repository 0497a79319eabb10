//go:build linux

// Command bench measures speed and memory on a fixed text and writes
// bench/numbers.txt. What counts there are the ratios: both sides of each are
// measured in the same run, in processor time on one core, so that they hold
// on other machines and beside other work.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
)

func main() {
	out := flag.String("out", "bench/numbers.txt", "the `file` to write")
	binary := flag.String("hearsay", "bin/hearsay", "the built `command`")
	articles := flag.String("articles", "testdata/articles", "the `folder` of the texts")
	size := flag.Int("words", 400_000, "how many `words` to read")
	statements := flag.Int("statements", 1_000_000, "how many made-up `statements` to search; 0 leaves that out")
	short := flag.Int("short", 100_000, "how many short `articles` to add to a record; 0 leaves that out")
	placed := flag.Int("placed", 1_000_000, "how many made-up `statements` to place; 0 leaves that out")
	archived := flag.Int("crawl", 2048, "how many `megabytes` of a made-up web archive to add; 0 leaves that out")
	profile := flag.String("profile", "", "the `folder` for a processor profile of placing at each size; none where empty")
	only := flag.String("only", "", "the one `part` to measure: pipeline, process, archive, add, crawl, search or place; all where empty")
	flag.Parse()
	if err := run(*out, *binary, *articles, *only, *profile, *size, *statements, *short, *placed, *archived); err != nil {
		fmt.Fprintf(os.Stderr, "bench: %v\n", err)
		os.Exit(1)
	}
}

func run(out, binary, articles, only, profile string, size, statements, short, placed, archived int) error {
	runtime.GOMAXPROCS(1)
	set, err := load(articles, size)
	if err != nil {
		return err
	}
	var r report
	r.note("What hearsay costs, on one core: %d words in %d articles, made from %s", set.words, len(set.texts), articles)
	r.note("repeated. \"make bench\" writes this file. Times are processor time, the least of %d runs.", runs)
	parts, did := []struct {
		name string
		do   func() error
	}{
		{"pipeline", func() error { return pipeline(&r, set) }},
		{"process", func() error { return process(&r, set, binary) }},
		{"archive", func() error { return archive(&r, set, archivePages) }},
		{"add", func() error { return adding(&r, binary, short) }},
		{"crawl", func() error { return crawl(&r, binary, archived) }},
		{"search", func() error { return searching(&r, binary, statements, madeCalls) }},
		{"place", func() error { return placing(&r, set, placed, placeRound, profile) }},
	}, false
	for _, p := range parts {
		if only != "" && only != p.name {
			continue
		}
		did = true
		if err := p.do(); err != nil {
			return err
		}
	}
	if !did {
		return fmt.Errorf("-only %q names no part; see -help", only)
	}
	text := r.String()
	fmt.Print(text)
	return os.WriteFile(out, []byte(text), 0o644)
}
