// Command resolve learns what package resolve needs.
//
//	zstd -dc --long=27 news.txt.zst | go run ./train/resolve given > weights/resolve/given.txt
//	go run ./train/resolve -data ../shared/data rank > weights/resolve/rank.txt
//
// given counts which given names "he" and "she" are used of, in paragraphs of
// news on standard input, one a line. rank fits the weights of the cues that
// rank who "he", "she", "it" and "they" go back to, and keeps those of shared
// surnames and of things as they are.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"hearsay/lang/en"
)

func main() {
	least := flag.Int("bearers", 4, "how many people must bear a given name before it is listed")
	folder := flag.String("data", "../shared/data", "the `folder` of the training data")
	own := flag.String("own", "testdata", "the `folder` of our own labelled articles")
	flag.Parse()
	var err error
	switch flag.Arg(0) {
	case "given":
		err = learnGiven(os.Stdin, os.Stdout, *least)
	case "rank":
		err = learnRank(*folder, *own, os.Stdout, os.Stderr)
	default:
		err = fmt.Errorf("learning for resolve: say what to learn, \"given\" or \"rank\"")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func learnGiven(in io.Reader, out io.Writer, least int) error {
	c := &census{given: map[string]*bearers{}, common: map[string]int{}, mister: map[string]int{}, miss: map[string]int{}}
	if err := c.read(in); err != nil {
		return err
	}
	l := en.English()
	return c.write(out, least, func(w string) bool {
		_, title := l.Titles[w]
		_, demonym := l.Naming.Demonyms[w]
		_, noun := l.Naming.Nouns[w]
		return title || demonym || noun || l.Naming.States[w] || l.Naming.Bodies[w] || l.Naming.Parties[w] || l.Months[w]
	})
}
