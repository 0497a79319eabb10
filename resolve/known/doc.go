// Package known links the speakers of articles to a directory of known
// speakers: a reading goes in, and who each of its speakers is in the directory
// comes out. It also compares names by themselves ([Likeness]).
//
// It refuses to guess. Where two known persons fit equally, where an article
// gives a surname and nothing more, or where a name fits and the roles do not,
// a speaker stays without a link or becomes an entry of its own; nobody is
// merged on the surname alone. A person can merge entries later, and a merge
// that should not have been is harder to see than one that is missing.
//
// It is pure: no clock, network, file, log or global. A [Linker] is not safe
// for use by several goroutines at once.
package known
