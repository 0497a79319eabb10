package encoder

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

// chance is an encoder of random numbers with a few word pieces of its own.
func chance(t testing.TB, blocks int) *Encoder {
	t.Helper()
	r := rand.New(rand.NewPCG(7, 7))
	l := Learned{Tensors: map[string]Tensor{}, Pieces: []byte(strings.Join(vocabulary(), "\n") + "\n")}
	put := func(name string, rows, columns int, size float64) {
		x := Tensor{Rows: rows, Columns: columns, Numbers: make([]float32, rows*columns)}
		for i := range x.Numbers {
			x.Numbers[i] = float32(r.NormFloat64() * size)
		}
		l.Tensors[name] = x
	}
	layer := func(name string, in, out int) {
		put(name+".weight", out, in, 0.1)
		put(name+".bias", out, 1, 0.1)
	}
	for k := range blocks {
		layer(fmt.Sprintf("blocks.%d.near", k), 4*Width, Width)
		layer(fmt.Sprintf("blocks.%d.out", k), Width, Width)
		layer(fmt.Sprintf("blocks.%d.norm", k), 1, Width)
	}
	layer("norm", 1, Width)
	layer("cue", Width, Cues)
	layer("of_token", Width, Width)
	layer("of_cue", Width, Width)
	layer("middle", Width, Width)
	layer("out", Width, Roles)
	put("place.weight", places, Width, 0.1)
	put("sentence.weight", sentences, Width, 0.1)
	for k, n := range features {
		put(fmt.Sprintf("features.%d.weight", k), n, Width, 0.1)
	}
	put("table.weight", len(vocabulary()), Width, 1)
	put("table.bias", Width, 1, 0.1)
	b, err := l.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	e, err := Open(b)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func vocabulary() []string {
	list := make([]string, unknown+1, unknown+20)
	for i := range list {
		list[i] = fmt.Sprintf("[unused%d]", i)
	}
	list[unknown] = "[UNK]"
	return append(list, "say", "said", "##s", "##ing", "den", "denial", "##ied", ",", "u", ".", "s", "lod", "##z", "el", "nino", "##")
}

func text(n int) []Token {
	words := strings.Fields("said denied , says U.S. Łódź qqq denial saying .")
	tokens := make([]Token, n)
	for i := range tokens {
		tokens[i] = Token{Word: words[i%len(words)], Features: Features{uint8(i % 50), uint8(i % 40), 1, 2, 3}, Head: int32(i * 7 % n), Unit: int32(i * 3 / n)}
	}
	return tokens
}

// What stands in later paragraphs changes nothing of a token whose head is not there.
func TestLaterParagraphsChangeNothing(t *testing.T) {
	e := chance(t, 4)
	var long, short Stretch
	long.Tokens = text(60)
	for i := range long.Tokens {
		long.Tokens[i].Head = int32(i / 2)
	}
	short.Tokens = append(short.Tokens, long.Tokens[:40]...) // two of three paragraphs
	e.Run(&long)
	e.Run(&short)
	if !reflect.DeepEqual(long.States[:40*Width], short.States[:40*Width]) {
		t.Error("the states of two paragraphs change where a third follows")
	}
	if reflect.DeepEqual(long.States[:Width], long.States[Width:2*Width]) {
		t.Error("two different tokens have the same state")
	}
}

// A stretch that was used before gives the same as a fresh one.
func TestRunForgets(t *testing.T) {
	e := chance(t, 4)
	var used, fresh Stretch
	used.Tokens = text(97)
	e.Run(&used)
	used.Tokens, fresh.Tokens = text(33), text(33)
	e.Run(&used)
	e.Run(&fresh)
	if !reflect.DeepEqual(used.States, fresh.States) || !reflect.DeepEqual(used.Cues, fresh.Cues) {
		t.Error("a used stretch gives other states than a fresh one")
	}
}

func TestRolesDependOnCueAndPlaceOnly(t *testing.T) {
	e := chance(t, 2)
	var s Stretch
	s.Tokens = text(30)
	e.Run(&s)
	var whole, again Scene
	e.Begin(&whole, s.States[:30*Width])
	e.Begin(&again, s.States[:30*Width])
	reach := func(i int) Place { return Reach(i, 5, 7, 0, false, true) }
	all := append([]float32{}, e.Roles(&whole, 5, 7, 0, 30, reach)...)
	e.Roles(&again, 9, 10, 3, 11, reach) // another cue in between
	if part := e.Roles(&again, 5, 7, 11, 20, func(i int) Place { return reach(i) }); !reflect.DeepEqual(part, all[11*Roles:20*Roles]) {
		t.Errorf("the roles of tokens 11 to 20 are %v, and %v among all", part, all[11*Roles:20*Roles])
	}
	if other := e.Roles(&again, 9, 10, 0, 30, reach); reflect.DeepEqual(other, all) {
		t.Error("another cue gives the same roles")
	}
}

func TestReach(t *testing.T) {
	for _, c := range []struct {
		i, apart       int
		quoted         bool
		place, between uint8
	}{{4, 0, false, 1, 12}, {5, 0, false, 16, 12}, {6, 0, true, 16, 14}, {7, 1, false, 33, 16}, {200, 9, true, 47, 26}, {0, -9, false, 5, 0}} {
		if p := Reach(c.i, 5, 7, c.apart, c.quoted, false); p != (Place{c.place, c.between}) {
			t.Errorf("token %d, %d sentences apart, stands at %v, want %d and %d", c.i, c.apart, p, c.place, c.between)
		}
	}
}

func TestOpenRefusesWhatDoesNotFit(t *testing.T) {
	l := Learned{Tensors: map[string]Tensor{}}
	if _, err := l.Bytes(); err == nil {
		t.Error("an encoder without tensors is written")
	}
	for _, b := range [][]byte{nil, []byte("HSYW\x01\x00\x00\x00\x00")} {
		if _, err := Open(b); err == nil {
			t.Errorf("%q is opened", b)
		}
	}
}

func TestPieces(t *testing.T) {
	e := chance(t, 1)
	names := vocabulary()
	for word, want := range map[string]string{
		"said": "said", "Says": "say ##s", "SAYING": "say ##ing", "denied": "den ##ied", "denial": "denial", "qqq": "[UNK]",
		"U.S.": "u . s .", "Ło\u0301dz": "[UNK]", "Lódź": "lod ##z", "El Niño": "el nino", "": "[UNK]", "\u200b": "[UNK]", "said\u00a0,": "said ,",
		strings.Repeat("s", 101): "[UNK]", strings.Repeat(".", 12): ". . . . . . . .", "saysaid": "[UNK]",
	} {
		var s split
		have := []string{}
		for _, p := range e.pieces.of(&s, word) {
			have = append(have, names[p])
		}
		if strings.Join(have, " ") != want {
			t.Errorf("%q has the pieces %v, want %s", word, have, want)
		}
	}
}
