package eval

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"hearsay"
	"hearsay/lang/en"
	"hearsay/parse"
)

// Segmentation measures how well tokens and sentences are found in the running text of
// the dev parts of the treebanks EWT and GUM below dataDir, which is rebuilt from
// their tokens with a blank line between paragraphs. A token or sentence counts as
// found where both of its ends are right.
func Segmentation(dataDir string) ([]Line, error) {
	var lines []Line
	for _, bank := range []string{"ewt", "gum"} {
		path := filepath.Join(dataDir, "treebank", bank+"-dev.conllu.gz")
		texts, err := readRunningTexts(path)
		if err != nil {
			return nil, err
		}
		words, sentences := ScoreSegmentation(texts)
		note := fmt.Sprintf("%d texts, paragraphs given", len(texts))
		lines = append(lines,
			Line{"tokens " + bank + "-dev F1", words.F1(), note},
			Line{"sentences " + bank + "-dev F1", sentences.F1(), note})
	}
	return lines, nil
}

// RunningText is a text with the places of its gold tokens and sentences.
type RunningText struct {
	Name, Text        string
	Tokens, Sentences []hearsay.Span
}

// Spans counts gold spans, found spans, and those that are both.
type Spans struct{ Gold, Found, Right int }

// F1 is the harmonic mean of precision and recall, in percent.
func (s Spans) F1() float64 {
	if s.Gold+s.Found == 0 {
		return 0
	}
	return 200 * float64(s.Right) / float64(s.Gold+s.Found)
}

func (s *Spans) add(gold, found []hearsay.Span) {
	s.Gold += len(gold)
	s.Found += len(found)
	for i, j := 0, 0; i < len(gold) && j < len(found); {
		switch {
		case gold[i] == found[j]:
			s.Right++
			i, j = i+1, j+1
		case gold[i].Start < found[j].Start || gold[i].Start == found[j].Start && gold[i].End < found[j].End:
			i++
		default:
			j++
		}
	}
}

// ScoreSegmentation segments each text and counts tokens and sentences.
func ScoreSegmentation(texts []RunningText) (words, sentences Spans) {
	segmenter := parse.NewSegmenter(en.English())
	for _, t := range texts {
		foundWords, foundSentences := foundSpans(segmenter.Segment(t.Text))
		words.add(t.Tokens, foundWords)
		sentences.add(t.Sentences, foundSentences)
	}
	return words, sentences
}

func foundSpans(d *parse.Document) (words, sentences []hearsay.Span) {
	for _, t := range d.Tokens {
		words = append(words, t.Span)
	}
	for _, s := range d.Sentences {
		sentences = append(sentences, s.Span)
	}
	return words, sentences
}

func readRunningTexts(path string) ([]RunningText, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading the treebank: %w", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("unpacking the treebank %s: %w", path, err)
	}
	texts, err := ReadRunningTexts(z)
	if err != nil {
		return nil, fmt.Errorf("reading the treebank %s: %w", path, err)
	}
	return texts, nil
}

// ReadRunningTexts rebuilds the texts of a CoNLL-U treebank: a blank line between
// paragraphs ("# newpar"), white space elsewhere as SpaceAfter says. The parts of a
// multiword token are tokens where they spell it.
func ReadRunningTexts(r io.Reader) ([]RunningText, error) {
	b := textBuilder{}
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 1<<20), 1<<24)
	for lines.Scan() {
		if err := b.line(lines.Text()); err != nil {
			return nil, err
		}
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	b.finish("")
	return b.texts, nil
}

// textBuilder puts texts together from the lines of a treebank.
type textBuilder struct {
	texts []RunningText
	name  string
	text  strings.Builder
	// gap is the white space before the next token.
	gap               string
	tokens, sentences []hearsay.Span
	first             int
	surface           string // of the multiword token at hand
	until             string // its last part's number
	at                int    // where its next part begins
	glue              bool   // no space after it
}

func (b *textBuilder) line(line string) error {
	switch {
	case strings.HasPrefix(line, "# newdoc"):
		_, name, _ := strings.Cut(line, "= ")
		b.finish(name)
	case strings.HasPrefix(line, "# newpar") && !strings.HasPrefix(line, "# newpar_"):
		if b.text.Len() > 0 {
			b.gap = "\n\n"
		}
	case strings.HasPrefix(line, "#"):
	case line == "":
		b.endSentence()
	default:
		f := strings.Split(line, "\t")
		if len(f) != 10 {
			return fmt.Errorf("a token line of %d fields, not 10: %q", len(f), line)
		}
		b.token(f[0], f[1], strings.Contains(f[9], "SpaceAfter=No"))
	}
	return nil
}

func (b *textBuilder) token(id, form string, glue bool) {
	if strings.Contains(id, ".") {
		return
	}
	if _, last, ok := strings.Cut(id, "-"); ok {
		b.text.WriteString(b.gap)
		b.surface, b.until, b.at, b.glue = form, last, b.text.Len(), glue
		b.text.WriteString(form)
		return
	}
	if b.surface == "" {
		b.text.WriteString(b.gap)
		b.tokens = append(b.tokens, hearsay.Span{Start: b.text.Len(), End: b.text.Len() + len(form)})
		b.text.WriteString(form)
		b.space(glue)
		return
	}
	b.tokens = append(b.tokens, hearsay.Span{Start: b.at, End: b.at + len(form)})
	b.at += len(form)
	if id == b.until {
		b.surface = ""
		b.space(b.glue)
	}
}

func (b *textBuilder) space(glue bool) {
	b.gap = " "
	if glue {
		b.gap = ""
	}
}

func (b *textBuilder) endSentence() {
	if b.first < len(b.tokens) {
		b.sentences = append(b.sentences, hearsay.Span{Start: b.tokens[b.first].Start, End: b.tokens[len(b.tokens)-1].End})
	}
	b.first = len(b.tokens)
}

// finish closes the text at hand and begins another.
func (b *textBuilder) finish(name string) {
	b.endSentence()
	if len(b.tokens) > 0 {
		b.texts = append(b.texts, RunningText{b.name, b.text.String(), b.tokens, b.sentences})
	}
	*b = textBuilder{texts: b.texts, name: name}
}
