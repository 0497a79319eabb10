package web

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"slices"
	"time"

	"hearsay"
	"hearsay/carry"
)

// mediaTypes are the formats that a list can be carried away in, in the order
// that the pages offer them in.
var mediaTypes = []struct{ format, name, ending, media string }{
	{"csv", "CSV", "csv", "text/csv; charset=utf-8"},
	{"jsonl", "JSON lines", "jsonl", "application/jsonl; charset=utf-8"},
	{"parquet", "Parquet", "parquet", "application/vnd.apache.parquet"},
	{"annotation", "Web Annotation", "jsonld", "application/ld+json"},
}

// exports are the links that carry a list away.
func exports(f filters) (list []link) {
	for _, m := range mediaTypes {
		list = append(list, link{m.name, f.whole().address("/export/" + m.format)})
	}
	return list
}

// export writes the list as docs/format.md has it, as it is found.
func (s *site) export(w http.ResponseWriter, r *http.Request) error {
	if found, err := s.carryList(w, r, r.PathValue("format")); found {
		return err
	}
	i := slices.IndexFunc(mediaTypes, func(m struct{ format, name, ending, media string }) bool { return m.format == r.PathValue("format") })
	if i < 0 {
		return refuse(http.StatusNotFound, "There is no format %q; there are csv, jsonl, parquet and annotation.", r.PathValue("format"))
	}
	m := mediaTypes[i]
	q, _, err := filtersOf(r.URL.Query()).whole().query(r.Context(), s.store)
	if err != nil {
		return err
	}
	q.OldestFirst = true
	done, err := s.exporting(r.Context())
	if err != nil {
		return err
	}
	defer done()
	w.Header().Set("Content-Type", m.media)
	w.Header().Set("Content-Disposition", fmt.Sprintf(`attachment; filename="statements.%s"`, m.ending))
	if err := s.carry(unhurried{w}, r, m.format, q); err != nil {
		// What was sent cannot be taken back: breaking the connection tells the
		// reader that it is not whole.
		s.Log.Error("an export was broken off", "error", err)
		panic(http.ErrAbortHandler)
	}
	return nil
}

// mostExports is how many exports are written at a time: each holds one of the
// record's connections for as long as its reader takes, and pages need them too.
const mostExports = 2

// exporting waits until an export may begin.
func (s *site) exporting(ctx context.Context) (done func(), err error) {
	wait := time.NewTimer(slowest)
	defer wait.Stop()
	select {
	case s.exports <- struct{}{}:
		return func() { <-s.exports }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-wait.C:
		return nil, &refusal{status: http.StatusServiceUnavailable, says: "Others are carrying away lists, which takes as long as they read. Ask again in a minute.", after: time.Minute}
	}
}

// unhurried lets a reader take time for each piece, but not stop reading.
type unhurried struct{ http.ResponseWriter }

func (w unhurried) Write(b []byte) (int, error) {
	patience(w.ResponseWriter)
	return w.ResponseWriter.Write(b)
}

func (s *site) carry(w io.Writer, r *http.Request, format string, q hearsay.Query) error {
	out, err := carry.NewRowWriter(format, w)
	if err != nil {
		return err
	}
	for row, err := range s.store.Rows(r.Context(), q) {
		if err != nil {
			return err
		}
		if err := out.Write(&row); err != nil {
			return err
		}
	}
	return out.Close()
}
