package assist

import "net/url"

// SearchInput are the limits of a search.
type SearchInput struct {
	Words   string `json:"words,omitempty" jsonschema:"words that all must occur in what was said; phrases in quotation marks, prefi*es"`
	Speaker string `json:"speaker,omitempty" jsonschema:"a name, alias, surname or ID of the directory"`
	Called  string `json:"called,omitempty" jsonschema:"instead of speaker: what the article calls somebody who is not in the directory, or how that name ends"`
	Outlet  string `json:"outlet,omitempty" jsonschema:"only in this outlet"`
	Act     string `json:"act,omitempty" jsonschema:"assert, deny, confirm, warn, demand, promise, threaten, question, refuse_comment, praise, criticise or express"`
	Kind    string `json:"kind,omitempty" jsonschema:"direct, indirect or mixed"`
	Since   string `json:"since,omitempty" jsonschema:"published then or later: 2026-03-09, 2026-03 or 2026"`
	Until   string `json:"until,omitempty" jsonschema:"published then or earlier"`
	Limit   int    `json:"limit,omitempty" jsonschema:"how many rows at most, up to 200; 50 without it"`
	Cursor  string `json:"cursor,omitempty" jsonschema:"where the answer before ended: its next"`
}

func searchPath(in *SearchInput) string {
	return query("statements", "words", in.Words, "speaker", in.Speaker, "called", in.Called, "outlet", in.Outlet, "act", in.Act, "kind", in.Kind,
		"since", in.Since, "until", in.Until, "limit", number(in.Limit), "cursor", in.Cursor)
}

// CheckInput is a quotation as somebody shares it.
type CheckInput struct {
	Quotation string `json:"quotation" jsonschema:"the quotation, word for word as it is shared; … stands for words left out"`
	Speaker   string `json:"speaker,omitempty" jsonschema:"who is said to have said it"`
	Outlet    string `json:"outlet,omitempty" jsonschema:"only in this outlet"`
	Since     string `json:"since,omitempty" jsonschema:"only in what was published then or later"`
	Until     string `json:"until,omitempty" jsonschema:"only in what was published then or earlier"`
}

func checkPath(in *CheckInput) string {
	return query("check", "quotation", in.Quotation, "speaker", in.Speaker, "outlet", in.Outlet, "since", in.Since, "until", in.Until)
}

// ClaimInput names a claim, or says which ones.
type ClaimInput struct {
	ID        string `json:"id,omitempty" jsonschema:"the claim's ID (c…)"`
	Words     string `json:"words,omitempty" jsonschema:"words of the claim's label"`
	Speaker   string `json:"speaker,omitempty" jsonschema:"claims on which this speaker takes a stance"`
	Called    string `json:"called,omitempty" jsonschema:"instead of speaker: claims on which somebody takes a stance whom the article calls so, and who is not in the directory"`
	Contested bool   `json:"contested,omitempty" jsonschema:"only what one speaker supports and another denies, as far as hearsay is sure enough of it to list it"`
	Weaker    bool   `json:"weaker,omitempty" jsonschema:"with contested: also what is not sure enough to be listed"`
	Limit     int    `json:"limit,omitempty" jsonschema:"how many claims at most, up to 100; 20 without it"`
}

func claimPath(in *ClaimInput) string {
	if in.ID != "" {
		return "claims/" + url.PathEscape(in.ID)
	}
	list, sure := "claims", ""
	if in.Contested {
		list = "disputes"
	}
	if in.Contested && in.Weaker {
		sure = "0.0" // which is said, unlike a plain zero
	}
	return query(list, "sure", sure, "words", in.Words, "speaker", in.Speaker, "called", in.Called, "limit", number(in.Limit))
}

// SpeakerInput names a speaker.
type SpeakerInput struct {
	ID   string `json:"id,omitempty" jsonschema:"the speaker's ID in the directory (s…)"`
	Name string `json:"name,omitempty" jsonschema:"any part of a name"`
}

func speakerPath(in *SpeakerInput) string {
	if in.ID != "" {
		return "speakers/" + url.PathEscape(in.ID)
	}
	return query("speakers", "name", in.Name, "limit", "20")
}

// ExplainInput names a statement.
type ExplainInput struct {
	ID string `json:"id" jsonschema:"the statement's ID (q…), as search and check give it"`
}

func explainPath(in *ExplainInput) string { return "statements/" + url.PathEscape(in.ID) }
