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

// AppendCorrection adds a correction of the directory as one line of JSON.
func AppendCorrection(b []byte, c *hearsay.Correction) ([]byte, error) {
	line, err := encode(wireOfCorrections([]hearsay.Correction{*c}, "")[0])
	if err != nil {
		return b, fmt.Errorf("printing correction %s as JSON: %w", c.ID, err)
	}
	return append(b, line...), nil
}
