package coding

import (
	"bytes"
	"strconv"
)

// Unchunk puts the chunks of a body together. It is false where the body is
// not in chunks; of one that is cut off it gives what is there.
func Unchunk(body []byte) (whole []byte, chunked bool) {
	rest := body
	for {
		line, after, found := bytes.Cut(rest, []byte("\n"))
		size, ok := chunkSize(line)
		switch {
		case !ok || !found:
			return whole, whole != nil
		case size == 0:
			return whole, true
		case size >= len(after):
			return append(whole, after...), whole != nil || len(after) > 0
		}
		if whole == nil {
			whole = make([]byte, 0, len(body))
		}
		whole = append(whole, after[:size]...)
		rest = bytes.TrimPrefix(bytes.TrimPrefix(after[size:], []byte("\r")), []byte("\n"))
	}
}

// chunkSize reads a line such as "1a4;name=value".
func chunkSize(line []byte) (int, bool) {
	line, _, _ = bytes.Cut(line, []byte(";"))
	line = bytes.TrimSpace(line)
	if len(line) == 0 || len(line) > 8 {
		return 0, false
	}
	n, err := strconv.ParseUint(string(line), 16, 31)
	return int(n), err == nil
}
