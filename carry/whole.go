package carry

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"

	"hearsay"
)

// check refuses an entry that a record could not hold: what is shown from it
// later is cut from its text, and must stand there.
func check(e *hearsay.Entry) error {
	switch {
	case e.Speaker != nil:
		return checkSpeaker(e.Speaker)
	case e.Article != nil:
		if err := checkArticle(e.Article); err != nil {
			return fmt.Errorf("article %s: %w", e.Article.Reading.Article.ID, err)
		}
	case e.Correction != nil && e.Correction.ID == "":
		return errors.New("a correction has no ID")
	case e.Run != nil && (e.Run.ID == "" || e.Run.Started.IsZero()):
		return errors.New("a run has no ID, or no time at which it started")
	case e.Feed != nil && e.Feed.URL == "":
		return errors.New("a feed has no address")
	}
	return nil
}

func checkSpeaker(s *hearsay.KnownSpeaker) error {
	if s.ID == "" || s.Name == "" {
		return errors.New("a speaker has no ID or no name")
	}
	return nil
}

func checkArticle(a *hearsay.ArticleEntry) error {
	article := &a.Reading.Article
	if article.ID == "" || article.TextSHA256 == "" {
		return errors.New("it has no ID, or no hash of its text")
	}
	switch a.Keep {
	case hearsay.KeepAll, hearsay.KeepText:
		if sum := sha256.Sum256([]byte(article.Text)); hex.EncodeToString(sum[:]) != article.TextSHA256 {
			return errors.New("its text does not have the hash that it carries")
		}
	case hearsay.KeepPositions:
		if article.Text != "" {
			return errors.New("it has a text, and says that positions only are kept")
		}
	default:
		return fmt.Errorf("%q is no way to keep an article", a.Keep)
	}
	if sha := a.Capture.SHA256(); sha != "" && sha != a.CaptureHash {
		return errors.New("its page does not have the hash that it carries")
	}
	for _, l := range a.Links {
		if err := checkSpeaker(&l.To); err != nil {
			return err
		}
	}
	if err := checkPage(article, a.Keep); err != nil {
		return err
	}
	return checkAttributions(a)
}

// checkPage looks whether the way back to the page goes forward in the text.
func checkPage(a *hearsay.Article, keep hearsay.Keep) error {
	end := 0
	for _, p := range a.Page {
		outside := p.Text.Start < end || p.Text.End < p.Text.Start || p.Page.Start < 0 || p.Page.End < p.Page.Start
		if outside || keep != hearsay.KeepPositions && p.Text.End > len(a.Text) {
			return fmt.Errorf("the way from its text to its page is broken at [%d,%d)", p.Text.Start, p.Text.End)
		}
		end = p.Text.End
	}
	return nil
}

func checkAttributions(a *hearsay.ArticleEntry) error {
	for i := range a.Reading.Attributions {
		t := &a.Reading.Attributions[i]
		for _, p := range []hearsay.Passage{t.Source, t.Cue, t.Content} {
			if err := checkPassage(p, a); err != nil {
				return fmt.Errorf("attribution %s: %w", t.ID, err)
			}
		}
		for _, s := range t.Speakers {
			if s.RoleSpan == (hearsay.Span{}) {
				continue
			}
			if err := checkPassage(hearsay.Passage{s.RoleSpan}, a); err != nil {
				return fmt.Errorf("attribution %s, role of %q: %w", t.ID, s.Name, err)
			}
		}
	}
	return nil
}

func checkPassage(p hearsay.Passage, a *hearsay.ArticleEntry) error {
	end := 0
	for _, s := range p {
		if s.Start < end || s.Empty() {
			return fmt.Errorf("its piece [%d,%d) is empty or overlaps the piece before", s.Start, s.End)
		}
		end = s.End
		if a.Keep == hearsay.KeepPositions {
			continue
		}
		if err := s.Check(a.Reading.Article.Text); err != nil {
			return err
		}
	}
	return nil
}
