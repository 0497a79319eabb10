package nn

import (
	"errors"
	"fmt"
	"testing"
)

func sample(t testing.TB) (string, []ClusterWord) {
	t.Helper()
	words := []ClusterWord{
		{Word: "said", Cluster: Cluster{Fine: 3, Near: 7, Frequency: 20, Capital: 0}},
		{Word: "brown", Upper: true, Cluster: Cluster{Fine: 1, Near: 2, Frequency: 12, Capital: 5}},
		{Word: "brown", Cluster: Cluster{Fine: 2, Near: 9, Frequency: 10, Capital: 5}},
		{Word: "may", Cluster: Cluster{Fine: 2, Near: 5, Frequency: 17, Capital: 1}},
		{Word: "may", Upper: true, Cluster: Cluster{Fine: 1, Near: 3, Frequency: 14, Capital: 1}},
		{Word: "'s", Cluster: Cluster{Fine: 4, Near: 2, Frequency: 20}},
		{Word: "0000", Cluster: Cluster{Fine: 4, Near: 1, Frequency: 18}},
		{Word: "žitnik", Cluster: Cluster{Fine: 1, Near: MaxClusterClass, Frequency: 4, Capital: 7}},
		{Word: "“", Cluster: Cluster{Fine: 4, Near: 4, Frequency: 31}},
	}
	levels := []ClusterLevel{{}, {Mid: 1, Coarse: 1}, {Mid: 2, Coarse: 1}, {Mid: 3, Coarse: 2}, {Mid: 4, Coarse: 3}}
	b, err := EncodeClusters(words, levels)
	if err != nil {
		t.Fatal(err)
	}
	return string(b), words
}

func TestClustersLookup(t *testing.T) {
	b, words := sample(t)
	c, err := OpenClusters(b)
	if err != nil {
		t.Fatal(err)
	}
	if c.Words() != len(words) {
		t.Errorf("Words() = %d, want %d", c.Words(), len(words))
	}
	said := Cluster{Fine: 3, Near: 7, Mid: 3, Coarse: 2, Frequency: 20}
	capital := Cluster{Fine: 1, Near: 2, Mid: 1, Coarse: 1, Frequency: 12, Capital: 5}
	lower := Cluster{Fine: 2, Near: 9, Mid: 2, Coarse: 1, Frequency: 10, Capital: 5}
	name := Cluster{Fine: 1, Near: MaxClusterClass, Mid: 1, Coarse: 1, Frequency: 4, Capital: 7}
	year := Cluster{Fine: 4, Near: 1, Mid: 4, Coarse: 3, Frequency: 18}
	for _, test := range []struct {
		word    string
		initial bool
		want    Cluster
	}{
		{"said", false, said},
		{"Said", true, said},
		{"SAID", false, said},
		{"half-said", false, said},
		{"half-Brown", false, capital},
		{"Brown", false, capital},
		{"brown", false, lower},
		{"Brown", true, capital}, // the name is the commoner one
		{"May", false, Cluster{Fine: 1, Near: 3, Mid: 1, Coarse: 1, Frequency: 14, Capital: 1}},
		{"May", true, Cluster{Fine: 2, Near: 5, Mid: 2, Coarse: 1, Frequency: 17, Capital: 1}}, // the verb is
		{"’s", false, Cluster{Fine: 4, Near: 2, Mid: 4, Coarse: 3, Frequency: 20}},
		{"2024", false, year},
		{"1987", true, year},
		{"Žitnik", false, name},
		{"ŽITNIK", false, name},
		{"“", false, Cluster{Fine: 4, Near: 4, Mid: 4, Coarse: 3, Frequency: 31}},
		{"", false, Cluster{}},
		{"-", false, Cluster{}},
		{"said-", false, Cluster{}},
		{"sai", false, Cluster{}},
		{"saidd", false, Cluster{}},
		{"19871", false, Cluster{}},
		{"\xff\xfe", false, Cluster{}},
	} {
		if got := c.Lookup(test.word, test.initial); got != test.want {
			t.Errorf("Lookup(%q, %v) = %+v, want %+v", test.word, test.initial, got, test.want)
		}
		if known := test.want.Fine != 0; test.want.Known() != known {
			t.Errorf("%q: Known() = %v", test.word, !known)
		}
	}
	if n := testing.AllocsPerRun(100, func() { c.Lookup("half-Žitnik", false) }); n != 0 {
		t.Errorf("Lookup allocates %v times", n)
	}
}

func TestNilClustersKnowNothing(t *testing.T) {
	var c *Clusters
	if got := c.Lookup("said", false); got != (Cluster{}) {
		t.Errorf("Lookup on nil = %+v", got)
	}
}

// A table as full as they come must still find all its words and few others.
func TestClustersManyWords(t *testing.T) {
	const n = 10900 // two thirds of 2^14
	words := make([]ClusterWord, n)
	for i := range words {
		words[i] = ClusterWord{
			Word:    spell(i),
			Cluster: Cluster{Fine: uint16(i%MaxClusterClass + 1), Near: uint16(i % 13), Frequency: uint8(i % 32), Capital: uint8(i % 8)},
		}
	}
	levels := make([]ClusterLevel, MaxClusterClass+1)
	for i := range levels {
		levels[i] = ClusterLevel{Mid: uint8(i), Coarse: uint8(i >> 3)}
	}
	b, err := EncodeClusters(words, levels)
	if err != nil {
		t.Fatal(err)
	}
	c, err := OpenClusters(string(b))
	if err != nil {
		t.Fatal(err)
	}
	for i, w := range words {
		want := w.Cluster
		want.Mid, want.Coarse = levels[want.Fine].Mid, levels[want.Fine].Coarse
		if got := c.Lookup(w.Word, false); got != want {
			t.Fatalf("word %d, %q: got %+v, want %+v", i, w.Word, got, want)
		}
	}
	wrong := 0
	for i := n; i < 10*n; i++ {
		if c.Lookup(spell(i), false).Known() {
			wrong++
		}
	}
	if wrong > 5 {
		t.Errorf("%d of %d unknown words were taken for known ones", wrong, 9*n)
	}
}

// spell writes a number in letters, so that digits' folding does not join words.
func spell(i int) string {
	b := []byte{'w'}
	for ; i > 0; i /= 26 {
		b = append(b, byte('a'+i%26))
	}
	return string(b)
}

func TestOpenClustersRefusesDamage(t *testing.T) {
	good, _ := sample(t)
	spoil := func(at int, with byte) string {
		b := []byte(good)
		b[at] ^= with
		return string(b)
	}
	bad := map[string]string{
		"empty":                 "",
		"cut in the header":     good[:10],
		"cut in the slots":      good[:len(good)-8],
		"one byte too many":     good + "x",
		"another magic":         spoil(0, 1),
		"another size":          spoil(8, 1),
		"a size beyond sense":   spoil(11, 0x80),
		"probes beyond sense":   spoil(15, 0x80),
		"words beyond sense":    spoil(19, 0x80),
		"another checksum":      spoil(20, 1),
		"a bit in the levels":   spoil(clusterHeader+5, 1),
		"a bit in the slots":    spoil(len(good)-3, 1),
		"text":                  fmt.Sprintf("%09000d", 1),
		"a header and no table": good[:clusterHeader+clusterLevels],
	}
	for name, b := range bad {
		c, err := OpenClusters(b)
		if !errors.Is(err, errClusters) || c != nil {
			t.Errorf("%s: OpenClusters gives %v, %v; want an error that wraps errClusters", name, c, err)
		}
	}
}

func TestEncodeClustersRefuses(t *testing.T) {
	levels := make([]ClusterLevel, 5)
	for name, c := range map[string]Cluster{
		"class 0":          {},
		"class beyond":     {Fine: 5},
		"near beyond":      {Fine: 1, Near: MaxClusterClass + 1},
		"frequency beyond": {Fine: 1, Frequency: 32},
		"capital beyond":   {Fine: 1, Capital: 8},
	} {
		if _, err := EncodeClusters([]ClusterWord{{Word: "a", Cluster: c}}, levels); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if _, err := EncodeClusters(nil, make([]ClusterLevel, MaxClusterClass+2)); err == nil {
		t.Error("too many levels: no error")
	}
}

// A damaged table that passes for a good one must still not make Lookup panic or run on.
func FuzzClusters(f *testing.F) {
	good, _ := sample(f)
	f.Add([]byte(good), "Brown")
	f.Add([]byte(good[:40]), "")
	f.Add([]byte("HSCLUST1"), "\xc5")
	f.Fuzz(func(t *testing.T, b []byte, word string) {
		if len(b) >= clusterHeader {
			sum := checksum(string(b[clusterHeader:]))
			b = append([]byte(nil), b...)
			for i := range 4 {
				b[20+i] = byte(sum >> (8 * i))
			}
		}
		c, err := OpenClusters(string(b))
		if err != nil {
			return
		}
		if a, again := c.Lookup(word, false), c.Lookup(word, false); a != again {
			t.Errorf("Lookup(%q) = %+v, then %+v", word, a, again)
		}
		c.Lookup(word, true)
	})
}

func BenchmarkClustersLookup(b *testing.B) {
	table, _ := sample(b)
	c, err := OpenClusters(table)
	if err != nil {
		b.Fatal(err)
	}
	words := []string{"said", "Brown", "spokeswoman", "2024", "encirclement"}
	b.ReportAllocs()
	for i := range b.N {
		c.Lookup(words[i%len(words)], false)
	}
}
