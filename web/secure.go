package web

import (
	"context"
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
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		next.ServeHTTP(w, r)
	})
	return http.NewCrossOriginProtection().Handler(headed)
}

// inTime bounds what one request may ask of the record.
func inTime(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), slowest)
		defer cancel()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}
