package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	site "hearsay/web"
)

type tokenCommand struct {
	Out string `required:"" placeholder:"FILE" help:"Where to write the hash by which hearsay serve knows the token again."`
}

// Help is the end of the manual page.
func (tokenCommand) Help() string {
	return `It makes a token for hearsay serve and prints it, once; only its hash (argon2id) is kept, in a file
that nobody else may read. Whoever has the token may read the record and correct it: people give
it when they come in, programs send it as "Authorization: Bearer TOKEN". A new token takes a new file.

Examples:

    hearsay token --out token.hash
    hearsay serve --listen 0.0.0.0:8413 --token-file token.hash

It exits with 1 when the file is there already or cannot be written.`
}

// Run makes the token.
func (t *tokenCommand) Run(c console) error {
	f, err := os.OpenFile(t.Out, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already: a token that is in use would be lost; give another name, or remove it first", t.Out)
	}
	if err != nil {
		return fmt.Errorf("writing the token's hash to %s: %w", t.Out, bare(err))
	}
	token := site.NewToken()
	_, err = f.WriteString(site.HashSecret(token) + "\n")
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(fmt.Errorf("writing the token's hash to %s: %w", t.Out, err), os.Remove(t.Out))
	}
	return put(c.out, []byte(token+"\n"))
}
