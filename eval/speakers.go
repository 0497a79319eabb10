package eval

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"time"

	"hearsay"
)

// SpeakerGold is what a careful reader says of one attribution's speaker.
type SpeakerGold struct {
	ID    string
	Names []string
	// Aliases are other forms of the one name, any of which will do.
	Aliases []string
	// Type, How and Role are empty where the reader does not say.
	Type hearsay.SpeakerType
	How  hearsay.How
	Role string
}

// SpeakerArticle is an article with its attributions and, in the same order, their speakers.
type SpeakerArticle struct {
	Name         string
	Text         string
	Outlet       string
	Byline       string
	Published    time.Time
	Attributions []hearsay.Attribution
	Gold         []SpeakerGold
}

// ReadSpeakers reads gold/speakers-dev with the texts and spans of PolNeAR's dev
// part that its ids belong to. It fails on the first file that does not fit.
func ReadSpeakers(folder string) ([]SpeakerArticle, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "gold", "speakers-dev", "*.json"))
	if err != nil || len(paths) == 0 {
		return nil, errors.Join(err, fmt.Errorf("no labelled speakers under %q: give the data folder", folder))
	}
	sort.Strings(paths)
	var articles []SpeakerArticle
	for _, path := range paths {
		a, err := readSpeakerArticle(folder, path)
		if err != nil {
			return nil, fmt.Errorf("reading the speakers of %s: %w", path, err)
		}
		articles = append(articles, a)
	}
	return articles, nil
}

func readSpeakerArticle(folder, path string) (a SpeakerArticle, err error) {
	var file struct {
		Speakers []struct {
			ID, Name, Type, How string
			Names               []string
		}
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return a, err
	}
	if err := json.Unmarshal(b, &file); err != nil {
		return a, err
	}
	events, err := a.readEvents(filepath.Join(folder, "polnear", "dev"), strings.TrimSuffix(filepath.Base(path), ".json"))
	if err != nil {
		return a, err
	}
	for _, s := range file.Speakers {
		e, ok := events[s.ID]
		if !ok {
			return a, fmt.Errorf("%s is in no line of the first annotator's file", s.ID)
		}
		names := s.Names
		if len(names) == 0 {
			names = []string{s.Name}
		}
		a.Attributions = append(a.Attributions, e)
		a.Gold = append(a.Gold, SpeakerGold{ID: s.ID, Names: names, Type: hearsay.SpeakerType(s.Type), How: hearsay.How(s.How)})
	}
	return a, nil
}

// readEvents reads the article's text and its first annotator's attributions.
func (a *SpeakerArticle) readEvents(part, name string) (map[string]hearsay.Attribution, error) {
	a.Name = name
	text, err := os.ReadFile(filepath.Join(part, "text", name+".txt"))
	if err != nil {
		return nil, err
	}
	a.Text = string(text)
	annotators, _ := filepath.Glob(filepath.Join(part, "attributions", name+"*.ann"))
	if len(annotators) == 0 {
		return nil, fmt.Errorf("no .ann file of the name %s", name)
	}
	sort.Strings(annotators)
	ann, err := os.ReadFile(annotators[0])
	if err != nil {
		return nil, err
	}
	return ReadBrat(a.Text, string(ann))
}

// ReadBrat reads the E lines of a brat standoff file with the T lines they tie:
// the attributions by their ids. Offsets there count code points, here bytes.
func ReadBrat(text, ann string) (map[string]hearsay.Attribution, error) {
	offsets := hearsay.NewOffsets(text)
	spans := map[string]hearsay.Passage{}
	events := map[string]hearsay.Attribution{}
	for line := range strings.SplitSeq(ann, "\n") {
		f := strings.Split(line, "\t")
		if len(f) < 2 || !strings.HasPrefix(f[0], "T") {
			continue
		}
		_, places, _ := strings.Cut(f[1], " ")
		p, err := bratPassage(places, offsets)
		if err != nil {
			return nil, fmt.Errorf("line %q: %w", line, err)
		}
		spans[f[0]] = p
	}
	for line := range strings.SplitSeq(ann, "\n") {
		f := strings.Split(line, "\t")
		if len(f) < 2 || !strings.HasPrefix(f[0], "E") {
			continue
		}
		var a hearsay.Attribution
		for arg := range strings.FieldsSeq(f[1]) {
			role, id, _ := strings.Cut(arg, ":")
			switch strings.TrimRight(role, "0123456789") {
			case "Source":
				a.Source = joinPassages(a.Source, spans[id])
			case "Cue":
				a.Cue = joinPassages(a.Cue, spans[id])
			case "Content":
				a.Content = joinPassages(a.Content, spans[id])
			}
		}
		events[f[0]] = a
	}
	return events, nil
}

func bratPassage(places string, offsets *hearsay.Offsets) (p hearsay.Passage, err error) {
	for piece := range strings.SplitSeq(places, ";") {
		a, b, _ := strings.Cut(piece, " ")
		start, err1 := strconv.Atoi(a)
		end, err2 := strconv.Atoi(b)
		if err := errors.Join(err1, err2); err != nil {
			return nil, err
		}
		p = append(p, hearsay.Span{Start: offsets.Byte(start), End: offsets.Byte(end)})
	}
	return p, nil
}

func joinPassages(a, b hearsay.Passage) hearsay.Passage {
	a = append(a, b...)
	sort.Slice(a, func(i, j int) bool { return a[i].Start < a[j].Start })
	return a
}

// OwnSpeakers gives the project's own articles as articles with known speakers.
func OwnSpeakers(folder string) ([]SpeakerArticle, error) {
	own, err := ReadOwn(folder)
	if err != nil {
		return nil, err
	}
	var articles []SpeakerArticle
	for _, o := range own {
		a := SpeakerArticle{Name: o.Name, Text: o.Text}
		for _, g := range o.Gold {
			if len(g.Speakers) == 0 {
				continue
			}
			s := SpeakerGold{ID: g.ID, Type: g.Speakers[0].Type, How: g.Speakers[0].How, Role: g.Speakers[0].Role}
			for _, k := range g.Speakers {
				s.Names = append(s.Names, k.Name)
			}
			g.Speakers = nil
			a.Attributions, a.Gold = append(a.Attributions, g), append(a.Gold, s)
		}
		articles = append(articles, a)
	}
	return articles, nil
}
