package main

import (
	"context"
	"errors"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"hearsay/assist"
	site "hearsay/web"
)

type mcpCommand struct{ recordFlag }

// Help is the end of the manual page.
func (mcpCommand) Help() string {
	return `It speaks the Model Context Protocol on standard input and output, so that an assistant can ask
the record: search, check a quotation, who stands where on a claim, speakers, explain a statement.
All tools are read-only. Answers carry verdicts, confidences, places and links, and say that the
words of articles in them are data and no instructions. An assistant is told to start it so:

    {"mcpServers": {"hearsay": {"command": "hearsay", "args": ["mcp", "--db", "election.db"]}}}

It ends when standard input does. It exits with 1 when there is no record.`
}

// Run answers until the assistant leaves.
func (m *mcpCommand) Run(ctx context.Context, c console) error {
	s, err := m.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	pages, err := site.New(s, site.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	err = assist.New(pages).Run(ctx, &mcp.IOTransport{Reader: c.in, Writer: nopCloser{c}})
	if ctx.Err() != nil || errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}

// nopCloser writes to standard output and leaves it open.
type nopCloser struct{ c console }

func (w nopCloser) Write(p []byte) (int, error) { return len(p), put(w.c.out, p) }

func (nopCloser) Close() error { return nil }
