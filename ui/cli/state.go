package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
)

// viewStates is how each view was left, by portfolio and view.
type viewStates map[string]map[string]string

// readStates is how the views of every portfolio were left. Whatever is wrong with the file, they begin afresh.
func (e *env) readStates() viewStates {
	states := viewStates{}
	path, err := e.statePath()
	if err != nil {
		return states
	}
	data, err := os.ReadFile(path)
	if err != nil || json.Unmarshal(data, &states) != nil {
		return viewStates{}
	}
	return states
}

// saveStates keeps how the views of one portfolio were left.
func (e *env) saveStates(portfolio string, state map[string]string) error {
	path, err := e.statePath()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	states := e.readStates()
	states[portfolio] = state
	for known := range states {
		if !e.Files.Exists(known) {
			delete(states, known) // nobody comes back to a portfolio that is gone
		}
	}
	data, err := json.MarshalIndent(states, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o600)
}
