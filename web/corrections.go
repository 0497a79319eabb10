package web

import (
	"context"
	"errors"
	"net/http"
	"slices"

	"hearsay"
)

// fixView is one correction for people.
type fixView struct {
	ID, Says, Who, When, Why string
	InForce                  bool
	// Attribution is the statement it is about, Words its words.
	Attribution, Words string
	// Undoes is the correction that it takes back.
	Undoes string
	// About is the speaker whose entry it changed.
	About link
	// Now are the words that are right, where those were corrected.
	Now string
	// Together is how many corrections in force were made in the same act.
	Together int
}

// fixKinds say what a correction did; a name or value follows.
var fixKinds = map[hearsay.CorrectionKind]string{
	hearsay.CorrectSpeaker:  "the speaker is",
	hearsay.NotAStatement:   "it is no statement",
	hearsay.CorrectSpans:    "other words are the right ones",
	hearsay.CorrectAct:      "the act is",
	hearsay.ConfirmAsItIs:   "all is right as it is",
	hearsay.MergeSpeakers:   "two entries are one speaker:",
	hearsay.RenameSpeaker:   "the name is",
	hearsay.LinkWikidata:    "the Wikidata entry is",
	hearsay.PromoteSpeaker:  "the speaker matters although seen little:",
	hearsay.AddSpeakerAlias: "another name is",
	hearsay.UndoCorrection:  "takes back",
}

func (s *site) viewOfFix(ctx context.Context, c *hearsay.Correction) (fixView, error) {
	v := fixView{ID: c.ID, Says: fixKinds[c.Kind], Who: c.Who, When: timeOf(c.When), Why: c.Why, InForce: c.InForce, Attribution: c.Attribution, Undoes: c.Undoes}
	switch c.Kind {
	case hearsay.CorrectAct:
		v.Says += " " + actName(hearsay.Act(c.Value))
	case hearsay.UndoCorrection:
		v.Says += " " + c.Undoes
	case hearsay.RenameSpeaker, hearsay.LinkWikidata, hearsay.AddSpeakerAlias:
		v.Says += " " + c.Value
	}
	if c.Attribution == "" && c.Speaker != "" {
		v.About.To = "/speaker/" + c.Speaker
	}
	if v.About.To == "" && c.Kind != hearsay.CorrectSpeaker {
		return v, nil
	}
	name, err := s.nameOf(ctx, c.Speaker)
	v.About.Name = name
	switch c.Kind {
	case hearsay.CorrectSpeaker, hearsay.PromoteSpeaker:
		v.Says += " " + name
	case hearsay.MergeSpeakers:
		v.Says += " " + name + ", entries " + c.Speaker + " and " + c.Other
	}
	return v, err
}

// nameOf is the name of a directory's entry; its ID where it is gone.
func (s *site) nameOf(ctx context.Context, id string) (string, error) {
	if id == "" {
		return "nobody known", nil
	}
	k, err := s.store.Speaker(ctx, id)
	if errors.Is(err, hearsay.ErrNotFound) {
		return id, nil
	}
	return k.Name, err
}

// mostFixes is how many corrections the page shows.
const mostFixes = 200

// corrections is the list of what people corrected, the newest first.
func (s *site) corrections(w http.ResponseWriter, r *http.Request) error {
	views, _, err := s.fixes(r)
	if err != nil {
		return err
	}
	s.show(w, r, http.StatusOK, "corrections", view{Title: "Corrections", Nav: "review", Body: views,
		Feed: asked("/corrections.atom", r), Export: []link{{"JSON lines", asked("/export/corrections.jsonl", r)}}})
	return nil
}

// fixes are the corrections that an address asks for, the newest first for people,
// and as they came.
func (s *site) fixes(r *http.Request) (views []fixView, list []hearsay.Correction, err error) {
	ctx, get := r.Context(), r.URL.Query()
	list, err = s.store.Corrections(ctx, hearsay.CorrectionQuery{Speaker: get.Get("speaker"), Attribution: get.Get("statement"), Limit: mostFixes})
	if err != nil {
		return nil, nil, err
	}
	for i := range list {
		v, err := s.viewOfFix(ctx, &list[i])
		if err != nil {
			return nil, nil, err
		}
		if a := list[i].AsRead; a != nil && list[i].Attribution != "" {
			if err := s.wordsOfFix(ctx, &list[i], &v); err != nil {
				return nil, nil, err
			}
		}
		for j := range list {
			if list[i].InForce && list[j].InForce && together(&list[i], &list[j]) {
				v.Together++
			}
		}
		views = append(views, v)
	}
	slices.Reverse(views)
	return views, list, nil
}

// wordsOfFix adds the words that a correction is about, and those it put in
// their place; none where a later reading does not have them.
func (s *site) wordsOfFix(ctx context.Context, c *hearsay.Correction, v *fixView) error {
	chains, err := s.store.Explain(ctx, c.Attribution)
	if errors.Is(err, hearsay.ErrNotFound) || err == nil && len(chains) == 0 {
		return nil
	}
	if err != nil {
		return err
	}
	article := chains[0].Row.Article
	v.Words, _ = wordsOf(&chains[0].AsRead, article)
	if c.Kind == hearsay.CorrectSpans {
		v.Now = shownWords(c.Content, article.Text)
	}
	return nil
}
