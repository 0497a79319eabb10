package format

import (
	"bytes"
	"encoding/json"
	"fmt"

	"hearsay"
)

// JSON prints one indented object an article.
type JSON struct{}

// Head is nil: the objects follow each other without a frame.
func (JSON) Head() []byte { return nil }

// Append adds the reading's object and a line break.
func (JSON) Append(b []byte, r *hearsay.Reading) ([]byte, error) {
	if err := check(r); err != nil {
		return b, err
	}
	flat, err := encode(wire(r))
	if err != nil {
		return b, fmt.Errorf("printing %s as JSON: %w", name(&r.Article), err)
	}
	var wide bytes.Buffer
	if err := json.Indent(&wide, flat, "", "  "); err != nil {
		return b, fmt.Errorf("printing %s as JSON: %w", name(&r.Article), err)
	}
	return appendNumbersJoined(b, wide.Bytes()), nil
}

// JSONLines prints one attribution a line, with its article's fields but not its text.
type JSONLines struct{}

type wireLine struct {
	Article wireArticle `json:"article"`
	wireAttribution
}

// Head is nil.
func (JSONLines) Head() []byte { return nil }

// Append adds a line for each of the reading's attributions.
func (JSONLines) Append(b []byte, r *hearsay.Reading) ([]byte, error) {
	if err := check(r); err != nil {
		return b, err
	}
	article := wireOfArticle(&r.Article)
	for _, a := range wireOfAttributions(r) {
		line, err := encode(wireLine{article, a})
		if err != nil {
			return b, fmt.Errorf("printing %s as JSON: %w", name(&r.Article), err)
		}
		b = append(b, line...)
	}
	return b, nil
}

// encode leaves <, > and & as they are: nobody embeds this in a page unescaped,
// and people read it.
func encode(v any) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return out.Bytes(), err
}

// appendNumbersJoined brings arrays of numbers, and arrays of those, onto one
// line: [[12, 40], [52, 61]] instead of ten lines.
func appendNumbersJoined(b, wide []byte) []byte {
	inString := false
	for i := 0; i < len(wide); i++ {
		c := wide[i]
		switch {
		case inString && c == '\\':
			b = append(b, c)
			i++
			c = wide[i]
		case c == '"':
			inString = !inString
		case !inString && c == '[':
			if end := numbersEnd(wide[i:]); end > 0 {
				b = appendWithoutSpace(b, wide[i:i+end])
				i += end - 1
				continue
			}
		}
		b = append(b, c)
	}
	return b
}

// numbersEnd is the length of the array that opens wide if it holds numbers
// and arrays of numbers only, otherwise 0.
func numbersEnd(wide []byte) int {
	depth, numbers := 0, false
	for i, c := range wide {
		switch {
		case c == '[':
			depth++
		case c == ']':
			depth--
			if depth == 0 {
				if !numbers {
					return 0
				}
				return i + 1
			}
		case c >= '0' && c <= '9':
			numbers = true
		case c != ' ' && c != '\n' && c != ',' && c != '-' && c != '.':
			return 0
		}
	}
	return 0
}

func appendWithoutSpace(b, wide []byte) []byte {
	for _, c := range wide {
		switch c {
		case ' ', '\n':
		case ',':
			b = append(b, ", "...)
		default:
			b = append(b, c)
		}
	}
	return b
}
