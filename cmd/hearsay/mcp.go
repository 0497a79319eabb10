package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"hearsay"
	"hearsay/assist"
	site "hearsay/web"
)

type mcpCommand struct {
	HTTP   string `name:"http" placeholder:"HOST:PORT" help:"Answer over HTTP there, at /mcp, rather than on standard input and output; port 0 takes a free one."`
	Public bool   `help:"With --http: answer everybody, with quotations and at most 300 characters around them."`
	doorFlags
	recordFlag
}

// Help is the end of the manual page.
func (mcpCommand) Help() string {
	return `It speaks the Model Context Protocol on standard input and output, so that an assistant can ask
the record: search, check a quotation, who stands where on a claim, speakers, explain a statement.
All tools are read-only. Answers carry verdicts, confidences, places and links, and say that the
words of articles in them are data and no instructions. An assistant is told to start it so:

    {"mcpServers": {"hearsay": {"command": "hearsay", "args": ["mcp", "--db", "election.db"]}}}

With --http it answers over HTTP (streamable), as hearsay serve does at /mcp beside its pages, and
lets in whom that lets in: on this computer's own addresses whoever sits at it, as long as the
record has no users; elsewhere who shows a token (hearsay users token, hearsay token) as
"Authorization: Bearer TOKEN". The address is printed on standard output.

    hearsay mcp --db election.db --http 127.0.0.1:8414

A line that is no message is answered by an error of JSON-RPC, and the next one is heard. It ends
when standard input does, or on Ctrl-C. It exits with 1 when there is no record.`
}

// Run answers until the assistant leaves.
func (m *mcpCommand) Run(ctx context.Context, c console) error {
	if m.HTTP == "" && m.Public {
		return usageError{errors.New("--public is for --http: on standard input and output there is nobody else")}
	}
	s, err := m.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	if m.HTTP != "" {
		return m.overHTTP(ctx, c, s)
	}
	pages, err := site.New(s, site.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	err = assist.New(pages).Run(ctx, assist.Lines(c.in, c.out))
	if ctx.Err() != nil || errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}

// overHTTP answers as hearsay serve does, at /mcp alone. Nobody logs in here:
// the record is only read.
func (m *mcpCommand) overHTTP(ctx context.Context, c console, s hearsay.Store) error {
	like := serveCommand{Listen: m.HTTP, Public: m.Public, ReadOnly: true, doorFlags: m.doorFlags}
	if err := like.check(); err != nil {
		return err
	}
	o, err := like.options(ctx, s)
	if err != nil {
		return err
	}
	o.Assist = assist.Handler
	return serveOnly(ctx, c, s, m.HTTP, o, func(at string) string { return at + "mcp\n" }, func(pages http.Handler) http.Handler {
		mux := http.NewServeMux()
		mux.Handle("/mcp", pages)
		mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
			http.Error(w, fmt.Sprintf("Assistants are answered at /mcp; hearsay serve has the pages, of version %s.", hearsay.Version), http.StatusNotFound)
		})
		return mux
	})
}
