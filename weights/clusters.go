package weights

import _ "embed"

//go:embed clusters/clusters.bin
var clusters string

// Clusters is the table of word clusters; nn.OpenClusters reads it in place.
func Clusters() string { return clusters }
