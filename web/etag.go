package web

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strings"
)

// held keeps an answer until it is whole.
type held struct {
	http.ResponseWriter
	status int // 0: nothing was answered
	body   bytes.Buffer
}

func (h *held) WriteHeader(status int) { h.status = cmp.Or(h.status, status) }

func (h *held) Write(b []byte) (int, error) {
	h.WriteHeader(http.StatusOK)
	return h.body.Write(b)
}

// flush answers.
func (h *held) flush() {
	if h.status == 0 {
		return
	}
	h.ResponseWriter.WriteHeader(h.status)
	_, _ = h.ResponseWriter.Write(h.body.Bytes())
}

// tagged gives answers of the API an ETag, and answers nothing where the reader
// has the same already. No answer of the API is long: lists have limits.
func (s *site) tagged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := &held{ResponseWriter: w}
		next.ServeHTTP(h, r)
		w.Header().Set("Cache-Control", s.mayKeep())
		if r.Method == http.MethodGet && h.status == http.StatusOK {
			sum := sha256.Sum256(h.body.Bytes())
			tag := `"` + hex.EncodeToString(sum[:12]) + `"`
			w.Header().Set("ETag", tag)
			if has(r.Header.Get("If-None-Match"), tag) {
				w.WriteHeader(http.StatusNotModified)
				return
			}
		}
		h.flush()
	})
}

// has tells whether If-None-Match names a tag; weak ones count, since only the
// bytes matter.
func has(header, tag string) bool {
	for one := range strings.SplitSeq(header, ",") {
		if one = strings.TrimPrefix(strings.TrimSpace(one), "W/"); one == tag || one == "*" {
			return true
		}
	}
	return false
}
