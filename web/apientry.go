package web

import (
	"context"

	"hearsay"
	"hearsay/format"
)

// Signed is what every change of the directory carries.
type Signed struct {
	Who string `json:"who,omitempty" maxLength:"80" doc:"who corrects; without it whoever is signed in"`
	Why string `json:"why,omitempty" maxLength:"1000" doc:"why, for whoever reads the correction later"`
}

// MergeInput joins another entry of the directory with one.
type MergeInput struct {
	ID   string `path:"id" maxLength:"100" doc:"the ID of the entry that stays"`
	Body struct {
		Other string `json:"other" minLength:"1" maxLength:"500" doc:"who is the same: a name that only one bears, or an ID"`
		Signed
	}
}

func (s *site) apiMerge(ctx context.Context, in *MergeInput) (*correctionOutput, error) {
	return s.entryFixed(ctx, in.ID, in.Body.Signed, func(k *hearsay.KnownSpeaker, fix *hearsay.Correction) (err error) {
		fix.Kind = hearsay.MergeSpeakers
		fix.Other, err = s.other(ctx, k, in.Body.Other)
		return err
	})
}

// NameInput gives an entry of the directory a name.
type NameInput struct {
	ID   string `path:"id" maxLength:"100" doc:"an ID of the directory"`
	Body struct {
		Name string `json:"name" minLength:"1" maxLength:"500" doc:"the name"`
		Signed
	}
}

func (s *site) apiRename(ctx context.Context, in *NameInput) (*correctionOutput, error) {
	return s.named(ctx, in, hearsay.RenameSpeaker)
}

func (s *site) apiAlias(ctx context.Context, in *NameInput) (*correctionOutput, error) {
	return s.named(ctx, in, hearsay.AddSpeakerAlias)
}

func (s *site) named(ctx context.Context, in *NameInput, kind hearsay.CorrectionKind) (*correctionOutput, error) {
	return s.entryFixed(ctx, in.ID, in.Body.Signed, func(_ *hearsay.KnownSpeaker, fix *hearsay.Correction) error {
		fix.Kind, fix.Value = kind, in.Body.Name
		return s.mayAdd(fix.Value)
	})
}

// WikidataInput says which entity of Wikidata a speaker is.
type WikidataInput struct {
	ID   string `path:"id" maxLength:"100" doc:"an ID of the directory"`
	Body struct {
		Wikidata string `json:"wikidata" maxLength:"20" pattern:"^(Q[0-9]+)?$" doc:"Q and a number; empty for none"`
		Signed
	}
}

func (s *site) apiWikidata(ctx context.Context, in *WikidataInput) (*correctionOutput, error) {
	return s.entryFixed(ctx, in.ID, in.Body.Signed, func(_ *hearsay.KnownSpeaker, fix *hearsay.Correction) error {
		fix.Kind, fix.Value = hearsay.LinkWikidata, in.Body.Wikidata
		return nil
	})
}

// PromoteInput gives somebody who was seen little a page of their own.
type PromoteInput struct {
	ID   string `path:"id" maxLength:"100" doc:"an ID of the directory"`
	Body struct {
		Signed
	}
}

func (s *site) apiPromote(ctx context.Context, in *PromoteInput) (*correctionOutput, error) {
	return s.entryFixed(ctx, in.ID, in.Body.Signed, func(_ *hearsay.KnownSpeaker, fix *hearsay.Correction) error {
		fix.Kind = hearsay.PromoteSpeaker
		return nil
	})
}

// entryFixed corrects an entry of the directory.
func (s *site) entryFixed(ctx context.Context, id string, by Signed, fill func(*hearsay.KnownSpeaker, *hearsay.Correction) error) (*correctionOutput, error) {
	if s.ReadOnly {
		return nil, s.problem(hearsay.ErrReadOnly)
	}
	k, err := s.store.Speaker(ctx, id)
	if err != nil {
		return nil, s.problem(err)
	}
	fix := hearsay.Correction{Speaker: k.ID, Who: signs(ctx, by.Who), Why: by.Why}
	if err := fill(&k, &fix); err != nil {
		return nil, s.problem(err)
	}
	done, err := s.append(ctx, fix)
	return s.corrected(done, err)
}

// SplitInput gives statements of an entry to somebody else.
type SplitInput struct {
	ID   string `path:"id" maxLength:"100" doc:"the ID of the entry that statements are taken from"`
	Body struct {
		Statements []string `json:"statements" minItems:"1" maxItems:"10000" doc:"the IDs of the statements that are somebody else's"`
		To         string   `json:"to" minLength:"1" maxLength:"500" doc:"whose they are: an ID, the name of the only one who bears it, or a name for a new entry"`
		Role       string   `json:"role,omitempty" maxLength:"500" doc:"the role of a new entry, which tells namesakes apart; with it the entry is always a new one"`
		Signed
	}
}

func (s *site) apiSplit(ctx context.Context, in *SplitInput) (*correctionsOutput, error) {
	if s.ReadOnly {
		return nil, s.problem(hearsay.ErrReadOnly)
	}
	who := signs(ctx, in.Body.Who)
	if who == "" {
		return nil, s.problem(errNobody)
	}
	k, err := s.store.Speaker(ctx, in.ID)
	if err == nil {
		err = s.mayAdd(in.Body.To)
	}
	if err != nil {
		return nil, s.problem(err)
	}
	target, err := s.splitTarget(ctx, &k, in.Body.To, in.Body.Role, in.Body.Statements[0])
	if err != nil {
		return nil, s.problem(err)
	}
	done, err := s.store.Split(ctx, k.ID, in.Body.Statements, target, who, in.Body.Why)
	return s.allCorrected(done, err)
}

// UndoAllInput takes back what was done in one act.
type UndoAllInput = UndoInput

func (s *site) apiUndoAll(ctx context.Context, in *UndoAllInput) (*correctionsOutput, error) {
	done, err := s.takeAllBack(ctx, in.ID, signs(ctx, in.Body.Who), in.Body.Why)
	return s.allCorrected(done, err)
}

func (s *site) allCorrected(done []hearsay.Correction, err error) (*correctionsOutput, error) {
	if err != nil {
		return nil, s.problem(err)
	}
	out := &correctionsOutput{}
	out.Body, err = listOf[format.CorrectionObject](done, "", func(b []byte, c *hearsay.Correction) ([]byte, error) {
		return format.AppendCorrection(b, c, "")
	})
	return out, s.problem(err)
}
