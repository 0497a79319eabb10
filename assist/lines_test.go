package assist_test

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"

	"hearsay/assist"
)

// A line that is no message is answered by an error, and what follows it is heard.
func TestLinesThatAreNoMessages(t *testing.T) {
	const hello = `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}`
	in := strings.Join([]string{"this is no JSON", hello, `{"jsonrpc":"2.0","method":"notifications/initialized"}`, "", `{"half":`, "42", `[{"jsonrpc":"2.0","id":5,"method":"ping"}]`,
		`{"jsonrpc":"2.0","id":` + strings.Repeat(" ", 5<<20) + `6,"method":"ping"}`, `{"jsonrpc":"2.0","id":7,"method":"ping"}`}, "\r\n")
	from, to := io.Pipe()
	heard, says := io.Pipe()
	done := make(chan error, 1)
	go func() {
		done <- assist.New(http.NotFoundHandler()).Run(t.Context(), assist.Lines(from, says))
		says.Close()
	}()
	go func() {
		to.Write([]byte(in)) // its last line has no end, and is a message all the same
		to.Close()           // and is answered, though nobody writes any more
	}()
	codes, last := []float64{}, false
	answers := json.NewDecoder(heard)
	for !last {
		var a struct {
			ID    *float64
			Error *struct {
				Code    float64
				Message string
			}
		}
		if err := answers.Decode(&a); err != nil {
			t.Fatal(err)
		}
		if a.Error != nil {
			codes = append(codes, a.Error.Code)
			if a.ID != nil || a.Error.Message == "" {
				t.Errorf("an error without a request: %+v", a)
			}
		}
		last = a.ID != nil && *a.ID == 7
	}
	if got := codes; len(got) != 5 || got[0] != -32700 || got[1] != -32700 || got[2] != -32600 || got[3] != -32600 || got[4] != -32600 {
		t.Errorf("the errors are %v", got)
	}
	go io.Copy(io.Discard, heard)
	if err := <-done; err != nil {
		t.Errorf("it ended with %v", err)
	}
}
