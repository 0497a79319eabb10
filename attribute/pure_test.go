package attribute

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"hearsay/internal/encoder"
	"hearsay/parse"
)

// What is found in a document does not depend on what was read before with the
// same scratch space, here filled with nonsense.
func TestFindForgetsWhatWasReadBefore(t *testing.T) {
	p, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	f, err := New()
	if err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob("../testdata/articles/*.txt")
	if err != nil || len(paths) < 2 {
		t.Fatalf("there are %d articles: %v", len(paths), err)
	}
	used := f.newDesk()
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc := p.Parse(string(b))
		fresh := f.at(f.newDesk(), doc)
		spoil(used, len(doc.Tokens))
		if again := f.at(used, doc); !reflect.DeepEqual(again, fresh) {
			t.Errorf("%s: with fresh scratch space %+v\nwith used %+v", path, fresh, again)
		}
	}
}

// spoil leaves what no document says where that of an earlier one would stand.
func spoil(d *desk, tokens int) {
	d.scene.kids, d.scene.kidsAt = make([]int32, tokens+1), make([]int32, tokens+2)
	d.scene.quoted = make([]bool, tokens+1)
	for i := range d.scene.quoted {
		d.scene.quoted[i], d.scene.kids[i], d.scene.kidsAt[i] = i%2 == 0, int32(i), int32(i)
	}
	d.encoded.states, d.encoded.cues = make([]int16, tokens*encoder.Width), make([]float32, tokens*encoder.Cues)
	for i := range d.encoded.states {
		d.encoded.states[i] = int16(i)
	}
	d.encoded.from, d.encoded.to = 0, tokens
}
