// Command resolve learns what package resolve needs: which given names "he" and
// "she" are used of. Paragraphs go in on standard input, one a line; the table
// comes out on standard output.
//
//	zstd -dc --long=27 news.txt.zst | go run ./train/resolve -bearers 4 > weights/resolve/given.txt
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	least := flag.Int("bearers", 4, "how many people must bear a name before it is listed")
	flag.Parse()
	counts := map[string]*bearers{}
	err := countGiven(os.Stdin, counts)
	if err == nil {
		err = writeGiven(os.Stdout, counts, *least)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
