package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/alecthomas/kong"
)

// settings are what a person set once and for all, in a file of TOML: flags by
// their names, for every command that has them, or in a table named after one
// command. What is called with a flag, or set in the environment, goes before.
type settings struct {
	// path is the file; found says that there is one.
	path  string
	found bool
	// everywhere are flags outside of any table, of those that are in tables by command.
	everywhere map[string]any
	of         map[string]map[string]any
}

// settingsVariable names the file in the environment.
const settingsVariable = "HEARSAY_CONFIG"

// settingsPath is where the settings are, and whether a person said so.
func settingsPath() (path string, named bool) {
	if path := os.Getenv(settingsVariable); path != "" {
		return path, true
	}
	folder, err := os.UserConfigDir()
	if err != nil {
		return "", false
	}
	return filepath.Join(folder, "hearsay", "config.toml"), false
}

// readSettings reads the file. Where nobody named one it need not be there.
func readSettings() (*settings, error) {
	s := &settings{everywhere: map[string]any{}, of: map[string]map[string]any{}}
	var named bool
	if s.path, named = settingsPath(); s.path == "" {
		return s, nil
	}
	text, err := os.ReadFile(s.path)
	if !named && (errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission)) {
		return s, nil // another user's folder, as under sudo, has no settings for this one
	}
	if err != nil {
		return nil, fmt.Errorf("reading the settings %s: %w; %s says where they are", s.path, bare(err), settingsVariable)
	}
	s.found = true
	var all map[string]any
	if _, err := toml.Decode(string(text), &all); err != nil {
		return nil, fmt.Errorf("reading the settings %s: %w", s.path, err)
	}
	for key, v := range all {
		if table, ok := v.(map[string]any); ok {
			s.table(key, table)
		} else {
			s.everywhere[key] = v
		}
	}
	return s, nil
}

// table takes in the flags of a command, and those of commands below it
// ([feeds.add]).
func (s *settings) table(command string, table map[string]any) {
	for key, v := range table {
		if below, ok := v.(map[string]any); ok && !isColumns(key) {
			s.table(command+" "+key, below)
			continue
		}
		if s.of[command] == nil {
			s.of[command] = map[string]any{}
		}
		s.of[command][key] = v
	}
}

// isColumns tells the one flag that is itself a table.
func isColumns(key string) bool { return key == "columns" }

// Validate implements [kong.Resolver]: it refuses names that no command knows.
func (s *settings) Validate(app *kong.Application) error {
	known := map[string]map[string]bool{"": {}}
	for _, leaf := range app.Leaves(false) {
		name := strings.TrimPrefix(leaf.FullPath(), app.Name+" ")
		known[name] = map[string]bool{}
		for _, f := range flagsOf(leaf) {
			known[name][f.Name], known[""][f.Name] = true, true
		}
	}
	for _, key := range slices.Sorted(maps.Keys(s.everywhere)) {
		if !known[""][key] {
			return usageError{fmt.Errorf("the settings %s have %q, which is no flag of any command", s.path, key)}
		}
	}
	for _, command := range slices.Sorted(maps.Keys(s.of)) {
		if known[command] == nil {
			return usageError{fmt.Errorf("the settings %s have a table [%s], which is no command", s.path, strings.ReplaceAll(command, " ", "."))}
		}
		for _, key := range slices.Sorted(maps.Keys(s.of[command])) {
			if !known[command][key] {
				return usageError{fmt.Errorf("the settings %s have %q in the table [%s], and hearsay %s has no such flag", s.path, key, strings.ReplaceAll(command, " ", "."), command)}
			}
		}
	}
	return nil
}

// Resolve implements [kong.Resolver].
func (s *settings) Resolve(_ *kong.Context, parent *kong.Path, flag *kong.Flag) (any, error) {
	if fromEnvironment(flag) != "" || parent.Command == nil {
		return nil, nil
	}
	v, _ := s.value(commandOf(parent.Command), flag.Name)
	return v, nil
}

// commandOf is a command's name, as in "feeds add".
func commandOf(n *kong.Node) string {
	_, name, _ := strings.Cut(n.FullPath(), " ")
	return name
}

// value is what the settings say of a command's flag, with the key that says it.
func (s *settings) value(command, name string) (v any, key string) {
	if v, ok := s.of[command][name]; ok {
		return plainValue(v), strings.ReplaceAll(command, " ", ".") + "." + name
	}
	if v, ok := s.everywhere[name]; ok {
		return plainValue(v), name
	}
	return nil, ""
}

// plainValue is a value of TOML as flags take it: text, or yes or no.
func plainValue(v any) any {
	switch v := v.(type) {
	case bool:
		return v
	case []any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = plainValue(v[i])
		}
		return list
	case map[string]any:
		var pairs []string
		for _, key := range slices.Sorted(maps.Keys(v)) {
			pairs = append(pairs, fmt.Sprintf("%s=%v", key, v[key]))
		}
		return strings.Join(pairs, ",")
	case time.Time:
		return v.Format(time.RFC3339)
	}
	return fmt.Sprint(v)
}

// fromEnvironment is the variable that sets a flag, or "".
func fromEnvironment(flag *kong.Flag) string {
	for _, name := range flag.Envs {
		if os.Getenv(name) != "" {
			return name
		}
	}
	return ""
}

// flagsOf are the flags that can be set for a command.
func flagsOf(leaf *kong.Node) (list []*kong.Flag) {
	for _, f := range leaf.Flags {
		if !f.Hidden && f.Name != "help" {
			list = append(list, f)
		}
	}
	return list
}
