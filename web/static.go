package web

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"net/http"
	"strings"
	"time"
)

//go:embed static
var staticFiles embed.FS

// staticPath changes with the files, so that a browser may keep them for good.
var staticPath = "/static/" + staticHash()

func staticHash() string {
	h := sha256.New()
	for _, name := range []string{"style.css", "keys.js", "icon.svg"} {
		b, _ := staticFiles.ReadFile("static/" + name) // embedded: it is there
		h.Write(b)
	}
	return hex.EncodeToString(h.Sum(nil)[:6])
}

// static serves the page's own style, script and icon.
func (s *site) static(w http.ResponseWriter, r *http.Request) error {
	name := r.PathValue("name")
	f, err := staticFiles.Open("static/" + name)
	if err != nil || strings.ContainsAny(name, "/\\") {
		return refuse(http.StatusNotFound, "There is no page at this address.")
	}
	defer f.Close()
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	http.ServeContent(w, r, name, time.Time{}, f.(interface {
		Read([]byte) (int, error)
		Seek(int64, int) (int64, error)
	}))
	return nil
}
