package main

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"path/filepath"
	"sync"

	"hearsay/eval"
	"hearsay/lang/en"
	"hearsay/parse"
	"hearsay/train/fit"
)

// newsFiles are what the silver sentences are taken from, in equal parts.
var newsFiles = []string{"allsides-news", "cnn-july-2024", "reuters-wired-2016", "srilanka-newspapers-2021-22",
	"bbc-2004-2005", "daily-mail-2020", "whitehouse-briefings", "congress-member-releases"}

// rawSentences takes about n sentences of 4 to 50 words from each news file.
func rawSentences(n int) (all []eval.Tree, err error) {
	for _, name := range newsFiles {
		ts, err := someSentences(name, n)
		if err != nil {
			return nil, fmt.Errorf("reading %s: %w", name, err)
		}
		all = append(all, ts...)
	}
	return all, nil
}

func someSentences(name string, n int) (trees []eval.Tree, err error) {
	cmd := exec.Command("zstd", "-dc", "--long=27", filepath.Join(*folder, "unlabelled", name+".txt.zst"))
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	random := rand.New(rand.NewPCG(*seed, 3))
	in := bufio.NewScanner(pipe)
	in.Buffer(nil, 1<<24)
	for len(trees) < n && in.Scan() {
		if random.IntN(4) > 0 {
			continue
		}
		d := parse.Segment(in.Text(), en.English())
		for _, s := range d.Sentences {
			if k := s.EndToken - s.FirstToken; k < 4 || k > 50 {
				continue
			}
			var t eval.Tree
			for i := s.FirstToken; i < s.EndToken; i++ {
				t.Words = append(t.Words, d.Word(int(i)))
			}
			trees = append(trees, t)
		}
	}
	pipe.Close()
	cmd.Wait() // ended early, it complains of the closed pipe
	return trees, in.Err()
}

// member is one parser of the committee, from the front or from the end of the sentence.
type member struct {
	p       *parse.DepParser
	reverse bool
}

// heads parses the line of the words, which must have their tags, and leaves it as it was.
func (m *member) heads(l *parse.Line) []int32 {
	if m.reverse {
		l.Reverse()
		defer l.Reverse()
	}
	m.p.Parse(l)
	hs := append([]int32{}, l.Heads...)
	if m.reverse {
		hs = reversed(hs)
	}
	return hs
}

// reversed are the heads of the sentence read from its end.
func reversed(heads []int32) []int32 {
	n := len(heads)
	rs := make([]int32, n)
	for i, h := range heads {
		if h >= 0 {
			h = int32(n-1) - h
		}
		rs[n-1-i] = h
	}
	return rs
}

// committee trains parsers that differ in their seed and direction.
func committee(trees []eval.Tree, tags []lineTags, lex *parse.Lexicon, size int) []member {
	ms := make([]member, size)
	var wait sync.WaitGroup
	turns := make(chan bool, 2)
	for k := range ms {
		wait.Go(func() {
			turns <- true
			defer func() { <-turns }()
			moves := fit.NewPerceptron(parse.MoveCount, int32(*least), float32(*margin))
			random := rand.New(rand.NewPCG(*seed, uint64(10+k)))
			ms[k].reverse = k%2 == 1
			var l parse.Line
			var a parse.Arcs
			for e := 1; e <= *epochs; e++ {
				for _, i := range random.Perm(len(trees)) {
					l.Fill(lex, trees[i].Words)
					tags[i].set(&l)
					heads := trees[i].Heads
					if ms[k].reverse {
						l.Reverse()
						heads = reversed(heads)
					}
					learnMoves(moves, &l, &a, heads, e > 1, random)
				}
			}
			ms[k].p = quantizeParser(moves, fit.NewPerceptron(parse.RelCount, 1, 0))
		})
	}
	wait.Wait()
	return ms
}

// agree gives the tree with the most of the committee's votes.
func agree(ms []member, l *parse.Line) []int32 {
	v := newVotes(l.N)
	for k := range ms {
		v.add(ms[k].heads(l), 1)
	}
	return v.tree()
}

// silverTrees has a committee, trained on the trees, parse sentences of the news.
func silverTrees(trees []eval.Tree, tags []lineTags, dev []eval.Tree, tagger *parse.Tagger) ([]eval.Tree, []lineTags, error) {
	raw, err := rawSentences(*silver)
	if err != nil {
		return nil, nil, err
	}
	ms := committee(trees, tags, tagger.Lexicon, 4)
	var s eval.TreeScore
	var l parse.Line
	for i := range dev {
		l.Fill(tagger.Lexicon, dev[i].Words)
		tagger.Tag(&l)
		s.Add(&dev[i], l.UPOS, l.XPOS, agree(ms, &l), dev[i].Rels)
	}
	fmt.Println("committee:", s)
	rawTags := make([]lineTags, len(raw))
	words := 0
	for i := range raw {
		l.Fill(tagger.Lexicon, raw[i].Words)
		tagger.Tag(&l)
		raw[i].Heads = agree(ms, &l)
		rawTags[i] = lineTags{append([]parse.XPOS{}, l.XPOS...), append([]parse.UPOS{}, l.UPOS...)}
		words += l.N
	}
	fmt.Printf("%d silver sentences, %d words\n", len(raw), words)
	return raw, rawTags, nil
}
