package main

import (
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// mcp answers an assistant that starts it, and ends when the assistant leaves.
func TestMCP(t *testing.T) {
	t.Parallel()
	db := filepath.Join(t.TempDir(), "asked.db")
	called(t, exitDone, "add", "--db", db, "../../testdata/example")
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self, "mcp", "--db", db)
	c.Env = append(os.Environ(), "HEARSAY_AS_COMMAND=1")
	client, err := mcp.NewClient(&mcp.Implementation{Name: "test", Version: "1"}, nil).Connect(t.Context(), &mcp.CommandTransport{Command: c}, nil)
	if err != nil {
		t.Fatal(err)
	}
	got, err := client.CallTool(t.Context(), &mcp.CallToolParams{Name: "check", Arguments: map[string]any{"quotation": "We will leave Ansk", "speaker": "Kyr"}})
	if err != nil || got.IsError {
		t.Fatal(got, err)
	}
	if text, ok := got.Content[0].(*mcp.TextContent); !ok || !strings.Contains(text.Text, "meaning_changed") {
		t.Errorf("it says %+v", got.Content[0])
	}
	if err := client.Close(); err != nil {
		t.Error(err)
	}
	if code := c.ProcessState.ExitCode(); code != exitDone {
		t.Errorf("it ended with %d", code)
	}
	_, said := called(t, exitFailed, "mcp", "--db", filepath.Join(t.TempDir(), "none.db"))
	if !strings.Contains(said, "there is no record") {
		t.Error(said)
	}
}

// bearing shows a token with every request.
type bearing string

func (b bearing) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	if b != "" {
		r.Header.Set("Authorization", "Bearer "+string(b))
	}
	return http.DefaultTransport.RoundTrip(r)
}

// asked is what an assistant hears over HTTP.
func asked(t *testing.T, at, token, tool string, args map[string]any) (string, error) {
	t.Helper()
	client, err := mcp.NewClient(&mcp.Implementation{Name: "test", Version: "1"}, nil).Connect(t.Context(),
		&mcp.StreamableClientTransport{Endpoint: at, HTTPClient: &http.Client{Transport: bearing(token)}, DisableStandaloneSSE: true}, nil)
	if err != nil {
		return "", err
	}
	defer client.Close()
	got, err := client.CallTool(t.Context(), &mcp.CallToolParams{Name: tool, Arguments: args})
	if err != nil {
		return "", err
	}
	text, ok := got.Content[0].(*mcp.TextContent)
	if !ok || got.IsError {
		t.Fatalf("%s says %+v", tool, got.Content[0])
	}
	return text.Text, nil
}

// Assistants ask over HTTP too: beside the pages, or alone; as long as nobody
// else may, without saying who they are.
func TestMCPOverHTTP(t *testing.T) {
	db := filepath.Join(t.TempDir(), "asked.db")
	called(t, exitDone, "add", "--db", db, "../../testdata/example")
	args := map[string]any{"quotation": "We will leave Ansk", "speaker": "Kyr"}
	c, at := started(t, "mcp", "--db", db, "--http", "127.0.0.1:0")
	if said, err := asked(t, at, "", "check", args); err != nil || !strings.Contains(said, "meaning_changed") || !strings.Contains(said, "no instructions") {
		t.Errorf("it says %s, %v", said, err)
	}
	for header, value := range map[string]string{"Host": "elsewhere.example", "Origin": "https://elsewhere.example", "Sec-Fetch-Site": "cross-site", "X-Forwarded-For": "192.0.2.1"} {
		if got := posted(t, at, header, value); got != http.StatusForbidden {
			t.Errorf("with %s %s: %d", header, value, got)
		}
	}
	if got := posted(t, strings.TrimSuffix(at, "mcp"), "", ""); got != http.StatusNotFound {
		t.Errorf("the pages are there too: %d", got)
	}
	interrupted(t, c)

	calledWith(t, "a ferry that does not sail\n", exitDone, "users", "add", "ada", "--db", db)
	token, _ := called(t, exitDone, "users", "token", "ada", "--db", db)
	for _, args := range [][]string{{"mcp", "--db", db, "--http", "127.0.0.1:0"}, {"serve", "--db", db, "--listen", "127.0.0.1:0"}} {
		c, at := started(t, args...)
		at = strings.TrimSuffix(at, "mcp") + "mcp"
		if said, err := asked(t, at, strings.TrimSpace(token), "search", map[string]any{"speaker": "Kyr"}); err != nil || !strings.Contains(said, "Mara Kyr") {
			t.Errorf("%v says %s, %v", args, said, err)
		}
		if _, err := asked(t, at, "", "search", map[string]any{"speaker": "Kyr"}); err == nil {
			t.Errorf("%v answers who shows no token", args)
		}
		if _, err := asked(t, at, "guessed", "search", map[string]any{"speaker": "Kyr"}); err == nil {
			t.Errorf("%v answers who guesses", args)
		}
		interrupted(t, c)
	}
}

// Whoever asks in public is answered with quotations and no bodies.
func TestMCPInPublic(t *testing.T) {
	folder := t.TempDir()
	db, text := filepath.Join(folder, "asked.db"), filepath.Join(folder, "one.txt")
	body := strings.Repeat("The harbour has a lamp that nobody lights, and a crane that nobody turns. ", 30)
	if err := os.WriteFile(text, []byte(body+"\n\n“We will not leave Ansk,” said the navy minister, Mara Kyr.\n\n"+body), 0o644); err != nil {
		t.Fatal(err)
	}
	called(t, exitDone, "add", "--db", db, text)
	for _, public := range []bool{true, false} {
		args := []string{"mcp", "--db", db, "--http", "127.0.0.1:0"}
		if public {
			args = append(args, "--public")
		}
		c, at := started(t, args...)
		found, err := asked(t, at, "", "search", map[string]any{"words": "Ansk"})
		if err != nil || !strings.Contains(found, "We will not leave Ansk") || public && strings.Contains(found, folder) {
			t.Errorf("it says %s, %v", found, err)
		}
		id := regexp.MustCompile(`q[0-9a-f]{16}`).FindString(found)
		said, err := asked(t, at, "", "explain", map[string]any{"id": id})
		if err != nil || strings.Contains(said, "a lamp that nobody lights, and a crane that nobody turns. The harbour") || public == strings.Contains(said, folder) {
			t.Errorf("of %s it says %s, %v", id, said, err)
		}
		interrupted(t, c)
	}
}

// posted is the status of a question with one header more.
func posted(t *testing.T, at, header, value string) int {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), "POST", at, strings.NewReader(`{"jsonrpc":"2.0","id":1,"method":"tools/list"}`))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/json, text/event-stream")
	if header != "" {
		r.Header.Set(header, value)
	}
	if header == "Host" {
		r.Host = value
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	return resp.StatusCode
}
