package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"strconv"
	"time"

	"hearsay"
	"hearsay/assist"
	site "hearsay/web"
)

type serveCommand struct {
	Listen   string `default:"127.0.0.1:8413" placeholder:"HOST:PORT" help:"Where to listen; port 0 takes a free one. Without it ${default}, which only this computer can reach."`
	Public   bool   `help:"Show the record to everybody: quotations with at most 300 characters around them, no bodies of articles, nothing to change, nobody to log in."`
	ReadOnly bool   `help:"Show the record and take no corrections."`
	Open     bool   `help:"Let in whoever sits at this computer although the record has users; only on an address that nobody else can reach."`
	Who      string `placeholder:"NAME" env:"HEARSAY_WHO" help:"Who signs corrections made without a name; without it the name you are logged in by."`
	doorFlags
	webhookFlags
	recordFlag
}

// Help is the end of the manual page.
func (serveCommand) Help() string {
	return `It shows the record in a browser: what is new, search with filters, articles with their statements
marked, speakers, quotations checked, corrections to review, and how often hearsay is right. Lists
are also Atom feeds and exports, programs have the same as JSON under /api/v1, assistants by the
Model Context Protocol at /mcp. Pages work without a network. The address is printed on standard output.
While it runs it delivers what the record's alerts tell (hearsay alerts), unless it is --read-only or --public.

On this computer's own addresses (localhost, 127.0.0.1, ::1) it is open to whoever sits at it, as
long as the record has no users. Once it has (hearsay users), everybody logs in. On any other
address it refuses to start without users, a token (hearsay token) or --public. It speaks HTTP: on
a network that others share put it behind a server that speaks HTTPS, and name that by --proxy.

Examples:

    hearsay serve
    hearsay serve --db election.db --read-only
    hearsay serve --listen 127.0.0.1:0              # a free port
    hearsay users add ada --role admin && hearsay serve --listen 0.0.0.0:8413
    hearsay serve --public --proxy 127.0.0.1        # behind a server on this computer
    hearsay token --out token.hash && hearsay serve --listen 0.0.0.0:8413 --token-file token.hash

Ctrl-C ends it; what was corrected is kept. It exits with 1 when it could not listen, 2 when called wrongly.`
}

// Run serves until it is interrupted.
func (v *serveCommand) Run(ctx context.Context, c console) error {
	if err := v.check(); err != nil {
		return err
	}
	open := v.toChange
	if v.Public {
		open = v.toRead
	}
	s, err := open(ctx)
	if err != nil {
		return err
	}
	o, err := v.options(ctx, s)
	if err != nil {
		return errors.Join(err, s.Close())
	}
	o.Assist = assist.Handler
	told, err := v.tell(ctx, c, s)
	if err != nil {
		return errors.Join(err, s.Close())
	}
	err = serve(ctx, c, s, v.Listen, o, func(at string) string { return at + "\n" })
	told()
	return errors.Join(err, s.Close())
}

// check finds flags that cannot all be meant.
func (v *serveCommand) check() error {
	host, err := hostOf(v.Listen)
	switch {
	case err != nil:
		return err
	case v.Public && (v.TokenFile != "" || v.Open):
		return usageError{errors.New("--public shows the record to everybody, so that nobody logs in there: start another hearsay serve, on another address, for those who do")}
	case v.Open && !ownHost(host):
		return usageError{fmt.Errorf("--open: others can reach %s; it is for 127.0.0.1 alone", v.Listen)}
	}
	return nil
}

// options are how the record is shown, and to whom.
func (v *serveCommand) options(ctx context.Context, s hearsay.Store) (o site.Options, err error) {
	o.ReadOnly = v.ReadOnly || v.Public
	if o.Access, err = v.access(); err != nil {
		return o, err
	}
	o.Access.Public = v.Public
	if !v.Public && !v.Open {
		if o.Access.Users, err = hasUsers(ctx, s); err != nil {
			return o, err
		}
	}
	if host, err := hostOf(v.Listen); err != nil || !ownHost(host) && !v.Public && !o.Access.Users && o.Access.Token == "" {
		return o, errors.Join(err, nobodyMay(v.Listen))
	}
	signed := signFlags{Who: v.Who}
	if o.Who, err = signed.who(); err != nil && !o.ReadOnly && !o.Access.Users && o.Access.Token == "" {
		return o, err
	}
	return o, nil
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
	return serveOnly(ctx, c, s, listen, o, said, func(pages http.Handler) http.Handler { return pages })
}

// serveOnly shows a part of it.
func serveOnly(ctx context.Context, c console, s hearsay.Store, listen string, o site.Options, said func(at string) string, part func(http.Handler) http.Handler) error {
	o.Log = slog.New(slog.NewTextHandler(c.err, nil))
	pages, err := site.New(s, o)
	if err != nil {
		return fmt.Errorf("making the pages ready: %w", err)
	}
	l, err := net.Listen("tcp", listen)
	if err != nil {
		return fmt.Errorf("listening on %s: %w; another port may be free: --listen 127.0.0.1:0 takes one", listen, err)
	}
	server := &http.Server{Handler: part(pages), ReadHeaderTimeout: headWait, ReadTimeout: bodyWait, IdleTimeout: idleWait, MaxHeaderBytes: headMost,
		ErrorLog: slog.NewLogLogger(o.Log.Handler(), slog.LevelWarn)}
	stop := context.AfterFunc(ctx, func() {
		soon, cancel := context.WithTimeout(context.WithoutCancel(ctx), patienceToPrint/2)
		defer cancel()
		if server.Shutdown(soon) != nil {
			server.Close() // whoever still reads an export has to ask again
		}
	})
	defer stop()
	if err := put(c.out, []byte(said("http://"+reachable(l.Addr())+"/"))); err != nil {
		l.Close()
		return err
	}
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serving on %s: %w", l.Addr(), err)
	}
	return nil
}

// reachable is a listener's address as others can ask for it: where it listens on
// all addresses, this machine's name stands for them.
func reachable(at net.Addr) string {
	tcp, ok := at.(*net.TCPAddr)
	if !ok || !tcp.IP.IsUnspecified() {
		return at.String()
	}
	name, err := os.Hostname()
	if err != nil || name == "" {
		name = "localhost"
	}
	return net.JoinHostPort(name, strconv.Itoa(tcp.Port))
}
