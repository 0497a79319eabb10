package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/term"

	site "hearsay/web"
)

// newPassword asks for a password and gives its hash.
func newPassword(ctx context.Context, c console, user string) (hash string, err error) {
	password, err := readPassword(ctx, c, user)
	if err != nil {
		return "", err
	}
	if err := site.CheckPassword(user, password); err != nil {
		return "", fmt.Errorf("nothing was changed: %w", err)
	}
	return site.HashSecret(password), nil
}

// readPassword takes it from the terminal, twice and unseen, or else as the first
// line of standard input.
func readPassword(ctx context.Context, c console, user string) (string, error) {
	if !c.inTerminal {
		line, err := bufio.NewReader(io.LimitReader(c.in, 4096)).ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return "", fmt.Errorf("reading the password: %w", bare(err))
		}
		return strings.TrimRight(line, "\r\n"), nil
	}
	first, err := unseen(ctx, c, "Password for "+user+": ")
	if err != nil {
		return "", err
	}
	again, err := unseen(ctx, c, "Once more: ")
	if err != nil {
		return "", err
	}
	if first != again {
		return "", errors.New("nothing was changed: the two passwords differ; try again")
	}
	return first, nil
}

// unseen asks on the terminal without showing what is typed. Ctrl-C gives the
// terminal back as it was.
func unseen(ctx context.Context, c console, ask string) (string, error) {
	fd := int(c.in.Fd())
	was, err := term.GetState(fd)
	if err != nil {
		return "", fmt.Errorf("asking for the password: %w", err)
	}
	stop := context.AfterFunc(ctx, func() { _ = term.Restore(fd, was) })
	defer stop()
	fmt.Fprint(c.err, ask)
	b, err := term.ReadPassword(fd)
	fmt.Fprintln(c.err)
	if err != nil {
		return "", fmt.Errorf("asking for the password: %w", err)
	}
	return string(b), nil
}
