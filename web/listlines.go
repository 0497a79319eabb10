package web

import (
	"encoding/csv"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"hearsay"
	"hearsay/engine"
	"hearsay/format"
)

// carried is a list that is carried away whole, beside statements.
type carried struct {
	// page is the page that shows it: who may see that may carry it away.
	page string
	// csv tells that it is a table, and not lines of JSON as docs/format.md has them.
	csv   bool
	write func(s *site, w *sending, r *http.Request) error
}

// carriedLists are by the name of the file.
var carriedLists = map[string]carried{
	"articles.jsonl":    {"GET /articles", false, (*site).articlesLines},
	"claims.jsonl":      {"GET /claims", false, (*site).claimsLines},
	"changes.jsonl":     {"GET /changes", false, (*site).changesLines},
	"speakers.jsonl":    {"GET /speakers", false, (*site).speakersLines},
	"outlets.csv":       {"GET /outlets", true, (*site).outletsTable},
	"audit.csv":         {"GET /audit", true, (*site).auditTable},
	"auditrows.jsonl":   {"GET /audit/rows", false, (*site).auditLines},
	"review.jsonl":      {"GET /review", false, (*site).reviewLines},
	"corrections.jsonl": {"GET /corrections", false, (*site).correctionsLines},
	"log.jsonl":         {"GET /log", false, (*site).logLines},
	"users.csv":         {"GET /users", true, (*site).usersTable},
	"method.csv":        {"GET /method", true, (*site).methodTable},
	"feeds.csv":         {"GET /runs", true, (*site).feedsTable},
	"runs.csv":          {"GET /runs", true, (*site).runsTable},
	"run.csv":           {"GET /runs", true, (*site).runTable},
}

// carryList writes a list that is no list of statements, if there is one of that name.
func (s *site) carryList(w http.ResponseWriter, r *http.Request, name string) (found bool, err error) {
	list, found := carriedLists[name]
	if !found {
		return false, nil
	}
	if err := s.refusal(r.Context(), s.gate.by[list.page]); err != nil {
		return true, err
	}
	done, err := s.exporting(r.Context())
	if err != nil {
		return true, err
	}
	defer done()
	out := &sending{w: w, name: name, media: "application/jsonl; charset=utf-8"}
	if list.csv {
		out.media = "text/csv; charset=utf-8"
	}
	if err = list.write(s, out, r); err != nil && out.begun {
		s.Log.Error("an export was broken off", "error", err)
		panic(http.ErrAbortHandler) // what was sent cannot be taken back
	}
	if err == nil {
		err = out.put(nil)
	}
	return true, err
}

// sending is a file on its way; what goes wrong before its first byte is a page.
type sending struct {
	w           http.ResponseWriter
	name, media string
	begun       bool
}

func (o *sending) put(b []byte) error {
	if !o.begun {
		o.begun = true
		o.w.Header().Set("Content-Type", o.media)
		o.w.Header().Set("Content-Disposition", fmt.Sprintf(`attachment; filename=%q`, o.name))
	}
	_, err := unhurried{o.w}.Write(b)
	return err
}

// table writes lines of CSV.
func (o *sending) table(head []string, rows [][]string) error {
	var b strings.Builder
	c := csv.NewWriter(&b)
	if err := c.WriteAll(append([][]string{head}, rows...)); err != nil {
		return err
	}
	return o.put([]byte(b.String()))
}

// perLines is how much of a list is asked for at a time.
const perLines = 200

// linesOf writes all pages of a list.
func linesOf[T any](o *sending, page func(cursor string) ([]T, string, error), print func([]byte, *T) ([]byte, error)) error {
	for cursor := ""; ; {
		list, next, err := page(cursor)
		if err != nil {
			return err
		}
		var b []byte
		for i := range list {
			if b, err = print(b, &list[i]); err != nil {
				return err
			}
			if n := len(b); n > 0 && b[n-1] != '\n' {
				b = append(b, '\n')
			}
		}
		if err := o.put(b); err != nil || next == "" {
			return err
		}
		cursor = next
	}
}

func (s *site) articlesLines(o *sending, r *http.Request) error {
	q, err := filtersOf(r.URL.Query()).whole().articleQuery(r.Context(), s.store)
	if err != nil {
		return err
	}
	return linesOf(o, func(cursor string) ([]hearsay.KeptArticle, string, error) {
		q.Cursor, q.Limit = cursor, perLines
		list, next, err := s.store.Articles(r.Context(), q)
		if err == nil {
			err = engine.AddOrigins(r.Context(), s.store, list)
		}
		return list, next, err
	}, format.AppendKept)
}

func (s *site) claimsLines(o *sending, r *http.Request) error {
	f := filtersOf(r.URL.Query()).whole()
	q, _, err := f.claimQuery(r.Context(), s.store)
	if err != nil {
		return err
	}
	q.Contested = r.URL.Query().Get("contested") != ""
	sure, err := leastOf(f.Sure, q.Contested)
	if err != nil {
		return err
	}
	return linesOf(o, func(cursor string) ([]hearsay.Standing, string, error) {
		q.Cursor, q.Limit = cursor, claimsPerPage
		return engine.Standings(r.Context(), s.store, q, sure)
	}, format.AppendStanding)
}

func (s *site) speakersLines(o *sending, r *http.Request) error {
	q, _, err := speakerQuery(r)
	if err != nil {
		return err
	}
	return linesOf(o, func(cursor string) ([]hearsay.KnownSpeaker, string, error) {
		q.Cursor, q.Limit = cursor, perLines
		return s.store.Speakers(r.Context(), q)
	}, format.AppendKnown)
}

func (s *site) reviewLines(o *sending, r *http.Request) error {
	f := filtersOf(r.URL.Query()).whole()
	return linesOf(o, func(cursor string) ([]hearsay.Row, string, error) {
		f.Cursor = cursor
		rows, next, _, err := s.doubtful(r.Context(), f)
		return rows, next, err
	}, format.RowLines{}.Append)
}

func (s *site) auditLines(o *sending, r *http.Request) error {
	of, _, err := pickOf(r.URL.Query())
	if err != nil {
		return err
	}
	q, _, err := filtersOf(r.URL.Query()).whole().query(r.Context(), s.store)
	if err != nil {
		return err
	}
	for row, err := range s.store.AuditedRows(r.Context(), q, of) {
		if err != nil {
			return err
		}
		b, err := format.RowLines{}.Append(nil, &row)
		if err == nil {
			err = o.put(b)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (s *site) correctionsLines(o *sending, r *http.Request) error {
	get := r.URL.Query()
	list, err := s.store.Corrections(r.Context(), hearsay.CorrectionQuery{Speaker: get.Get("speaker"), Attribution: get.Get("statement")})
	if err != nil {
		return err
	}
	return linesOf(o, func(string) ([]hearsay.Correction, string, error) { return list, "", nil }, func(b []byte, c *hearsay.Correction) ([]byte, error) {
		return format.AppendCorrection(b, c, "")
	})
}

func (s *site) logLines(o *sending, r *http.Request) error {
	return linesOf(o, func(cursor string) ([]hearsay.LogLine, string, error) {
		return s.store.Log(r.Context(), hearsay.LogQuery{Who: r.FormValue("who"), What: r.FormValue("what"), Limit: perLines, Cursor: cursor})
	}, format.AppendLogLine)
}

func (s *site) outletsTable(o *sending, r *http.Request) error {
	v, err := s.outletsOf(r.Context())
	if err != nil {
		return err
	}
	var rows [][]string
	for _, l := range v.List {
		rows = append(rows, []string{l.Name, strconv.Itoa(l.Articles), strconv.Itoa(l.Statements), stamped(l.first), stamped(l.last)})
	}
	return o.table([]string{"outlet", "articles", "statements", "since", "until"}, rows)
}

func (s *site) auditTable(o *sending, r *http.Request) error {
	v, err := s.auditOf(r)
	if err != nil {
		return err
	}
	part := func(x float64) string { return strconv.FormatFloat(x/100, 'f', 4, 64) }
	var rows [][]string
	for _, t := range v.Tables {
		for _, l := range t.Lines {
			rows = append(rows, []string{t.Name, l.Name, strconv.Itoa(l.Statements), part(l.Share), part(l.Low), part(l.High), strconv.Itoa(l.Words), part(l.WordShare), strconv.Itoa(l.Alone), part(l.AloneShare)})
		}
	}
	return o.table([]string{"table", "line", "statements", "share", "share_from", "share_to", "words", "share_of_words", "statements_without_copies", "share_without_copies"}, rows)
}

func (s *site) usersTable(o *sending, r *http.Request) error {
	list, err := s.store.Users(r.Context())
	if err != nil {
		return err
	}
	tokens, err := s.store.Tokens(r.Context())
	if err != nil {
		return err
	}
	var rows [][]string
	for i := range list {
		n := 0
		for k := range tokens {
			if tokens[k].User == list[i].Name {
				n++
			}
		}
		rows = append(rows, []string{list[i].Name, string(list[i].Role), stamped(list[i].Since), strconv.Itoa(n)})
	}
	return o.table([]string{"user", "role", "since", "tokens"}, rows)
}

func (s *site) methodTable(o *sending, _ *http.Request) error {
	var rows [][]string
	for _, part := range sectionsOf(hearsay.Scores) {
		for _, l := range part.Lines {
			rows = append(rows, []string{part.Name, l.Name, l.Value, l.Note})
		}
	}
	return o.table([]string{"part", "what", "figure", "on"}, rows)
}

func (s *site) feedsTable(o *sending, r *http.Request) error {
	list, err := s.store.Feeds(r.Context())
	if err != nil {
		return err
	}
	var rows [][]string
	for i := range list {
		f := &list[i]
		rows = append(rows, []string{f.URL, f.Title, strconv.FormatBool(f.Paused), stamped(f.Polled), stamped(f.Next), strconv.Itoa(f.Failures), f.Error, strconv.Itoa(len(f.Items)), strconv.Itoa(unfetched(f))})
	}
	return o.table([]string{"url", "title", "paused", "polled", "next", "failures", "error", "items", "waiting"}, rows)
}

func (s *site) runsTable(o *sending, r *http.Request) error {
	list, err := s.store.Runs(r.Context(), 10*mostRuns)
	if err != nil {
		return err
	}
	var rows [][]string
	for i := range list {
		n := &list[i]
		row := []string{n.ID, n.Command, stamped(n.Started), stamped(n.Ended)}
		for _, by := range runFates {
			row = append(row, strconv.Itoa(by.of(n)))
		}
		rows = append(rows, append(row, n.Reason))
	}
	head := []string{"run", "command", "started", "ended"}
	for _, by := range runFates {
		head = append(head, strings.ReplaceAll(by.key(), " ", "_"))
	}
	return o.table(append(head, "reason"), rows)
}

func (s *site) runTable(o *sending, r *http.Request) error {
	run, err := s.store.Run(r.Context(), r.URL.Query().Get("id"))
	if err != nil {
		return err
	}
	var rows [][]string
	for _, by := range runFates {
		if fate := r.URL.Query().Get("fate"); fate != "" && fate != by.key() {
			continue
		}
		for cursor := ""; ; {
			notes, next, err := s.store.RunNotes(r.Context(), run.ID, by.fate, perLines, cursor)
			if err != nil {
				return err
			}
			for _, n := range notes {
				rows = append(rows, []string{run.ID, by.key(), n.Article, n.Reason})
			}
			if cursor = next; next == "" {
				break
			}
		}
	}
	return o.table([]string{"run", "fate", "article", "reason"}, slices.Clip(rows))
}
