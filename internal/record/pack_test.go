package record

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"hearsay"
)

func TestWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"The Minister's 1,200 boats!", "the minister s 1 200 boats"},
		{"Évening ÉLAN naïve", "evening elan naive"},
		{"Зеленський й ё", "зеленськии и е"},
		{"co-operate_now", "co operate now"},
		{"日本 2026年", "日本 2026年"},
		{"ﬁnal", "final"},
		{"a\x00b", "a b"},
	} {
		if got := strings.Join(words(c.text), " "); got != c.want {
			t.Errorf("words of %q: %q, want %q", c.text, got, c.want)
		}
	}
	long := words(strings.Repeat("ж", 200))
	if len(long) != 1 || len(long[0]) > longestWord || !strings.HasPrefix(strings.Repeat("ж", 200), long[0]) {
		t.Errorf("a word without an end becomes %q", long)
	}
}

func TestDays(t *testing.T) {
	for _, c := range []struct {
		at  time.Time
		day int64
	}{
		{time.Time{}, 0},
		{time.Date(1, 1, 2, 0, 0, 0, 0, time.UTC), 1},
		{time.Date(1969, 12, 31, 23, 59, 0, 0, time.UTC), 719161},
		{time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC), 719162},
		{time.Date(9000, 1, 1, 0, 0, 0, 0, time.UTC), 0},
	} {
		if got := dayOf(c.at); got != c.day {
			t.Errorf("day of %v: %d, want %d", c.at, got, c.day)
		}
	}
	noon := time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	if got := dayTime(dayOf(noon)); !got.Equal(noon.Truncate(24 * time.Hour)) {
		t.Errorf("the day of %v begins at %v", noon, got)
	}
	from, to := numberRange(noon, noon.AddDate(0, 0, 1))
	if from>>DayShift != dayOf(noon) || to>>DayShift != dayOf(noon)+2 {
		t.Errorf("from noon to noon is %d to %d, day %d", from>>DayShift, to>>DayShift, dayOf(noon))
	}
}

func TestCleanStringsSuitEveryDatabase(t *testing.T) {
	for _, s := range []string{"a\x00b", "\xff\xfe", "plain"} {
		if c := clean(s); strings.ContainsRune(c, 0) || !utf8.ValidString(c) {
			t.Errorf("%q cleaned is %q", s, c)
		}
	}
}

func FuzzSpans(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{2, 3, 4, 5})
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1})
	f.Add(packSpans(hearsay.Passage{{Start: 5, End: 9}, {Start: 1, End: 3}, {Start: 100, End: 100}}))
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := unpackSpans(b)
		if err != nil {
			return
		}
		for _, s := range p {
			if s.Start < 0 || s.End < s.Start {
				t.Fatalf("%v unpacks to %v", b, p)
			}
		}
		again, err := unpackSpans(packSpans(p))
		if err != nil || !slices.Equal(again, p) {
			t.Errorf("%v comes back as %v: %v", p, again, err)
		}
	})
}

func FuzzBytes(f *testing.F) {
	f.Add([]byte("short"), "plain")
	f.Add(bytes.Repeat([]byte("long "), 100), "zstd")
	f.Add([]byte{0x28, 0xb5, 0x2f, 0xfd, 4}, "zstd")
	f.Fuzz(func(t *testing.T, b []byte, way string) {
		kept, as := packBytes(b)
		if got, err := unpackBytes(kept, as); err != nil || !bytes.Equal(got, b) {
			t.Errorf("%d bytes come back as %d: %v", len(b), len(got), err)
		}
		_, _ = unpackBytes(b, way) // whatever is in the record, reading it does not fail worse than by an error
	})
}

func FuzzTerms(f *testing.F) {
	for _, q := range []string{`river "the gate" ga*`, `"`, `*`, `“a”b*"`, "\x00\xff", `a" OR "b`} {
		f.Add(q)
	}
	f.Fuzz(func(t *testing.T, q string) {
		list, err := terms(q)
		if err != nil {
			return
		}
		for _, term := range list {
			for _, w := range term.Words {
				if w == "" || strings.ContainsAny(w, "\"'_:&|! \x00") {
					t.Errorf("%q gives the word %q", q, w)
				}
			}
		}
		if got, err := terms(fmt.Sprint(q, " more")); err == nil && len(got) < len(list) {
			t.Errorf("a word more gives fewer terms: %v, %v", list, got)
		}
	})
}
