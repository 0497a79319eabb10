package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"strings"
	"time"

	"hearsay"
	site "hearsay/web"
)

type serveCommand struct {
	Listen    string `default:"127.0.0.1:8413" placeholder:"HOST:PORT" help:"Where to listen; port 0 takes a free one. Without it ${default}, which only this computer can reach."`
	TokenFile string `placeholder:"FILE" help:"The hash of the token that people and programs have to show, as hearsay token made it."`
	ReadOnly  bool   `help:"Show the record and take no corrections."`
	Who       string `placeholder:"NAME" env:"HEARSAY_WHO" help:"Who signs corrections made without a name; without it the name you are logged in by."`
	recordFlag
}

// Help is the end of the manual page.
func (serveCommand) Help() string {
	return `It shows the record in a browser: what is new, search with filters, articles with their statements
marked, speakers, quotations checked, corrections to review, and how often hearsay is right. Lists
are also Atom feeds and exports, and programs have the same as JSON under /api/v1. Pages work
without a network. The address is printed on standard output.

On this computer's own addresses (localhost, 127.0.0.1, ::1) it is open to whoever sits at it. On
any other address it refuses to start without a token. It speaks HTTP: on a network that others
share put it behind a server that speaks HTTPS.

Examples:

    hearsay serve
    hearsay serve --db election.db --read-only
    hearsay serve --listen 127.0.0.1:0              # a free port
    hearsay token --out token.hash && hearsay serve --listen 0.0.0.0:8413 --token-file token.hash

Ctrl-C ends it; what was corrected is kept. It exits with 1 when it could not listen, 2 when called wrongly.`
}

// Run serves until it is interrupted.
func (v *serveCommand) Run(ctx context.Context, c console) error {
	access, err := v.access()
	if err != nil {
		return err
	}
	open := v.toChange
	if v.ReadOnly {
		open = v.toRead
	}
	s, err := open(ctx)
	if err != nil {
		return err
	}
	who := signFlags{Who: v.Who}
	name, err := who.who()
	if err != nil && !v.ReadOnly && access.Token == "" {
		return errors.Join(err, s.Close())
	}
	err = serve(ctx, c, s, v.Listen, site.Options{Who: name, ReadOnly: v.ReadOnly, Access: access}, func(at string) string { return at + "\n" })
	return errors.Join(err, s.Close())
}

// access is who may come in.
func (v *serveCommand) access() (a site.Access, err error) {
	host, _, err := net.SplitHostPort(v.Listen)
	if err != nil {
		return a, usageError{fmt.Errorf("--listen: %q is no address; write it as 127.0.0.1:8413", v.Listen)}
	}
	if v.TokenFile == "" {
		if !ownHost(host) {
			return a, usageError{fmt.Errorf("--listen: others can reach %s, and nobody may without a token: hearsay token --out FILE makes one, and --token-file FILE asks for it", v.Listen)}
		}
		return a, nil
	}
	b, err := os.ReadFile(v.TokenFile)
	if err != nil {
		return a, fmt.Errorf("cannot read the token's hash in %s: %w; hearsay token --out FILE makes one", v.TokenFile, bare(err))
	}
	a.Token = strings.TrimSpace(string(b))
	if err := site.CheckHash(a.Token); err != nil {
		return a, fmt.Errorf("%s holds no hash of a token: %w; hearsay token --out FILE makes one", v.TokenFile, err)
	}
	return a, nil
}

// ownHost tells whether only this computer can reach an address.
func ownHost(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// Bounds of the server. There is none on writing: an export takes as long as
// its reader.
const (
	headWait = 10 * time.Second
	bodyWait = time.Minute
	idleWait = 2 * time.Minute
	headMost = 64 << 10
)

// serve shows a record until ctx ends; said is the line that tells where.
func serve(ctx context.Context, c console, s hearsay.Store, listen string, o site.Options, said func(at string) string) error {
	o.Log = slog.New(slog.NewTextHandler(c.err, nil))
	pages, err := site.New(s, o)
	if err != nil {
		return fmt.Errorf("making the pages ready: %w", err)
	}
	l, err := net.Listen("tcp", listen)
	if err != nil {
		return fmt.Errorf("listening on %s: %w; another port may be free: --listen 127.0.0.1:0 takes one", listen, err)
	}
	server := &http.Server{Handler: pages, ReadHeaderTimeout: headWait, ReadTimeout: bodyWait, IdleTimeout: idleWait, MaxHeaderBytes: headMost,
		ErrorLog: slog.NewLogLogger(o.Log.Handler(), slog.LevelWarn)}
	stop := context.AfterFunc(ctx, func() {
		soon, cancel := context.WithTimeout(context.WithoutCancel(ctx), patienceToPrint/2)
		defer cancel()
		if server.Shutdown(soon) != nil {
			server.Close() // whoever still reads an export has to ask again
		}
	})
	defer stop()
	if err := put(c.out, []byte(said("http://"+l.Addr().String()+"/"))); err != nil {
		l.Close()
		return err
	}
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serving on %s: %w", l.Addr(), err)
	}
	return nil
}
