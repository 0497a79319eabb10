package statement

// together is how many of a's words stand in the stretch of b, of so many
// words, that has the most of them.
func together(a, b []string, stretch int) (most int) {
	left, n := newTallies(a), 0
	for i, w := range b {
		if i >= stretch {
			if t := left.of(b[i-stretch]); t != nil {
				if t.left++; t.left > 0 {
					n--
				}
			}
		}
		if t := left.of(w); t != nil {
			if t.left--; t.left >= 0 {
				n++
			}
		}
		most = max(most, n)
	}
	return most
}

// tally is a word and how often it may yet come.
type tally struct {
	word string
	left int
}

// tallies are the words of a report with how often they stand in it: most have a
// dozen, which are gone through quicker than a map is made.
type tallies struct {
	list []tally
	few  uint64            // a bit for what each begins and ends with
	many map[string]*tally // instead, for a speech
}

// fewWords is from how many words on a map is quicker.
const fewWords = 48

func newTallies(words []string) *tallies {
	t := &tallies{list: make([]tally, 0, len(words))}
	if len(words) > fewWords {
		t.many = make(map[string]*tally, len(words))
	}
	for _, w := range words {
		if was := t.of(w); was != nil {
			was.left++
			continue
		}
		t.list = append(t.list, tally{w, 1})
		t.few |= ends(w)
		if t.many != nil {
			t.many[w] = &t.list[len(t.list)-1]
		}
	}
	return t
}

func (t *tallies) of(word string) *tally {
	if t.many != nil {
		return t.many[word]
	}
	if t.few&ends(word) == 0 {
		return nil
	}
	for i := range t.list {
		if t.list[i].word == word {
			return &t.list[i]
		}
	}
	return nil
}

// ends is one of 64 bits, by how a word begins and ends and how long it is.
func ends(w string) uint64 {
	if w == "" {
		return 1
	}
	return 1 << ((uint(w[0])*5 + uint(w[len(w)-1])*11 + uint(len(w))) & 63)
}
