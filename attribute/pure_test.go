package attribute

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"hearsay/lang/en"
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
		for _, step := range []int32{-7, 7} {
			spoil(&used.scene, len(doc.Tokens), step)
			if again := f.at(used, doc); !reflect.DeepEqual(again, fresh) {
				t.Errorf("%s: with fresh scratch space %+v\nwith used %+v", path, fresh, again)
			}
		}
	}
}

// spoil leaves cues of no document where those of an earlier one would stand.
func spoil(s *Scene, tokens int, step int32) {
	s.cueAt, s.cueSum = make([]bool, tokens+1), make([]int32, tokens+2)
	for i := range s.cueSum {
		s.cueSum[i] = int32(i) * step
		if i < len(s.cueAt) {
			s.cueAt[i] = i%3 == 0
		}
	}
}

// Marked for a part of a sentence, cues before and after that part do not count.
func TestOtherCuesAreThoseOfTheWindow(t *testing.T) {
	p, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	doc := p.Parse("Torv said on Monday that Mara Kyr claimed the boats had gone.")
	s := NewScene(en.English(), nil)
	s.Fill(doc)
	from, to := 4, len(doc.Tokens)-1
	for _, step := range []int32{-7, 0, 7} {
		spoil(&s, len(doc.Tokens), step)
		c := Cue{7, 8} // claimed
		if w := doc.Word(c.First); w != "claimed" {
			t.Fatalf("token 7 is %q", w)
		}
		s.MarkCues([]Cue{c}, from, to)
		if m := s.Aim(c, from, to); s.cuesIn(0, &m) {
			t.Errorf("with what was left by %d a second cue is seen", step)
		}
	}
}
