package alert

import (
	"strings"
	"testing"
	"time"

	"hearsay"
)

// The example of the Standard Webhooks reference libraries: secret, ID, time and
// body with the signature that all of them give.
func TestSignature(t *testing.T) {
	headers, err := Sign("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", time.Unix(1614265330, 0), []byte(`{"test": 2432232314}`))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		HeaderID: "msg_p5jXN8AQM9LWM0D4loKWxJek", HeaderTimestamp: "1614265330", HeaderSignature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
	} {
		if headers[name] != want {
			t.Errorf("%s is %q, not %q", name, headers[name], want)
		}
	}
}

func TestSecrets(t *testing.T) {
	s := NewSecret()
	if err := CheckSecret(s); err != nil || s == NewSecret() {
		t.Errorf("a new secret is wrong, or the same twice: %v", err)
	}
	for _, wrong := range []hearsay.Secret{"", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_not base64!", "whsec_c2hvcnQ=", hearsay.Secret("whsec_" + strings.Repeat("QUJD", 30))} {
		err := CheckSecret(wrong)
		if err == nil {
			t.Errorf("%q is taken", string(wrong))
		} else if len(wrong) > 10 && strings.Contains(err.Error(), string(wrong[6:])) {
			t.Errorf("the error tells the secret: %v", err)
		}
	}
}
