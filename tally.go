package hearsay

// Tally counts what a query finds.
type Tally struct {
	// All is how many rows there are. Where More is set there are more than All:
	// counting them would take too long.
	All int
	// Relayed is how many of those that the lists count are only told of their
	// speakers by somebody else; not known where Counted is 0 or they are kept counted.
	Relayed int
	More    bool
	// The lists, the most first. A row with several speakers counts for each.
	Speakers, Outlets, Acts, Kinds []TallyLine
	// Counted is how many rows, the newest, the lists count; All where it is
	// all of them. SpeakersCounted is the same of Speakers.
	Counted, SpeakersCounted int
}

// TallyLine is how many of the rows have one value: the ID of a speaker of the
// directory, an outlet, an act or a kind. Name is that for people.
type TallyLine struct {
	Key, Name string
	N         int
	// Relayed is how many of them are only told of the speaker by somebody else; of
	// speakers only.
	Relayed int
}
