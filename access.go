package hearsay

import "slices"

// Role is what somebody may do with the record.
type Role string

// The roles; each may do what those before it may.
const (
	// Anyone may see what has to be seen before it is known who comes: the
	// page to log in on, its style.
	Anyone Role = ""
	// Reader reads.
	Reader Role = "reader"
	// Editor corrects and reviews too.
	Editor Role = "editor"
	// Admin also says who may come in, takes down, and reads the log.
	Admin Role = "admin"
)

// Roles are those that somebody can have, the least first.
var Roles = []Role{Reader, Editor, Admin}

// May tells whether who has the role may do what needs another one. Nobody may
// do what needs a role that there is none of.
func (r Role) May(needed Role) bool {
	order := append([]Role{Anyone}, Roles...)
	has, needs := slices.Index(order, r), slices.Index(order, needed)
	return needs >= 0 && has >= needs
}
