package ingest

import (
	"errors"
	"fmt"

	"hearsay"
)

// The reasons for which an input or a record is refused; test with errors.Is.
var (
	ErrEmpty     = errors.New("there is no text in it")
	ErrBinary    = errors.New("it is not text")
	ErrEncoding  = errors.New("its characters cannot be decoded")
	ErrTooLarge  = errors.New("it is too large")
	ErrTooDeep   = errors.New("its tags are nested too deep")
	ErrNoArticle = errors.New("no article was found in the page")
	ErrRecord    = errors.New("the record cannot be read")
	ErrColumn    = errors.New("there is no such column")
	ErrLanguage  = errors.New("it says that it is in another language")
)

// Error is the failure of one input or of one record of a corpus.
type Error struct {
	// Input is the capture's path, with the record's number in a corpus, or its URL.
	Input string
	Err   error
}

func (e *Error) Error() string { return fmt.Sprintf("cannot read %s: %v", e.Input, e.Err) }

// Unwrap gives the reason.
func (e *Error) Unwrap() error { return e.Err }

func failure(c hearsay.Capture, err error) error {
	var done *Error
	if errors.As(err, &done) {
		return err
	}
	return &Error{Input: name(c), Err: err}
}

// name is what people call the capture.
func name(c hearsay.Capture) string {
	switch {
	case c.Path == "-":
		return "standard input"
	case c.Path != "":
		return c.Path
	case c.URL != "":
		return c.URL
	}
	return "the input"
}

// otherLanguage is ErrLanguage with the languages named.
type otherLanguage struct{ what, in, read string }

func (e *otherLanguage) Error() string {
	return fmt.Sprintf("the %s says that it is in %s; hearsay reads %s only", e.what, e.in, e.read)
}

func (e *otherLanguage) Unwrap() error { return ErrLanguage }

func tooLarge(what string, limit int) error {
	return fmt.Errorf("%w: %s of more than %s; if it holds many articles, give them as JSONL or CSV, one a record",
		ErrTooLarge, what, bytesInWords(limit))
}

func bytesInWords(n int) string {
	if n >= mib {
		return fmt.Sprintf("%d MiB", n/mib)
	}
	return fmt.Sprintf("%d bytes", n)
}
