package hearsay

// SpeakerType is what kind of entity speaks.
type SpeakerType string

// The types.
const (
	Person       SpeakerType = "person"
	Organization SpeakerType = "organization"
	Group        SpeakerType = "group"
	Document     SpeakerType = "document"
	Anonymous    SpeakerType = "anonymous"
	Author       SpeakerType = "author"
	Unknown      SpeakerType = "unknown"
)

// How tells by what the article names the speaker at this place.
type How string

// The ways.
const (
	ByName    How = "name"
	BySurname How = "surname"
	ByPronoun How = "pronoun"
	ByNominal How = "nominal"
	Implicit  How = "implicit"
)

// Channel is a trade of passing on what others say.
type Channel string

// The channels: news outlets and agencies; spokespeople, and lawyers for their clients.
const (
	Outlet     Channel = "outlet"
	Mouthpiece Channel = "mouthpiece"
)

// Speaker is the entity an attribution is traced to. Where it is unclear, Name
// is empty and Candidates says who it may be.
type Speaker struct {
	// ID is the same for the same entity within an article.
	ID   string
	Name string
	Type SpeakerType
	How  How
	// Role is the role text as the article gives it nearest to the name
	// ("former president and deputy chairman of its Security Council").
	Role     string
	RoleSpan Span
	Wikidata string
	// Channel is set for who passes on the words of others by trade.
	Channel Channel `json:",omitempty"`
	// LinkedBy is the ID of the article that told who this is in the directory,
	// where the speaker's own article left it open ([Link.By]).
	LinkedBy string `json:",omitempty"`
	// Candidates are ordered, the likeliest first; empty where the name is clear.
	Candidates []Candidate
}

// Candidate is one entity that an unclear speaker may be.
type Candidate struct {
	ID    string
	Name  string
	Share float64
}
