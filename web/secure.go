package web

import (
	"net/http"
	"time"
)

// policy lets a page load its own style and script and nothing else: no inline
// script or style, nothing from elsewhere, no frame around it.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// slowest is how long the record may take to answer one request; a long export
// has no bound, since it is written as it is found.
const slowest = 30 * time.Second

// secured puts the headers on every answer, and refuses changes that another
// site asks for in the name of a reader.
func secured(next http.Handler) http.Handler {
	headed := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY") // for what does not know frame-ancestors
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		patience(w)
		next.ServeHTTP(w, r)
	})
	return http.NewCrossOriginProtection().Handler(headed)
}

// patience is how long a reader may take to read what is there to read; an export
// gives it anew with every piece. It fails where the writer has no connection,
// as in tests, and nobody needs it there.
func patience(w http.ResponseWriter) {
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(slowestReader))
}

const slowestReader = 2 * time.Minute
