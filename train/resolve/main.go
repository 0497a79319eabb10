// Command resolve learns what package resolve needs: which given names "he" and
// "she" are used of. Paragraphs go in on standard input, one a line; the table
// comes out on standard output.
//
//	zstd -dc --long=27 news.txt.zst | go run ./train/resolve given > weights/resolve/given.txt
package main

import (
	"flag"
	"fmt"
	"os"

	"hearsay/lang/en"
)

func main() {
	least := flag.Int("bearers", 4, "how many people must bear a name before it is listed")
	flag.Parse()
	if err := learn(*least); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func learn(least int) error {
	c := &census{given: map[string]*bearers{}, common: map[string]int{}}
	if err := c.read(os.Stdin); err != nil {
		return err
	}
	l := en.English()
	return c.write(os.Stdout, least, func(w string) bool {
		_, title := l.Titles[w]
		_, demonym := l.Naming.Demonyms[w]
		_, noun := l.Naming.Nouns[w]
		return title || demonym || noun || l.Naming.States[w] || l.Naming.Bodies[w] || l.Naming.Parties[w] || l.Months[w]
	})
}
