package format

import (
	"encoding/json"
	"fmt"
	"time"

	"hearsay"
)

// wireLogLine is a line of the log: docs/format.md.
type wireLogLine struct {
	Number int     `json:"number"`
	When   string  `json:"when"`
	Who    *string `json:"who"`
	From   *string `json:"from"`
	What   string  `json:"what"`
	Of     *string `json:"of"`
	Detail *string `json:"detail"`
	Hash   string  `json:"hash"`
}

// AppendLogLine prints a line of the log as JSON, with a line break.
func AppendLogLine(b []byte, l *hearsay.LogLine) ([]byte, error) {
	line, err := json.Marshal(wireLogLine{int(l.Number), l.When.UTC().Format(time.RFC3339Nano), known(l.Who), known(l.From), l.What, known(l.Of), known(l.Detail), l.Hash})
	if err != nil {
		return b, fmt.Errorf("printing line %d of the log: %w", l.Number, err)
	}
	return append(append(b, line...), '\n'), nil
}
