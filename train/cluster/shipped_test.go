package main

import (
	"testing"

	"hearsay/internal/nn"
	"hearsay/weights"
)

// What the shipped table is for: words of one kind stand together, in at least one of its views.
func TestShippedTable(t *testing.T) {
	c, err := nn.OpenClusters(weights.Clusters())
	if err != nil {
		t.Fatal(err)
	}
	if c.Words() < 60000 {
		t.Errorf("%d words, want 60,000 or more", c.Words())
	}
	for _, group := range [][]string{
		{"conceded", "insisted", "asserted", "acknowledged"},
		{"quipped", "mused", "remarked", "opined"},
		{"Monday", "Thursday", "Sunday"},
		{"Kevin", "Brian", "Steve"},
		{"Gonzalez", "Torres", "Garcia"},
		{"Baghdad", "Kabul", "Damascus"},
		{"spokesman", "spokesperson", "spokeswoman"},
	} {
		first := c.Lookup(group[0], false)
		for _, word := range group {
			got := c.Lookup(word, false)
			if !got.Known() || got.Fine != first.Fine && got.Near != first.Near {
				t.Errorf("%s is %+v, %s is %+v: want a class in common", word, got, group[0], first)
			}
		}
	}
	if c.Lookup("Brown", false).Fine == c.Lookup("brown", false).Fine {
		t.Error("the name Brown and the colour have one class")
	}
	if c.Lookup("said", false).Coarse == c.Lookup("ministry", false).Coarse {
		t.Error("said and ministry have one coarse class")
	}
}

func BenchmarkShippedTable(b *testing.B) {
	c, err := nn.OpenClusters(weights.Clusters())
	if err != nil {
		b.Fatal(err)
	}
	words := []string{"The", "encirclement", "of", "Ukrainian", "troops", "was", "dismissed", "as", "misinformation", ",", "Zhovtnevyi", "quipped", "."}
	b.ReportAllocs()
	for i := range b.N {
		c.Lookup(words[i%len(words)], false)
	}
}
