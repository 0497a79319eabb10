package web

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"
)

// The costs of argon2id, the second recommendation of RFC 9106, section 4:
// three passes over 64 MiB, on four threads.
const (
	passes  = 3
	memory  = 64 * 1024 // KiB
	threads = 4
	keyLen  = 32
)

// How long a password may be, in bytes, and has to be, in characters: NIST SP
// 800-63B wants 15 where it stands alone and allows 8, and everything by length.
const (
	mostSecret    = 1000
	leastPassword = 12
)

// CheckPassword says what is wrong with a new password, or nil.
func CheckPassword(user, password string) error {
	switch n := utf8.RuneCountInString(password); {
	case n < leastPassword:
		return fmt.Errorf("the password has %d characters; it needs %d, and may be a sentence", n, leastPassword)
	case len(password) > mostSecret:
		return fmt.Errorf("the password has %d bytes; it may have %d", len(password), mostSecret)
	case user != "" && strings.Contains(strings.ToLower(password), user) && n < leastPassword+utf8.RuneCountInString(user):
		return errors.New("the password is little more than the name; it needs to be something that nobody guesses")
	}
	return nil
}

// NewToken makes a token of 130 random bits.
func NewToken() string { return rand.Text() }

// HashSecret makes the hash by which a password or a token is known again, in
// the PHC form "$argon2id$v=19$m=65536,t=3,p=4$salt$hash": what it cost stands in
// it, so that older ones hold when the costs change.
func HashSecret(secret string) string {
	salt := make([]byte, 16)
	_, _ = rand.Read(salt) // never fails, by its documentation
	key := argon2.IDKey([]byte(secret), salt, passes, memory, threads, keyLen)
	b64 := base64.RawStdEncoding
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, memory, passes, threads, b64.EncodeToString(salt), b64.EncodeToString(key))
}

// hashed is a hash taken apart.
type hashed struct {
	memory, passes uint32
	lanes          uint8
	salt, key      []byte
}

// CheckHash says what is wrong with a hash, or nil.
func CheckHash(hash string) error {
	_, err := parseHash(hash)
	return err
}

func parseHash(hash string) (h hashed, err error) {
	parts := strings.Split(hash, "$")
	var version int
	if len(parts) != 6 || parts[1] != "argon2id" {
		return h, errors.New("it is no argon2id hash ($argon2id$v=19$m=…)")
	}
	_, err1 := fmt.Sscanf(parts[2], "v=%d", &version)
	_, err2 := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &h.memory, &h.passes, &h.lanes)
	var err3, err4 error
	h.salt, err3 = base64.RawStdEncoding.DecodeString(parts[4])
	h.key, err4 = base64.RawStdEncoding.DecodeString(parts[5])
	if err := errors.Join(err1, err2, err3, err4); err != nil {
		return h, fmt.Errorf("it is no argon2id hash: %w", err)
	}
	// Bounds, so that a damaged file does not take all memory of the computer.
	if version != argon2.Version || h.passes < 1 || h.passes > 100 || h.lanes < 1 || h.memory < 8*uint32(h.lanes) || h.memory > 4<<20 || len(h.key) < 16 || len(h.salt) < 8 {
		return h, errors.New("its numbers are out of bounds for an argon2id hash")
	}
	return h, nil
}

// secretIs tells whether a hash is that of the password or token.
func secretIs(secret, hash string) bool {
	h, err := parseHash(hash)
	if err != nil || secret == "" || len(secret) > mostSecret {
		return false
	}
	key := argon2.IDKey([]byte(secret), h.salt, h.passes, h.memory, h.lanes, uint32(len(h.key)))
	return subtle.ConstantTimeCompare(key, h.key) == 1
}
