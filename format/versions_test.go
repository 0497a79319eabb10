package format

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"hearsay"
)

// madeEdited are three versions of an article, the last of which is not kept.
func madeEdited() *Edited {
	at := time.Date(2031, 3, 9, 8, 0, 0, 0, time.UTC)
	e := &Edited{}
	for i, text := range []string{"a", "b", ""} {
		a := hearsay.Article{URL: "https://courier.example/ansk", Title: "Bridge\x1b[31m held", Text: text}
		a.Seal()
		e.Versions = append(e.Versions, hearsay.KeptArticle{Article: a, Version: i + 1, Current: i == 2, Recorded: at.AddDate(0, 0, i), Attributions: 2})
	}
	kyr := &hearsay.Attribution{ID: "q1", Kind: hearsay.Direct, Act: hearsay.Assert, Polarity: hearsay.Positive, Confidence: hearsay.Confidence{Stance: 1},
		Speakers: []hearsay.Speaker{{Name: "Mara Kyr", Role: "navy minister"}}}
	someone := &hearsay.Attribution{ID: "q2", Act: hearsay.Deny, Confidence: hearsay.Confidence{Stance: 1}, Speakers: []hearsay.Speaker{{}}}
	e.Changes = [][]hearsay.Difference{{
		{What: hearsay.QuotationChanged, Before: kyr, After: kyr, BeforeText: "“We hold both banks”", AfterText: "“We hold one of the banks for now”"},
		{What: hearsay.QuotationAdded, After: someone, AfterText: "“Never\nheard of it”"},
		{What: hearsay.QuotationDropped, Before: kyr, BeforeText: "“All is well”"},
	}, nil}
	e.Unkept = []bool{false, true}
	return e
}

func TestGoldenVersions(t *testing.T) {
	golden(t, "versions.txt", AppendEditedText(nil, madeEdited(), Look{}))
	golden(t, "versions-coloured.txt", AppendEditedText(nil, madeEdited(), Look{Width: 50, Colour: true}))
	b, err := AppendEdited(nil, madeEdited())
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "versions.json", b)
}

// The words of both sides can be put together again from the difference.
func TestWordDifferencesHoldBothSides(t *testing.T) {
	b, err := AppendEdited(nil, madeEdited())
	var w wireEdited
	if err != nil || json.Unmarshal(b, &w) != nil {
		t.Fatal(err)
	}
	for _, q := range w.Changes[0].Quotations {
		var was, is []string
		for _, e := range q.Difference {
			was, is = append(was, strings.Fields(e.Before)...), append(is, strings.Fields(e.After)...)
		}
		if q.Before != nil && strings.Join(was, " ") != strings.Join(strings.Fields(q.Before.Text), " ") ||
			q.After != nil && strings.Join(is, " ") != strings.Join(strings.Fields(q.After.Text), " ") {
			t.Errorf("%+v", q)
		}
	}
}

func TestGoldenCorrected(t *testing.T) {
	rows := madeRows(t)
	after := rows[1]
	after.Attribution.Act, after.Corrected = hearsay.Warn, true
	done := hearsay.Correction{ID: "k1", Kind: hearsay.CorrectAct, Attribution: rows[1].Attribution.ID, Value: "warn", Who: "ada", Why: "heard the tape",
		When: time.Date(2031, 3, 11, 9, 0, 0, 0, time.UTC), InForce: true, Content: rows[1].Attribution.Content}
	gone := done
	gone.ID, gone.Kind, gone.Value, gone.InForce = "k2", hearsay.NotAStatement, "", false
	var text, lines []byte
	for _, c := range []Corrected{
		{Correction: done, Before: &rows[1], After: &after, Articles: 3},
		{Correction: gone, Before: &rows[2], Articles: 1},
		{Correction: hearsay.Correction{ID: "k3", Kind: hearsay.RenameSpeaker, Speaker: "s1", Value: "Mara Kyr", Who: "bo", When: done.When, InForce: true}},
		{Correction: hearsay.Correction{ID: "k4", Kind: hearsay.CorrectSpeaker, Speaker: "s1", Other: "s2", Who: "bo", When: done.When, InForce: true},
			Named: func(id string) string { return map[string]string{"s1": "Mara Kyr"}[id] }},
	} {
		var err error
		if text, err = AppendCorrectedText(text, &c, Look{}); err != nil {
			t.Fatal(err)
		}
		if lines, err = AppendCorrected(lines, &c); err != nil {
			t.Fatal(err)
		}
	}
	text = AppendCorrectionText(text, &done, "that the port had been shelled", nil, Look{Width: 60})
	golden(t, "corrected.txt", text)
	golden(t, "corrected.jsonl", lines)
	wrong := rows[0]
	wrong.Attribution.Content = hearsay.Passage{{Start: 0, End: 1 << 20}}
	if _, err := AppendCorrected(nil, &Corrected{Correction: done, Before: &wrong}); err == nil {
		t.Error("a wrong span was printed")
	}
}
