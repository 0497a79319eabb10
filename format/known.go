package format

import (
	"fmt"

	"hearsay"
)

// AppendKnown adds a speaker of the directory as one line of JSON.
func AppendKnown(b []byte, k *hearsay.KnownSpeaker) ([]byte, error) {
	line, err := encode(wireOfKnown(k))
	if err != nil {
		return b, fmt.Errorf("printing speaker %s as JSON: %w", k.ID, err)
	}
	return append(b, line...), nil
}
