// Package entities reads files of known people and bodies: the JSON of a
// Wikidata dump or of FollowTheMoney goes in, speakers for the directory come
// out, one by one as the file is read. What is neither a person nor an
// organization is counted and passed over; a line that is damaged is an error
// that names it, and reading goes on behind it.
package entities

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

	"hearsay"
)

// Entity is one entity of a file.
type Entity struct {
	// Line is the line it begins on, from 1.
	Line int
	// Speaker is empty where Other says what the entity is instead.
	Speaker hearsay.KnownSpeaker
	Other   string
}

// Largest is how many bytes one entity may have.
const Largest = 32 << 20

// Read reads the entities of a file: one a line, as FollowTheMoney and the
// lines of a Wikidata dump have them, or in an array, or under "entities" as
// Wikidata gives single ones. An error names the line; after one about an entity
// reading goes on, after one about the file it ends.
func Read(r io.Reader) iter.Seq2[Entity, error] {
	return func(yield func(Entity, error) bool) {
		b := bufio.NewReaderSize(r, 1<<16)
		first, err := nextLine(b)
		if err != nil && !errors.Is(err, io.EOF) {
			yield(Entity{Line: 1}, fmt.Errorf("line 1: %w", err))
			return
		}
		head := bytes.TrimSpace(bytes.TrimPrefix(first, []byte("\xef\xbb\xbf")))
		if byLine(head) {
			readLines(b, first, yield)
			return
		}
		readStream(io.MultiReader(bytes.NewReader(first), b), yield)
	}
}

// byLine tells a file of one entity a line by its first: a whole object, or the
// bracket that opens an array and nothing else. An array whose first object
// begins on the next line may still be laid out over several: that is seen there.
func byLine(head []byte) bool {
	entity := trimLine(head)
	return len(entity) == 0 || entity[0] == '{' && json.Valid(entity) && !single(entity)
}

// single reports an object that holds others.
func single(b []byte) bool {
	var o struct{ Entities json.RawMessage }
	return json.Unmarshal(b, &o) == nil && len(o.Entities) > 0
}

// trimLine takes off what an array has around an entity on its own line.
func trimLine(line []byte) []byte {
	line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\xef\xbb\xbf")))
	line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte("[")))
	line = bytes.TrimSuffix(bytes.TrimSpace(bytes.TrimPrefix(line, []byte(","))), []byte("]"))
	return bytes.TrimSpace(bytes.TrimSuffix(bytes.TrimSpace(line), []byte(",")))
}

// readLines reads one entity a line. Where the first of them goes on over
// several lines, the file is read as a stream instead.
func readLines(b *bufio.Reader, line []byte, yield func(Entity, error) bool) {
	var err error
	begun := false
	skipped := []byte(nil)
	for n := 1; ; n++ {
		entity := trimLine(line)
		switch {
		case len(entity) == 0:
			if !begun {
				skipped = append(append(skipped, line...), '\n')
			}
		case !begun && entity[0] == '{' && !json.Valid(entity) && !bytes.HasSuffix(entity, []byte("}")):
			readStream(io.MultiReader(bytes.NewReader(append(append(skipped, line...), '\n')), b), yield)
			return
		default:
			begun = true
			if !give(n, entity, yield) {
				return
			}
		}
		if line, err = nextLine(b); err != nil {
			if !errors.Is(err, io.EOF) {
				yield(Entity{Line: n + 1}, fmt.Errorf("line %d: %w", n+1, err))
				return
			}
			if len(line) == 0 {
				return
			}
		}
	}
}

// nextLine is the next line without its end; with io.EOF the last one.
func nextLine(b *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := b.ReadSlice('\n')
		line = append(line, part...)
		if len(line) > Largest {
			return nil, fmt.Errorf("it is longer than %d MiB, and no entity is", Largest>>20)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			if err != nil && !errors.Is(err, io.EOF) {
				err = fmt.Errorf("reading: %w", err)
			}
			return bytes.TrimSuffix(line, []byte("\n")), err
		}
	}
}

// readStream reads a file whose entities are laid out over several lines.
func readStream(r io.Reader, yield func(Entity, error) bool) {
	lines := &lineCounter{r: r}
	d := json.NewDecoder(lines)
	for {
		if err := readValue(d, lines, yield); err != nil {
			if !errors.Is(err, errStop) && !errors.Is(err, io.EOF) {
				line := lines.at(d.InputOffset())
				yield(Entity{Line: line}, fmt.Errorf("line %d: this is not the JSON of entities: %w", line, err))
			}
			return
		}
	}
}

var errStop = errors.New("whoever reads has enough")

// readValue reads one value at the top: an object, or an array of them.
func readValue(d *json.Decoder, lines *lineCounter, yield func(Entity, error) bool) error {
	var raw json.RawMessage
	if !opensArray(d, lines) {
		return readObject(d, lines, &raw, yield)
	}
	if _, err := d.Token(); err != nil {
		return err
	}
	for d.More() {
		if err := readObject(d, lines, &raw, yield); err != nil {
			return noEnd(err)
		}
	}
	_, err := d.Token()
	return noEnd(err)
}

// noEnd makes an end inside of something an error.
func noEnd(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

func readObject(d *json.Decoder, lines *lineCounter, raw *json.RawMessage, yield func(Entity, error) bool) error {
	*raw = (*raw)[:0]
	if err := d.Decode(raw); err != nil {
		return err
	}
	line := lines.at(d.InputOffset() - int64(len(*raw)))
	var many struct{ Entities map[string]json.RawMessage }
	if json.Unmarshal(*raw, &many) == nil && len(many.Entities) > 0 {
		for _, id := range sortedKeys(many.Entities) {
			if !give(line, many.Entities[id], yield) {
				return errStop
			}
		}
		return nil
	}
	if !give(line, *raw, yield) {
		return errStop
	}
	return nil
}

// give reads one entity and hands it over.
func give(line int, b []byte, yield func(Entity, error) bool) bool {
	e, err := parse(b)
	e.Line = line
	if err != nil {
		err = fmt.Errorf("line %d: %w", line, err)
	}
	return yield(e, err)
}

// parse tells what kind of JSON an entity is, and reads it.
func parse(b []byte) (Entity, error) {
	var kind struct {
		ID     string
		Schema *string
		Labels json.RawMessage
		Claims json.RawMessage
	}
	if err := json.Unmarshal(b, &kind); err != nil {
		return Entity{}, fmt.Errorf("this is no entity in JSON: %w", err)
	}
	switch {
	case kind.Schema != nil:
		return parseMoney(b)
	case len(kind.Labels) > 0 || len(kind.Claims) > 0:
		return parseWikidata(b)
	}
	return Entity{}, errors.New(`this is neither an entity of Wikidata (it has no "labels") nor of FollowTheMoney (it has no "schema")`)
}
