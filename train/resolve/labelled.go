package main

import (
	"path/filepath"
	"strings"

	"hearsay"
	"hearsay/eval"
)

// readLabelled reads our own articles and the story C, whose attributions' speakers
// are known, as texts with part of their chains: of each speaker the names, and the
// pronouns that are sources.
func readLabelled(folder string) ([]chained, error) {
	articles, err := eval.OwnSpeakers(filepath.Join(folder, "articles"))
	if err != nil {
		return nil, err
	}
	story, err := eval.ReadStorySpeakers(filepath.Join(folder, "stories", "C"))
	if err != nil {
		return nil, err
	}
	var texts []chained
	for _, a := range append(articles, story...) {
		texts = append(texts, labelledText(&a))
	}
	return texts, nil
}

// labelledText chains the sources of one name, and whatever bears its last word
// where no other speaker does.
func labelledText(a *eval.SpeakerArticle) chained {
	t := chained{atts: a.Attributions}
	t.Name, t.Text = a.Name, a.Text
	chain, bearer := map[string]int{}, map[string]int{}
	for i, g := range a.Gold {
		if len(g.Names) != 1 || g.Names[0] == "" || len(a.Attributions[i].Source) == 0 {
			continue
		}
		id := chain[g.Names[0]]
		if id == 0 {
			id = len(chain) + 1
			chain[g.Names[0]] = id
		}
		words := strings.Fields(g.Names[0])
		if last := words[len(words)-1]; bearer[last] == 0 || bearer[last] == id {
			bearer[last] = id
		} else {
			bearer[last] = -1 // two of one surname
		}
		t.Mentions = append(t.Mentions, eval.ChainMention{Span: a.Attributions[i].Source.Bounds(), Chain: id})
	}
	for word, id := range bearer {
		for at := 0; id > 0; {
			k := strings.Index(a.Text[at:], word)
			if k < 0 {
				break
			}
			at += k + len(word)
			t.Mentions = append(t.Mentions, eval.ChainMention{Span: hearsay.Span{Start: at - len(word), End: at}, Chain: id})
		}
	}
	return t
}
