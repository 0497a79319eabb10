package hearsay

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// Role is what somebody may do with the record.
type Role string

// The roles; each may do what those before it may.
const (
	// Anyone may see what has to be seen before it is known who comes: the
	// page to log in on, its style.
	Anyone Role = ""
	// Reader reads.
	Reader Role = "reader"
	// Editor corrects and reviews too.
	Editor Role = "editor"
	// Admin also says who may come in, takes down, and reads the log.
	Admin Role = "admin"
)

// Roles are those that somebody can have, the least first.
var Roles = []Role{Reader, Editor, Admin}

// May tells whether who has the role may do what needs another one. Nobody may
// do what needs a role that there is none of.
func (r Role) May(needed Role) bool {
	order := append([]Role{Anyone}, Roles...)
	has, needs := slices.Index(order, r), slices.Index(order, needed)
	return needs >= 0 && has >= needs
}

// User is somebody who may come in.
type User struct {
	// Name is what they log in by, and what signs what they change.
	Name string
	Role Role
	// Hash is that of the password, in the PHC form; empty where they have none
	// and only their tokens come in.
	Hash  string
	Since time.Time
}

// Token lets a program come in as a user. The token itself is not kept.
type Token struct {
	// ID tells it from others, and lets nobody in.
	ID string
	// SHA256 is the hash, in hexadecimal digits. A token has 130 random bits, so
	// that a quick hash is enough.
	SHA256 string
	User   string
	// Role is the most that it may do, whatever the user may.
	Role Role
	// For is what it was made for, in the words of whoever made it.
	For  string
	Made time.Time
	// Until is when it ends; zero where it does not.
	Until time.Time
}

// Session is a log-in that goes on: what a browser shows is known by its hash.
type Session struct {
	SHA256 string
	User   string
	Opened time.Time
	Until  time.Time
	// From is the address that it was opened from.
	From string
}

// Hand is who changes the record, and where from, as the log has it.
type Hand struct {
	// Who is a user's name, or what a correction is signed with where it is empty.
	Who string
	// From is an address, or a command and the computer it ran on.
	From string
}

type handed struct{}

// WithHand says whose hand makes the changes that are asked for with ctx.
func WithHand(ctx context.Context, h Hand) context.Context {
	return context.WithValue(ctx, handed{}, h)
}

// HandOf is what [WithHand] said; zero where nobody did.
func HandOf(ctx context.Context) Hand {
	h, _ := ctx.Value(handed{}).(Hand)
	return h
}

// LogLine is one change of the record that a person made, as the log keeps it.
// It names what was changed by ID only: whoever is taken down leaves no name in it.
type LogLine struct {
	// Number is its place, counted from 1 without a gap.
	Number    int64
	When      time.Time
	Who, From string
	// What is what was done, Of the ID of what it was done to: "correction act"
	// and the correction's. Detail is a word more, as the new role.
	What, Of, Detail string
	// Hash is that of the line and of the hash of the line before, so that none
	// can be changed, left out or put between without all after it.
	Hash string
}

// Seal fills the hash, after the one of the line before ("" for the first).
func (l *LogLine) Seal(before string) {
	l.When = l.When.UTC().Truncate(time.Microsecond)
	sum := sha256.New()
	for _, part := range []string{before, strconv.FormatInt(l.Number, 10), l.When.Format(time.RFC3339Nano), l.Who, l.From, l.What, l.Of, l.Detail} {
		fmt.Fprintf(sum, "%d:%s,", len(part), part)
	}
	l.Hash = hex.EncodeToString(sum.Sum(nil))
}

// LogQuery says which lines of the log to list, the newest first.
type LogQuery struct {
	// Who and What limit them; What also by its first word.
	Who, What string
	Limit     int
	Cursor    string
}

// Door keeps who may come in, and the log of what people changed. What a store
// changes for a person it logs itself, in the same transaction. None of it is
// carried away with the record.
type Door interface {
	// AddUser adds one; a name that is taken is [ErrTaken].
	AddUser(ctx context.Context, u User) error
	SetRole(ctx context.Context, user string, r Role) error
	// SetPassword changes the hash, and ends the user's sessions.
	SetPassword(ctx context.Context, user, hash string) error
	// DropUser removes one with all sessions and tokens.
	DropUser(ctx context.Context, user string) error
	User(ctx context.Context, name string) (User, error)
	// Users are all, by name.
	Users(ctx context.Context) ([]User, error)

	AddToken(ctx context.Context, t Token) error
	DropToken(ctx context.Context, id string) error
	// Tokens are all, by user, the oldest first.
	Tokens(ctx context.Context) ([]Token, error)
	// TokenBy and SessionBy find what a hash lets in at a time, with its user;
	// what has ended is not found.
	TokenBy(ctx context.Context, sha256 string, at time.Time) (Token, User, error)
	SessionBy(ctx context.Context, sha256 string, at time.Time) (Session, User, error)
	// OpenSession keeps one, and forgets those that had ended when it was opened.
	OpenSession(ctx context.Context, s Session) error
	// CloseSession ends one; one that is not there has ended already.
	CloseSession(ctx context.Context, sha256 string) error

	// AppendLog adds a line for a change that no store makes. Number, time, hash
	// and, where they are empty, who and from are filled by the record.
	AppendLog(ctx context.Context, l LogLine) error
	// Log lists lines; the cursor is empty after the last page.
	Log(ctx context.Context, q LogQuery) (list []LogLine, cursor string, err error)
	// CheckLog reads the whole log and says how many lines there are; it fails
	// at the first that was changed, left out or put in between.
	CheckLog(ctx context.Context) (lines int64, err error)
}

// ErrTaken is returned for a name that somebody else has.
var ErrTaken = errors.New("the name is taken")

// CheckUserName says what is wrong with a name to log in by, or nil. Capital
// letters are, so that no two names differ by them alone.
func CheckUserName(name string) error {
	wrong := func(r rune) bool {
		return !strings.ContainsRune("._-@", r) && !unicode.IsDigit(r) && (!unicode.IsLetter(r) || unicode.IsUpper(r) || unicode.IsTitle(r))
	}
	if name == "" || len(name) > 64 || strings.ContainsFunc(name, wrong) {
		return fmt.Errorf("%q cannot be a user's name: it is made of small letters, digits, and . _ - @, and has 64 bytes at most", name)
	}
	return nil
}
