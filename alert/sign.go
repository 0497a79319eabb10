package alert

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"hearsay"
)

// The headers of a webhook, by the Standard Webhooks specification 1.0.0
// (standardwebhooks.com). What is signed is "id.timestamp.body", by HMAC with
// SHA-256.
const (
	HeaderID        = "webhook-id"
	HeaderTimestamp = "webhook-timestamp"
	HeaderSignature = "webhook-signature"
)

// secretPrefix is what a secret begins with by that specification; after it
// stands the key in base64, which has 24 to 64 bytes.
const (
	secretPrefix        = "whsec_"
	leastKey, keyLength = 24, 32
	mostKey             = 64
)

// NewSecret makes a secret.
func NewSecret() hearsay.Secret {
	key := make([]byte, keyLength)
	_, _ = rand.Read(key) // never fails, by its documentation
	return hearsay.Secret(secretPrefix + base64.StdEncoding.EncodeToString(key))
}

// CheckSecret says what is wrong with a secret, or nil. It does not tell it.
func CheckSecret(s hearsay.Secret) error {
	_, err := keyOf(s)
	return err
}

func keyOf(s hearsay.Secret) ([]byte, error) {
	coded, ok := strings.CutPrefix(string(s), secretPrefix)
	if !ok {
		return nil, errors.New("a secret begins with " + secretPrefix)
	}
	key, err := base64.StdEncoding.DecodeString(coded)
	if err != nil {
		return nil, errors.New("what follows " + secretPrefix + " in a secret is base64, and this is not")
	}
	if len(key) < leastKey || len(key) > mostKey {
		return nil, fmt.Errorf("the key in a secret has %d to %d bytes, and this one has %d", leastKey, mostKey, len(key))
	}
	return key, nil
}

// Sign are the headers of one attempt to deliver an event.
func Sign(s hearsay.Secret, id string, at time.Time, body []byte) (map[string]string, error) {
	key, err := keyOf(s)
	if err != nil {
		return nil, err
	}
	stamp := strconv.FormatInt(at.Unix(), 10)
	return map[string]string{HeaderID: id, HeaderTimestamp: stamp, HeaderSignature: "v1," + signature(key, id, stamp, body)}, nil
}

func signature(key []byte, id, stamp string, body []byte) string {
	h := hmac.New(sha256.New, key)
	fmt.Fprintf(h, "%s.%s.", id, stamp)
	h.Write(body)
	return base64.StdEncoding.EncodeToString(h.Sum(nil))
}
