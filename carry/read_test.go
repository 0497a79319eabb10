package carry

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"hearsay"
)

func readAll(b []byte) (list []hearsay.Entry, err error) {
	for e, err := range Entries(bytes.NewReader(b)) {
		if err != nil {
			return list, err
		}
		list = append(list, e)
	}
	return list, nil
}

func TestARecordComesBack(t *testing.T) {
	list, err := readAll(madeRecord(t, 40))
	if err != nil {
		t.Fatal(err)
	}
	want := slices.Collect(madeEntries(40))
	if !reflect.DeepEqual(list, want) {
		t.Errorf("%d entries come back, not the %d that were written", len(list), len(want))
	}
}

// A record of the first form is read for ever: this file is not written again.
func TestTheFirstFormIsRead(t *testing.T) {
	b, err := os.ReadFile("testdata/record-1.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	list, err := readAll(b)
	if err != nil || !reflect.DeepEqual(list, slices.Collect(madeEntries(2))) {
		t.Errorf("%d entries, %v", len(list), err)
	}
	if now := madeRecord(t, 2); !bytes.Equal(now, b) {
		t.Errorf("it is written as\n%s\nnow: fields may come, but whoever changes those there makes another form", now)
	}
}

func TestARecordCutShortIsRefused(t *testing.T) {
	whole := madeRecord(t, 3)
	last := bytes.LastIndexByte(whole[:len(whole)-1], '\n') + 1
	for n := range len(whole) {
		_, err := readAll(whole[:n])
		if err == nil {
			t.Fatalf("%d of %d bytes are taken for a record", n, len(whole))
		}
		if n > 100 && n <= last && !errors.Is(err, ErrNotWhole) {
			t.Fatalf("after %d bytes: %v", n, err)
		}
	}
}

func TestAChangedByteIsNoticed(t *testing.T) {
	whole := madeRecord(t, 2)
	last := bytes.LastIndexByte(whole[:len(whole)-1], '\n') + 1
	for i := range last {
		b := bytes.Clone(whole)
		b[i] ^= 1
		if _, err := readAll(b); err == nil {
			t.Fatalf("nobody notices that byte %d is %q instead of %q", i, b[i], whole[i])
		}
	}
}

// resealed has the last line that fits the lines.
func resealed(lines ...string) []byte {
	counts := map[string]int{}
	var b bytes.Buffer
	b.WriteString(`{"hearsay_record":1,"program":"hearsay 0.1.0"}` + "\n")
	for _, l := range lines {
		b.WriteString(l + "\n")
		var e hearsay.Entry
		if json.Unmarshal([]byte(l), &e) == nil {
			counts[e.Kind()]++
		}
	}
	sum := sha256.Sum256(b.Bytes())
	c, _ := json.Marshal(closing{&ending{counts, hex.EncodeToString(sum[:])}})
	b.Write(append(c, '\n'))
	return b.Bytes()
}

func changed(t *testing.T, change func(a *hearsay.ArticleEntry)) string {
	t.Helper()
	for e := range madeEntries(1) {
		if e.Article != nil {
			change(e.Article)
			line, err := json.Marshal(e)
			if err != nil {
				t.Fatal(err)
			}
			return string(line)
		}
	}
	return ""
}

func TestWhatARecordCannotHoldIsRefusedByItsLine(t *testing.T) {
	good := changed(t, func(*hearsay.ArticleEntry) {})
	if list, err := readAll(resealed(good)); err != nil || len(list) != 1 {
		t.Fatalf("the unchanged one: %v", err)
	}
	for name, c := range map[string]struct{ line, says string }{
		"text": {changed(t, func(a *hearsay.ArticleEntry) { a.Reading.Article.Text += "!" }), "its text does not have the hash"},
		"page": {changed(t, func(a *hearsay.ArticleEntry) { a.Capture.Bytes = []byte("other") }), "its page does not have the hash"},
		"span": {changed(t, func(a *hearsay.ArticleEntry) { a.Reading.Attributions[0].Content[0].End = 1 << 20 }), "lies outside"},
		"rune": {changed(t, func(a *hearsay.ArticleEntry) { a.Reading.Attributions[0].Content[0].Start = 1 }), "inside a character"},
		"role": {changed(t, func(a *hearsay.ArticleEntry) { a.Reading.Attributions[0].Speakers[0].RoleSpan.End = 1 << 20 }), "role of"},
		"order": {changed(t, func(a *hearsay.ArticleEntry) {
			a.Reading.Attributions[0].Cue = hearsay.Passage{{Start: 30, End: 40}, {Start: 29, End: 31}}
		}), "overlaps"},
		"keep":      {changed(t, func(a *hearsay.ArticleEntry) { a.Keep = "some" }), "no way to keep"},
		"positions": {changed(t, func(a *hearsay.ArticleEntry) { a.Keep = hearsay.KeepPositions }), "positions only"},
		"way": {changed(t, func(a *hearsay.ArticleEntry) {
			a.Reading.Article.Page = []hearsay.PagePiece{{Text: hearsay.Span{Start: 4, End: 900}}}
		}), "is broken"},
		"link":       {changed(t, func(a *hearsay.ArticleEntry) { a.Links[0].To.ID = "" }), "a speaker has no ID"},
		"ID":         {changed(t, func(a *hearsay.ArticleEntry) { a.Reading.Article.ID = "" }), "no ID"},
		"field":      {`{"Article":{"Colour":"red"}}`, "unknown field"},
		"nothing":    {`{}`, "none of the things"},
		"two":        {`{"Feed":{"URL":"https://a.example"},"Run":{"ID":"r1"}}`, "two at once"},
		"more":       {good + " {}", "more than one value"},
		"no JSON":    {"Mara Kyr said no.", "no entry"},
		"correction": {`{"Correction":{"Kind":"act"}}`, "no ID"},
		"run":        {`{"Run":{"ID":"r1"}}`, "no time"},
		"feed":       {`{"Feed":{}}`, "no address"},
		"end":        {`{"end":7}`, "is not one"},
	} {
		_, err := readAll(resealed(good, c.line))
		if err == nil || !strings.Contains(err.Error(), c.says) || !strings.HasPrefix(err.Error(), "line 3: ") {
			t.Errorf("%s: the error is %v", name, err)
		}
	}
	for text, says := range map[string]string{
		"": "line 1: it is empty", "\n": "line 1: it does not begin", "{\"id\":\"q1\"}\n": "line 1: it does not begin",
		"{\"hearsay_record\":2}\n": "line 1: it has form 2", string(resealed(good)) + "x": "something follows",
	} {
		if _, err := readAll([]byte(text)); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%.20q: the error is %v", text, err)
		}
	}
}

func TestWhatIsNoEntryIsNotWritten(t *testing.T) {
	w, err := NewEntryWriter(&bytes.Buffer{}, NewCount())
	if err != nil {
		t.Fatal(err)
	}
	odd := hearsay.ArticleEntry{Reading: hearsay.Reading{Article: hearsay.Article{ID: "a1", Text: "\xff"}}}
	for _, e := range []hearsay.Entry{{}, {Article: &odd}, {Article: &odd, Feed: &hearsay.Feed{}}} {
		if err := w.Write(&e); err == nil {
			t.Errorf("%+v was written", e)
		}
	}
}

// Whatever the bytes: no panic, and what comes without an error at the end can
// be written and read again.
func FuzzEntries(f *testing.F) {
	f.Add(madeRecord(f, 1))
	f.Add(madeRecord(f, 0))
	f.Add(resealed(`{"Claim":{"ID":"c1","Proposition":"e30="}}`, `{"Tombstone":{"Kind":"person","Keys":["ab"]}}`))
	f.Add([]byte("{\"hearsay_record\":1}\n{\"end\":{}}\n"))
	f.Add([]byte(""))
	f.Fuzz(func(t *testing.T, b []byte) {
		list, err := readAll(b)
		if err != nil {
			return
		}
		var again bytes.Buffer
		w, err := NewEntryWriter(&again, NewCount())
		for i := range list {
			if err == nil {
				err = w.Write(&list[i])
			}
		}
		if err == nil {
			err = w.Close()
		}
		if err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
		back, err := readAll(again.Bytes())
		if err != nil || len(back) != len(list) {
			t.Fatalf("%d entries come back of %d: %v", len(back), len(list), err)
		}
	})
}
