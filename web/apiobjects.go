package web

import (
	"context"
	"net/http"
	"slices"

	"hearsay"
	"hearsay/engine"
	"hearsay/format"
)

// IDInput names one thing.
type IDInput struct {
	ID string `path:"id" maxLength:"100" doc:"its ID, as lists and the commands print it"`
}

type statementOutput struct {
	Body struct {
		Statements  []printed[format.StatementObject]  `json:"statements" doc:"the statement, once for each article that has the text"`
		Corrections []printed[format.CorrectionObject] `json:"corrections" doc:"what people corrected, the oldest first"`
	}
}

func (s *site) apiStatement(ctx context.Context, in *IDInput) (*statementOutput, error) {
	chains, err := s.store.Explain(ctx, in.ID)
	if err != nil {
		return nil, s.problem(err)
	}
	rows, text := make([]hearsay.Row, len(chains)), ""
	for i := range chains {
		rows[i], text = chains[i].Row, chains[i].Row.Article.Text
	}
	fixes, err := s.store.Corrections(ctx, hearsay.CorrectionQuery{Attribution: in.ID})
	if err != nil {
		return nil, s.problem(err)
	}
	out := &statementOutput{}
	list, err := listOf[format.StatementObject](rows, "", format.RowLines{}.Append)
	if err != nil {
		return nil, s.problem(err)
	}
	fixed, err := listOf[format.CorrectionObject](fixes, "", func(b []byte, c *hearsay.Correction) ([]byte, error) {
		return format.AppendCorrection(b, c, text)
	})
	out.Body.Statements, out.Body.Corrections = list.Items, fixed.Items
	return out, s.problem(err)
}

type articleOutput struct {
	Body struct {
		Article    printed[format.ArticleObject]     `json:"article"`
		Text       string                            `json:"text" doc:"what spans count in; empty where the record keeps positions only, or is shown to everybody"`
		Statements []printed[format.StatementObject] `json:"statements"`
	}
}

func (s *site) apiArticle(ctx context.Context, in *IDInput) (*articleOutput, error) {
	kept, err := s.store.Article(ctx, in.ID)
	if err != nil {
		return nil, s.problem(err)
	}
	list := []hearsay.KeptArticle{kept}
	if err := engine.AddOrigins(ctx, s.store, list); err != nil {
		return nil, s.problem(err)
	}
	kept = list[0]
	rows, _, err := s.store.Search(ctx, hearsay.Query{Article: in.ID, AllVersions: true, Limit: max(kept.Attributions, 1)})
	if err != nil {
		return nil, s.problem(err)
	}
	out := &articleOutput{}
	out.Body.Text = kept.Article.Text
	if out.Body.Article.bytes, err = format.AppendKept(nil, &kept); err != nil {
		return nil, s.problem(err)
	}
	slices.SortStableFunc(rows, func(a, b hearsay.Row) int {
		return place(&a.Attribution).Start - place(&b.Attribution).Start
	})
	found, err := listOf[format.StatementObject](rows, "", format.RowLines{}.Append)
	out.Body.Statements = found.Items
	return out, s.problem(err)
}

type speakerOutput struct {
	Body printed[format.SpeakerObject]
}

func (s *site) apiSpeaker(ctx context.Context, in *IDInput) (*speakerOutput, error) {
	k, err := s.store.Speaker(ctx, in.ID)
	if err != nil {
		return nil, s.problem(err)
	}
	out := &speakerOutput{}
	out.Body.bytes, err = format.AppendKnown(nil, &k)
	return out, s.problem(err)
}

// CheckInput is a quotation as somebody shares it.
type CheckInput struct {
	Quotation string `query:"quotation" required:"true" minLength:"1" maxLength:"5000" doc:"the quotation; \"…\" or \"[...]\" stands for words left out"`
	Speaker   string `query:"speaker" maxLength:"500" doc:"who is said to have said it"`
	Outlet    string `query:"outlet" maxLength:"500" doc:"only in this outlet"`
	Since     string `query:"since" maxLength:"40" doc:"only in what was published then or later"`
	Until     string `query:"until" maxLength:"40" doc:"only in what was published then or earlier"`
}

type checkOutput struct {
	Body printed[format.CheckObject]
}

func (s *site) apiCheck(ctx context.Context, in *CheckInput) (*checkOutput, error) {
	f := filters{Speaker: in.Speaker, Outlet: in.Outlet, Since: in.Since, Until: in.Until}
	quoted, err := s.judge(ctx, in.Quotation, f)
	if err != nil {
		return nil, s.problem(err)
	}
	out := &checkOutput{}
	out.Body.bytes, err = format.CheckJSON(quoted)
	return out, s.problem(err)
}

// judge checks a quotation within limits.
func (s *site) judge(ctx context.Context, text string, f filters) (quoted format.Quoted, err error) {
	if !hasWord(text) {
		return quoted, refuse(http.StatusBadRequest, "There is nothing to check: the quotation has no letter and no digit.")
	}
	var days hearsay.Query
	if err := f.days(&days); err != nil {
		return quoted, err
	}
	q := engine.Shared{Text: text, Speaker: f.Speaker, Since: days.Since, Until: days.Until}
	if q.Outlet, err = outletOf(ctx, s.store, f.Outlet); err != nil {
		return quoted, err
	}
	out, err := s.check.Check(ctx, s.whole, q)
	if s.door.Public {
		out = veiledCheck(out)
	}
	return format.Quoted{Text: q.Text, Speaker: q.Speaker, Check: &out}, err
}
