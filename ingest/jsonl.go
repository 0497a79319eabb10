package ingest

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"strconv"
	"strings"

	"hearsay"
)

// readJSONL yields an article for each line that holds an object. Records are
// counted by line, blank ones too, so that the number leads to the line. A
// file that is one JSON array, or objects written over several lines, is read
// as well; there records are counted by object.
func readJSONL(in *input, c hearsay.Capture, o Options, yield give) {
	r := bufio.NewReaderSize(decoded(in, c, o), sniffed)
	start, _ := r.Peek(sniffed)
	if fields := fieldsIn(start); len(fields) > 0 {
		if err := o.Columns.check(fields); err != nil {
			yield(hearsay.Captured{}, failure(c, err))
			return
		}
	}
	if !oneALine(start) {
		readJSON(r, c, o, yield)
		return
	}
	for number := 1; ; number++ {
		line, err := readLine(r, 2*o.maxText()+mib)
		if errors.Is(err, io.EOF) && len(line) == 0 {
			return
		}
		failed := err != nil && !errors.Is(err, ErrTooLarge) && !errors.Is(err, io.EOF)
		if len(bytes.TrimSpace(line)) == 0 && err == nil {
			continue
		}
		if errors.Is(err, io.EOF) {
			err = nil
		}
		var a hearsay.Article
		if err == nil {
			a, err = objectArticle(c, number, line, o)
		}
		if err != nil {
			err = recordFailure(c, number, err)
		}
		if !yield(ofRecord(a, c, line), err) || failed {
			return
		}
	}
}

// fieldsIn are the names of the fields of the records that start holds whole,
// sorted: what a corpus has instead of a header. A record may lack some of
// them; one that none of these records has is missing from the corpus.
func fieldsIn(start []byte) []string {
	seen := map[string]json.RawMessage{}
	if oneALine(start) {
		for line := range bytes.Lines(start) {
			var object map[string]json.RawMessage
			if json.Unmarshal(line, &object) == nil {
				maps.Copy(seen, object)
			}
		}
		return sortedKeys(seen)
	}
	d := json.NewDecoder(bytes.NewReader(start))
	if bytes.HasPrefix(bytes.TrimSpace(start), []byte("[")) {
		d.Token()
	}
	for {
		var object map[string]json.RawMessage
		if d.Decode(&object) != nil {
			return sortedKeys(seen)
		}
		maps.Copy(seen, object)
	}
}

// oneALine tells JSON Lines from an array and from objects over several lines:
// its first line is closed, or longer than what can be seen.
func oneALine(start []byte) bool {
	start = bytes.TrimLeft(start, " \t\r\n")
	line, _, found := bytes.Cut(start, []byte("\n"))
	line = bytes.TrimSpace(line)
	switch {
	case bytes.HasPrefix(line, []byte("[")):
		return false
	case bytes.Equal(line, []byte("{")) || bytes.HasSuffix(line, []byte(",")):
		return false
	}
	return found || len(start) == sniffed || bytes.HasSuffix(line, []byte("}")) || len(line) < len(start)
}

// readLine gives the next line without its end. A longer line than limit is
// skipped to its end without being kept.
func readLine(r *bufio.Reader, limit int) ([]byte, error) {
	var line []byte
	over := false
	for {
		part, err := r.ReadSlice('\n')
		if !over {
			line = append(line, part...)
		}
		if len(line) > limit {
			over, line = true, nil
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if over && (err == nil || errors.Is(err, io.EOF)) {
			return nil, tooLarge("a record", limit)
		}
		return bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r")), err
	}
}

// readJSON reads an array of objects or objects one after the other. A value
// that is no JSON ends it: where the next begins cannot be told.
func readJSON(r *bufio.Reader, c hearsay.Capture, o Options, yield give) {
	part := &allowance{Reader: r, limit: 2*o.maxText() + mib}
	part.renew()
	d := json.NewDecoder(part)
	for start, _ := r.Peek(64); len(start) > 0 && strings.ContainsRune(" \t\r\n", rune(start[0])); start = start[1:] {
		r.Discard(1)
	}
	array := false
	if start, _ := r.Peek(1); string(start) == "[" {
		array = true
		d.Token()
	}
	for number := 1; !array || d.More(); number++ {
		part.renew()
		var value json.RawMessage
		err := d.Decode(&value)
		if !array && errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			yield(hearsay.Captured{}, recordFailure(c, number, fmt.Errorf("%w: %w; what follows is not read", ErrRecord, err)))
			return
		}
		a, err := objectArticle(c, number, value, o)
		if err != nil {
			err = recordFailure(c, number, err)
		}
		if !yield(ofRecord(a, c, value), err) {
			return
		}
	}
	if _, err := d.Token(); err != nil {
		yield(hearsay.Captured{}, failure(c, fmt.Errorf("%w: the array is not closed: %w", ErrRecord, err)))
	}
}

// objectArticle makes an article of one JSON object.
func objectArticle(c hearsay.Capture, number int, line []byte, o Options) (hearsay.Article, error) {
	if err := checkUTF8(line); err != nil {
		return hearsay.Article{}, err
	}
	var object map[string]json.RawMessage
	if err := json.Unmarshal(line, &object); err != nil {
		return hearsay.Article{}, fmt.Errorf("%w as a JSON object: %w", ErrRecord, err)
	}
	names := sortedKeys(object)
	at := o.Columns.places(names)
	if at.text < 0 {
		return hearsay.Article{}, o.Columns.missingText(names)
	}
	return recordArticle(c, number, func(i int) string {
		if i < 0 {
			return ""
		}
		if i == at.text {
			return jsonText(object[names[i]], "\n\n")
		}
		return jsonText(object[names[i]], ", ")
	}, at, o)
}

// jsonText is the text of a JSON value: a string, a number, the names of
// objects ({"name": "Ada Kerr"}), or a list of these joined by join.
func jsonText(raw json.RawMessage, join string) string {
	var v any
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	if d.Decode(&v) != nil {
		return ""
	}
	return valueText(v, join)
}

func valueText(v any, join string) string {
	switch v := v.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	case bool:
		return strconv.FormatBool(v)
	case map[string]any:
		for _, key := range []string{"name", "title", "text", "@value", "url"} {
			if s, ok := v[key].(string); ok {
				return s
			}
		}
	case []any:
		parts := make([]string, 0, len(v))
		for _, e := range v {
			if s := valueText(e, join); s != "" {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, join)
	}
	return ""
}
