package format

import (
	"fmt"
	"time"

	"hearsay"
)

// wireVersioned is an article with its place among the versions of its address.
type wireVersioned struct {
	wireArticle
	Version int  `json:"version"`
	Current bool `json:"current"`
}

// wireKept is an article as the record lists it.
type wireKept struct {
	wireVersioned
	Recorded     *string `json:"recorded"`
	Attributions int     `json:"attributions"`
}

// AppendKept adds an article of the record as one line of JSON, without its text.
func AppendKept(b []byte, k *hearsay.KeptArticle) ([]byte, error) {
	line, err := encode(wireKept{
		wireVersioned{wireOfArticle(&k.Article), k.Version, k.Current},
		knownTime(k.Recorded.UTC().Truncate(time.Second)), k.Attributions,
	})
	if err != nil {
		return b, fmt.Errorf("printing %s as JSON: %w", name(&k.Article), err)
	}
	return append(b, line...), nil
}
