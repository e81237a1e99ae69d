package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
)

// readState is how each view was left last time. Whatever is wrong with the file, the views begin afresh.
func (e *env) readState() map[string]string {
	path, err := e.statePath()
	if err != nil {
		return nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	var state map[string]string
	if json.Unmarshal(data, &state) != nil {
		return nil
	}
	return state
}

// saveState keeps how each view was left.
func (e *env) saveState(state map[string]string) error {
	path, err := e.statePath()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	data, err := json.MarshalIndent(state, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o600)
}
