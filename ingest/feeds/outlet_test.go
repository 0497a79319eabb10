package feeds

import "testing"

// The feed's title stands for the outlet of its own site's pages only.
func TestOutletOfAListedPage(t *testing.T) {
	for _, c := range []struct{ title, list, page, want string }{
		{"Tesmir Courier", "https://courier.example/feed.xml", "https://courier.example/one", "Tesmir Courier"},
		{" Tesmir\n Courier ", "https://feeds.courier.example/rss", "https://www.courier.example/one", "Tesmir Courier"},
		{"World news | Coastwire", "https://coastwire.example/rss", "https://coastwire.example/one", "Coastwire"},
		{"Coast Wire - Latest", "https://www.coastwire.example/rss", "https://coastwire.example/one", "Coast Wire"},
		{"Halvek: the island’s paper", "https://post.example/rss", "https://post.example/one", "Halvek: the island’s paper"},
		{"Everybody's news", "https://reader.example/rss", "https://coastwire.example/one", ""},
		{"Post", "https://post.co.uk/rss", "https://courier.co.uk/one", ""},
		{"Local", "http://127.0.0.1:8080/rss", "http://127.0.0.1:8080/one", "Local"},
		{"Local", "http://127.0.0.1/rss", "http://127.0.1.1/one", ""},
		{"", "https://courier.example/feed.xml", "https://courier.example/one", ""},
		{"A", "%zz", "https://courier.example/one", ""},
	} {
		if got := Outlet(c.title, c.list, c.page); got != c.want {
			t.Errorf("%q at %s for %s: %q, want %q", c.title, c.list, c.page, got, c.want)
		}
	}
}
