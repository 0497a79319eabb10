package main

import (
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"strconv"
	"strings"

	"github.com/alecthomas/kong"
)

type configCommand struct {
	All  bool `help:"What nobody set too, as it is by default."`
	JSON bool `name:"json" help:"Print JSON, one object."`
}

// Help is the end of the manual page.
func (configCommand) Help() string {
	return `Every flag of every command can be set once and for all: in the file config.toml in the folder
hearsay of your configuration (HEARSAY_CONFIG names another one), outside of tables for all
commands that have the flag, or in a table named after one command. Some can be set in the
environment; --help names the variables. A flag on the command line goes before the environment,
and the environment before the file. What is printed is such a file, and says where each
value comes from.

    contact = "desk@courier.example"
    db = "/srv/hearsay/record.db"

    [watch]
    every = "30m"
    status = "127.0.0.1:9413"

Examples:

    hearsay config
    hearsay config --all
    hearsay config --json`
}

// settingJSON is a public contract: docs/format.md.
type settingJSON struct {
	Command *string `json:"command"`
	Name    string  `json:"name"`
	Value   string  `json:"value"`
	Origin  string  `json:"origin"`
}

// configJSON is a public contract: docs/format.md.
type configJSON struct {
	File     *string       `json:"file"`
	Found    bool          `json:"found"`
	Settings []settingJSON `json:"settings"`
}

// Run prints the settings.
func (p *configCommand) Run(k *kong.Kong, s *settings, c console) error {
	list := s.inForce(k.Model, p.All)
	if p.JSON {
		line, err := json.Marshal(configJSON{File: orNull(s.path), Found: s.found, Settings: list})
		if err != nil {
			return fmt.Errorf("printing the settings: %w", err)
		}
		return put(c.out, append(line, '\n'))
	}
	there := "is not there"
	if s.found {
		there = "is read"
	}
	b := fmt.Appendf(nil, "# %s %s\n", homely(s.path), there)
	command := ""
	for _, set := range list {
		if set.Command != nil && *set.Command != command {
			command = *set.Command
			b = fmt.Appendf(b, "\n[%s]\n", strings.ReplaceAll(command, " ", "."))
		}
		b = fmt.Appendf(b, "%s = %s  # %s\n", set.Name, set.Value, set.Origin)
	}
	return put(c.out, b)
}

// inForce lists what is set: first what holds for all commands that have the
// flag, each once, then by command.
func (s *settings) inForce(app *kong.Application, all bool) []settingJSON {
	everywhere, own := []settingJSON{}, []settingJSON{}
	seen := map[string]bool{}
	for _, leaf := range app.Leaves(true) {
		command := commandOf(leaf)
		for _, f := range flagsOf(leaf) {
			set := s.one(command, f)
			switch {
			case set.Origin == "default" && !all:
			case set.Command != nil:
				own = append(own, set)
			case !seen[f.Name]:
				seen[f.Name] = true
				everywhere = append(everywhere, set)
			}
		}
	}
	return append(everywhere, own...)
}

// one is one flag of one command: its value, as TOML, and who says so. Command
// is nil where it holds for all that have the flag.
func (s *settings) one(command string, f *kong.Flag) settingJSON {
	set := settingJSON{Command: &command, Name: f.Name, Value: tomlValue(f.Default, f), Origin: "default"}
	if name := fromEnvironment(f); name != "" {
		return settingJSON{Name: f.Name, Value: tomlValue(os.Getenv(name), f), Origin: name}
	}
	if v, key := s.value(command, f.Name); key != "" {
		set.Value, set.Origin = tomlOf(v), "file"
		if key == f.Name {
			set.Command = nil
		}
	}
	return set
}

// tomlValue writes a value that is text as the flag's type.
func tomlValue(text string, f *kong.Flag) string {
	switch {
	case f.IsBool():
		return strconv.FormatBool(text == "true" || text == "1")
	case f.IsSlice():
		list := []any{}
		for part := range strings.SplitSeq(text, ",") {
			if part != "" {
				list = append(list, part)
			}
		}
		return tomlOf(list)
	}
	return tomlOf(text)
}

// tomlOf writes a value as TOML, without passwords.
func tomlOf(v any) string {
	switch v := v.(type) {
	case bool:
		return strconv.FormatBool(v)
	case []any:
		parts := make([]string, len(v))
		for i := range v {
			parts[i] = tomlOf(v[i])
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	text := fmt.Sprint(v)
	if u, err := url.Parse(text); err == nil && u.User != nil {
		text = u.Redacted()
	}
	b, err := json.Marshal(text) // a basic string of TOML has the escapes of JSON
	if err != nil {
		return strconv.Quote(text)
	}
	return string(b)
}
