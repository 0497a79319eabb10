package record

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strconv"
	"sync"

	"github.com/klauspost/compress/zstd"

	"hearsay"
)

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

// key64 is the first 64 bits of a hash in hexadecimal: indexes of it stay
// short, and whoever looks there compares the whole as well.
func key64(sha string) int64 {
	n, _ := strconv.ParseUint(sha[:min(16, len(sha))], 16, 64) // other than hexadecimal it finds nothing
	return int64(n)
}

// jsonSpeaker is a speaker in the column of speakers.
type jsonSpeaker struct {
	ID         string          `json:"id,omitempty"`
	Name       string          `json:"name,omitempty"`
	Type       string          `json:"type,omitempty"`
	How        string          `json:"how,omitempty"`
	Role       string          `json:"role,omitempty"`
	RoleSpan   *[2]int         `json:"role_span,omitempty"`
	Wikidata   string          `json:"wikidata,omitempty"`
	Channel    string          `json:"channel,omitempty"`
	LinkedBy   string          `json:"linked_by,omitempty"`
	Candidates []jsonCandidate `json:"candidates,omitempty"`
}

type jsonCandidate struct {
	ID    string  `json:"id,omitempty"`
	Name  string  `json:"name,omitempty"`
	Share float64 `json:"share"`
}

func packSpeakers(list []hearsay.Speaker) (string, error) {
	if len(list) == 0 {
		return "", nil
	}
	out := make([]jsonSpeaker, len(list))
	for i := range list {
		s := &list[i]
		out[i] = jsonSpeaker{ID: s.ID, Name: s.Name, Type: string(s.Type), How: string(s.How), Role: s.Role, Wikidata: s.Wikidata, Channel: string(s.Channel), LinkedBy: s.LinkedBy}
		if s.RoleSpan != (hearsay.Span{}) {
			out[i].RoleSpan = &[2]int{s.RoleSpan.Start, s.RoleSpan.End}
		}
		for _, c := range s.Candidates {
			out[i].Candidates = append(out[i].Candidates, jsonCandidate(c))
		}
	}
	return marshal(out)
}

// marshal does not escape < and >, which are for pages.
func marshal(v any) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return "", err
	}
	return string(bytes.TrimRight(b.Bytes(), "\n")), nil
}

func unpackSpeakers(text string) ([]hearsay.Speaker, error) {
	if text == "" {
		return nil, nil
	}
	var in []jsonSpeaker
	if err := json.Unmarshal([]byte(text), &in); err != nil {
		return nil, fmt.Errorf("the speakers of a row are damaged: %w", err)
	}
	list := make([]hearsay.Speaker, len(in))
	for i, s := range in {
		list[i] = hearsay.Speaker{ID: s.ID, Name: s.Name, Type: hearsay.SpeakerType(s.Type), How: hearsay.How(s.How), Role: s.Role, Wikidata: s.Wikidata, Channel: hearsay.Channel(s.Channel), LinkedBy: s.LinkedBy}
		if s.RoleSpan != nil {
			list[i].RoleSpan = hearsay.Span{Start: s.RoleSpan[0], End: s.RoleSpan[1]}
		}
		for _, c := range s.Candidates {
			list[i].Candidates = append(list[i].Candidates, hearsay.Candidate(c))
		}
	}
	return list, nil
}

// coderWindow is how far back the encoder looks, in bytes: pages are rarely larger,
// and it holds twice of it in memory (8 MiB where nothing is said).
const coderWindow = 1 << 20

// coder makes and reads the compressed bytes of captures. It is made once: a
// zstd encoder is dear to set up and safe to share.
var coder = sync.OnceValues(func() (*zstd.Encoder, *zstd.Decoder) {
	e, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1),
		zstd.WithWindowSize(coderWindow))
	if err != nil {
		e = nil
	}
	d, err := zstd.NewReader(nil, zstd.WithDecoderMaxMemory(1<<30))
	if err != nil {
		d = nil
	}
	return e, d
})

// How the bytes of a capture are kept.
const (
	bytesNone   = "none"
	bytesPlain  = "plain"
	bytesZstd   = "zstd"
	bytesAsText = "text" // they are the article's text, byte for byte
)

func packBytes(b []byte) (kept []byte, way string) {
	e, _ := coder()
	if e == nil || len(b) < 64 {
		return b, bytesPlain
	}
	return e.EncodeAll(b, nil), bytesZstd
}

func unpackBytes(kept []byte, way string) ([]byte, error) {
	switch way {
	case bytesPlain:
		return kept, nil
	case bytesZstd:
		_, d := coder()
		if d == nil {
			return nil, fmt.Errorf("reading a kept page: no decoder")
		}
		b, err := d.DecodeAll(kept, nil)
		if err != nil {
			return nil, fmt.Errorf("reading a kept page: %w", err)
		}
		return b, nil
	case bytesNone:
		return nil, nil
	}
	return nil, fmt.Errorf("reading a kept page: %q is no way this version keeps bytes", way)
}

func jsonList(list []string) (string, error) {
	for _, s := range list {
		if s != "" {
			return marshal(list)
		}
	}
	return "", nil // nobody is in the directory
}

func unjsonList(text string, n int) ([]string, error) {
	list := make([]string, n)
	if text == "" {
		return list, nil
	}
	var got []string
	if err := json.Unmarshal([]byte(text), &got); err != nil {
		return nil, fmt.Errorf("the links of a row are damaged: %w", err)
	}
	copy(list, got)
	return list, nil
}

func cursorOf(n int64) string { return strconv.FormatInt(n, 36) }

func ofCursor(s string) (int64, error) {
	n, err := strconv.ParseInt(s, 36, 64)
	if err != nil {
		return 0, unmeant("going on from", s, "that is no cursor of this record")
	}
	return n, nil
}

// packForm packs what statements and claims are compared by: much of it repeats.
// The first byte says how it is packed.
func packForm(form []byte) any {
	if len(form) == 0 {
		return nil
	}
	kept, way := packBytes(form)
	if way == bytesPlain {
		return append([]byte{0}, kept...)
	}
	return append([]byte{1}, kept...)
}

func unpackForm(kept []byte) ([]byte, error) {
	switch {
	case len(kept) == 0:
		return nil, nil
	case kept[0] == 0:
		return kept[1:], nil
	case kept[0] == 1:
		return unpackBytes(kept[1:], bytesZstd)
	}
	return kept, nil // written before forms were packed: JSON
}
