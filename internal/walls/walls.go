// Package walls holds the import table of the house: which room may import
// which, and which libraries. Its test reads the imports there are and refuses
// an arrow that is not in the table; ARCHITECTURE.md shows the same table, and
// the test compares the two.
package walls

// Room is one package, or a folder of packages, with what it may import beyond
// the standard library. What the tests of a room import is held to the same
// row, with the additions of [Tests].
type Room struct {
	// Path is the folder from the root of the repository; "." is the root package.
	// A row also holds for the folders below it that have no row of their own.
	Path string
	// Rooms are the rooms it may import.
	Rooms []string
	// Libraries are the modules of others it may import, by path prefix.
	Libraries []string
}

// Table lists every room. A new arrow changes this table, ARCHITECTURE.md and
// the reason there in one commit.
var Table = []Room{
	{".", nil, nil},
	{"lang", nil, []string{"golang.org/x/text"}},
	{"lang/en", []string{".", "lang"}, nil},
	{"weights", nil, nil},
	{"internal/nn", nil, nil},
	{"internal/recent", nil, nil},
	{"internal/encoder", []string{"internal/nn"}, []string{"golang.org/x/sys", "golang.org/x/text"}},
	{"internal/walls", nil, nil},
	{"ingest", []string{"."}, []string{"codeberg.org/readeck/go-readability/v2", "golang.org/x/net", "golang.org/x/text"}},
	{"ingest/warc", []string{".", "internal/coding"}, []string{"github.com/klauspost/compress"}},
	{"ingest/feeds", []string{".", "internal/coding"}, []string{"github.com/mmcdole/gofeed", "golang.org/x/net"}},
	{"internal/coding", nil, []string{"github.com/klauspost/compress", "github.com/andybalholm/brotli"}},
	{"internal/fetch", []string{".", "internal/coding"}, nil},
	{"watch", []string{".", "ingest/feeds", "internal/fetch"}, nil},
	{"parse", []string{".", "lang", "lang/en", "weights", "internal/nn"}, nil},
	{"attribute", []string{".", "lang", "lang/en", "weights", "internal/nn", "internal/encoder", "parse"}, nil},
	{"resolve", []string{".", "lang", "lang/en", "weights", "internal/nn", "parse"}, nil},
	{"resolve/known", []string{".", "lang", "lang/en"}, []string{"golang.org/x/text"}},
	{"relate", []string{".", "lang", "lang/en", "internal/nn"}, nil},
	{"relate/proposition", []string{".", "lang", "lang/en", "parse"}, nil},
	{"relate/statement", []string{".", "relate/proposition"}, nil},
	{"relate/claim", []string{".", "relate/proposition"}, nil},
	{"relate/place", []string{".", "relate/proposition", "relate/statement", "relate/claim", "internal/recent"}, nil},
	{"engine", []string{".", "lang", "lang/en", "weights", "internal/nn", "internal/recent", "parse", "attribute", "resolve", "resolve/known", "relate", "relate/proposition", "relate/statement", "relate/claim", "relate/place"}, nil},
	{"format", []string{".", "lang", "lang/en"}, nil},
	{"carry", []string{".", "format"}, []string{"github.com/parquet-go/parquet-go"}},
	{"internal/record", []string{".", "internal/recent"}, []string{"github.com/klauspost/compress", "golang.org/x/text"}},
	{"sqlite", []string{".", "internal/record"}, []string{"modernc.org/sqlite", "github.com/pressly/goose/v3"}},
	{"postgres", []string{".", "internal/record"}, []string{"github.com/jackc/pgx/v5", "github.com/pressly/goose/v3"}},
	{"storetest", []string{"."}, nil},
	{"eval", []string{".", "lang", "lang/en", "weights", "internal/nn", "ingest", "parse", "attribute", "resolve", "resolve/known", "relate", "relate/proposition", "relate/statement", "relate/claim", "relate/place", "engine", "format", "sqlite"}, nil},
	{"train", []string{".", "lang", "lang/en", "weights", "internal/nn", "internal/encoder", "ingest", "parse", "attribute", "resolve", "engine", "eval", "train"}, []string{"github.com/klauspost/compress"}},
	{"bench", []string{".", "lang", "lang/en", "weights", "internal/nn", "ingest", "parse", "attribute", "resolve", "relate/proposition", "engine", "format", "sqlite", "storetest", "ingest/warc"}, []string{"github.com/clipperhouse/uax29/v2", "github.com/klauspost/compress"}},
	{"alert", []string{".", "engine", "format"}, nil},
	{"alert/deliver", []string{".", "alert", "format", "internal/fetch"}, nil},
	{"web", []string{".", "engine", "format", "carry", "alert"}, []string{"github.com/danielgtaylor/huma/v2", "golang.org/x/crypto"}},
	{"assist", []string{"."}, []string{"github.com/modelcontextprotocol/go-sdk"}},
	{"cmd/hearsay", []string{".", "ingest", "ingest/warc", "ingest/feeds", "internal/fetch", "watch", "engine", "resolve/known", "format", "carry", "sqlite", "postgres", "alert", "alert/deliver", "web", "assist"}, []string{"github.com/modelcontextprotocol/go-sdk", "github.com/alecthomas/kong", "github.com/BurntSushi/toml", "golang.org/x/term"}},
	{"cmd/hearsay-eval", []string{".", "engine", "eval"}, nil},
}

// Tests are what tests may import beyond their room's row.
var Tests = Room{
	Rooms:     []string{".", "lang", "lang/en", "internal/nn", "weights", "storetest"},
	Libraries: []string{"github.com/rogpeppe/go-internal", "github.com/google/go-cmp", "pgregory.net/rapid"},
}

// OwnTests are what the tests of single rooms may import beyond that: the pages
// are tried on a record that was really read, and in a real browser.
var OwnTests = map[string]Room{
	"alert":         {Rooms: []string{"sqlite"}},
	"alert/deliver": {Rooms: []string{"sqlite"}},
	"assist":        {Rooms: []string{"web", "sqlite"}},
	"web":           {Rooms: []string{"ingest", "sqlite"}, Libraries: []string{"github.com/chromedp/chromedp", "github.com/chromedp/cdproto", "github.com/pb33f/libopenapi", "github.com/pb33f/libopenapi-validator"}},
}
