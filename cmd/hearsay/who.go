package main

import (
	"os/user"
	"strings"
)

// signFlags are embedded by commands that correct: every correction is signed.
type signFlags struct {
	Who string `placeholder:"NAME" env:"HEARSAY_WHO" help:"Who corrects; without it the name you are logged in by."`
	Why string `placeholder:"REASON" help:"Why, for whoever reads the correction later."`
}

// who is the name to sign with.
func (f *signFlags) who() (string, error) {
	if name := strings.TrimSpace(f.Who); name != "" {
		return name, nil
	}
	at, err := user.Current()
	if err != nil || at.Username == "" {
		return "", usageError{errNobody}
	}
	return at.Username, nil
}
