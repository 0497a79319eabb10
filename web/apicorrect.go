package web

import (
	"context"
	"net/http"
	"slices"

	"hearsay"
	"hearsay/format"
)

type correctionsOutput struct {
	Body listed[format.CorrectionObject]
}

// CorrectionsInput says which corrections.
type CorrectionsInput struct {
	Statement string `query:"statement" maxLength:"100" doc:"only those of this statement"`
	Speaker   string `query:"speaker" maxLength:"100" doc:"only those about this speaker of the directory, by ID"`
	Limit     int    `query:"limit" default:"50" minimum:"1" maximum:"200" doc:"only the last so many"`
}

func (s *site) apiCorrections(ctx context.Context, in *CorrectionsInput) (*correctionsOutput, error) {
	list, err := s.store.Corrections(ctx, hearsay.CorrectionQuery{Attribution: in.Statement, Speaker: in.Speaker, Limit: in.Limit})
	if err != nil {
		return nil, s.problem(err)
	}
	out := &correctionsOutput{}
	// Spans are null: they count in the text of each one's article.
	out.Body, err = listOf[format.CorrectionObject](list, "", func(b []byte, c *hearsay.Correction) ([]byte, error) {
		return format.AppendCorrection(b, c, "")
	})
	return out, s.problem(err)
}

// CorrectInput is a correction that is asked for.
type CorrectInput struct {
	Body struct {
		Statement string   `json:"statement" minLength:"1" maxLength:"100" doc:"the ID of the statement"`
		Kind      string   `json:"kind" enum:"confirm,not_statement,act,speaker,spans" doc:"what is right: all of it; that it is none; another act; another speaker; other words"`
		Act       string   `json:"act,omitempty" maxLength:"40" doc:"the right act, with kind act"`
		Speaker   string   `json:"speaker,omitempty" maxLength:"500" doc:"the right speaker, a name or ID of the directory, with kind speaker; without it nobody knows"`
		Other     string   `json:"other,omitempty" maxLength:"100" doc:"the ID of the one of several speakers that it is not"`
		New       bool     `json:"new,omitempty" doc:"with kind speaker: add the name to the directory"`
		Quote     string   `json:"quote,omitempty" maxLength:"5000" doc:"the words that are attributed, as they stand in the article, with kind spans; … between the pieces of several"`
		Content   [][2]int `json:"content,omitempty" maxItems:"50" doc:"or where those words stand, with kind spans: pieces from a code point of the text to before another"`
		Source    [][2]int `json:"source,omitempty" maxItems:"50" doc:"where the words stand that name the source; an empty list where there are none; without it they stay"`
		Cue       [][2]int `json:"cue,omitempty" maxItems:"50" doc:"where the words stand that signal it; an empty list where there are none; without it they stay"`
		Who       string   `json:"who,omitempty" maxLength:"80" doc:"who corrects; without it whoever is signed in"`
		Why       string   `json:"why,omitempty" maxLength:"1000" doc:"why, for whoever reads the correction later"`
	}
}

type correctionOutput struct {
	Body printed[format.CorrectionObject]
}

func (s *site) apiCorrect(ctx context.Context, in *CorrectInput) (*correctionOutput, error) {
	b := &in.Body
	fix := hearsay.Correction{Kind: hearsay.CorrectionKind(b.Kind), Attribution: b.Statement, Why: b.Why, Who: signs(ctx, b.Who)}
	var err error
	switch fix.Kind {
	case hearsay.CorrectAct:
		fix.Value = b.Act
		if !slices.Contains(hearsay.Acts, hearsay.Act(b.Act)) {
			err = refuse(http.StatusBadRequest, "There is no act %q.", b.Act)
		}
	case hearsay.CorrectSpeaker:
		fix.Other = b.Other
		if b.New {
			fix.Speaker, err = s.newSpeaker(ctx, b.Speaker)
		} else {
			fix.Speaker, err = s.chosenSpeaker(ctx, b.Speaker)
		}
	case hearsay.CorrectSpans:
		err = s.respanned(ctx, &fix, givenWords{b.Quote, b.Content, b.Source, b.Cue})
	}
	if err != nil {
		return nil, s.problem(err)
	}
	done, err := s.append(ctx, fix)
	return s.corrected(done, err)
}

func (s *site) corrected(done hearsay.Correction, err error) (*correctionOutput, error) {
	if err != nil {
		return nil, s.problem(err)
	}
	out := &correctionOutput{}
	out.Body.bytes, err = format.AppendCorrection(nil, &done, "")
	return out, s.problem(err)
}

// signs is whoever says so, or whoever is signed in; a user signs by their own
// name alone.
func signs(ctx context.Context, who string) string {
	v := visitorOf(ctx)
	if who != "" && !v.bound {
		return who
	}
	return v.name
}

// UndoInput takes a correction back.
type UndoInput struct {
	ID   string `path:"id" maxLength:"100" doc:"the ID of the correction"`
	Body struct {
		Who string `json:"who,omitempty" maxLength:"80" doc:"who takes it back; without it whoever is signed in"`
		Why string `json:"why,omitempty" maxLength:"1000"`
	}
}

func (s *site) apiUndo(ctx context.Context, in *UndoInput) (*correctionOutput, error) {
	done, err := s.takeBack(ctx, in.ID, signs(ctx, in.Body.Who), in.Body.Why)
	return s.corrected(done, err)
}
