package main

import (
	"os"
	"os/exec"
	"path/filepath"
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
