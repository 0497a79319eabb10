package main

import (
	"bufio"
	"fmt"
	"os"

	"hearsay/internal/nn"
)

// writeList writes the words with their classes, for people to look at.
func writeList(path string, words []nn.ClusterWord, levels []nn.ClusterLevel) error {
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("writing the list of clusters: %w", err)
	}
	b := bufio.NewWriter(f)
	for _, w := range words {
		word := w.Word
		if w.Upper {
			word = "^" + word
		}
		c, level := w.Cluster, levels[w.Cluster.Fine]
		fmt.Fprintf(b, "%s\t%d\t%d\t%d\t%d\t%d\t%d\n", word, c.Fine, level.Mid, level.Coarse, c.Near, c.Frequency, c.Capital)
	}
	if err := b.Flush(); err != nil {
		f.Close()
		return fmt.Errorf("writing the list of clusters: %w", err)
	}
	return f.Close()
}
