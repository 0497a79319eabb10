// Package eval measures hearsay: gold data and what the program found go in,
// scores come out. It tunes nothing and is imported by nothing but its command.
package eval
