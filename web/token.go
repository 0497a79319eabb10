package web

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

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

// NewToken makes a token of 130 random bits.
func NewToken() string { return rand.Text() }

// HashToken makes the hash by which a token is known again, in the PHC form
// "$argon2id$v=19$m=65536,t=3,p=4$salt$hash".
func HashToken(token string) string {
	salt := make([]byte, 16)
	_, _ = rand.Read(salt) // never fails, by its documentation
	key := argon2.IDKey([]byte(token), salt, passes, memory, threads, keyLen)
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

// tokenIs tells whether a hash is that of the token.
func tokenIs(token, hash string) bool {
	h, err := parseHash(hash)
	if err != nil || token == "" || len(token) > 1000 {
		return false
	}
	key := argon2.IDKey([]byte(token), h.salt, h.passes, h.memory, h.lanes, uint32(len(h.key)))
	return subtle.ConstantTimeCompare(key, h.key) == 1
}
