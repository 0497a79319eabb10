// Command wordnet distils lang/en/wordnet/wordnet.txt: what the things of news are
// kinds of.
//
// The files of WordNet 3.0 go in, with the texts that tell which words news uses; a
// table that is read in place comes out ([hearsay/lang.Lexicon]), the licence at its
// head. It refuses files that are not WordNet's. No randomness: the same files give
// the same bytes.
//
//	apt-get install wordnet-base
//	go run ./train/wordnet -dict /usr/share/wordnet -data ../shared/data
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	dict := flag.String("dict", "/usr/share/wordnet", "folder of WordNet's files (Debian: wordnet-base)")
	data := flag.String("data", "../shared/data", "folder that holds unlabelled/*.txt.zst")
	out := flag.String("out", "lang/en/wordnet", "folder for wordnet.txt; LICENSE stands there")
	l := limits{}
	flag.IntVar(&l.Least, "least", 10, "how often news must have a word")
	flag.IntVar(&l.Common, "common", 200, "how often what it is a kind of")
	flag.Float64Var(&l.Share, "share", 0.25, "share of a word's marked meanings that makes one of them dominant")
	flag.IntVar(&l.Broad, "broad", 650, "how many kinds of a thing there may be for its word to tell anything")
	flag.IntVar(&l.Levels, "levels", 6, "how far up kinds are followed")
	flag.Parse()
	if err := run(*dict, *data, *out, l); err != nil {
		fmt.Fprintln(os.Stderr, "wordnet:", err)
		os.Exit(1)
	}
}

func run(dict, data, out string, l limits) error {
	licence, err := os.ReadFile(filepath.Join(out, "LICENSE"))
	if err != nil {
		return fmt.Errorf("the licence that the table is under: %w", err)
	}
	d, err := open(dict)
	if err != nil {
		return err
	}
	counts, err := count(filepath.Join(data, "unlabelled"))
	if err != nil {
		return err
	}
	var b bytes.Buffer
	for line := range strings.Lines(string(licence)) {
		fmt.Fprintln(&b, strings.TrimSpace("# "+strings.TrimSpace(line)))
	}
	t := &distiller{d: d, counts: counts, limits: l}
	for _, line := range t.table() {
		fmt.Fprintln(&b, line)
	}
	path := filepath.Join(out, "wordnet.txt")
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		return fmt.Errorf("writing the table: %w", err)
	}
	fmt.Fprintf(os.Stderr, "%s: %d bytes\n", path, b.Len())
	return nil
}
