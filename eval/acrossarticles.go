package eval

// AcrossArticles measures what relates articles to each other: origins.
func AcrossArticles(dataDir string) ([]Line, error) {
	return originLines(dataDir)
}
