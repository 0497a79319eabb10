package weights

import (
	"crypto/sha256"
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestClustersChecksum(t *testing.T) {
	b, err := os.ReadFile("clusters/clusters.sha256")
	if err != nil {
		t.Fatal(err)
	}
	want, _, _ := strings.Cut(string(b), " ")
	if got := fmt.Sprintf("%x", sha256.Sum256([]byte(Clusters()))); got != want {
		t.Errorf("clusters.bin has SHA-256 %s, clusters.sha256 says %s", got, want)
	}
}
