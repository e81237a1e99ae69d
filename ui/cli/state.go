package cli

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/rogpeppe/go-internal/lockedfile"

	"quarterdeck/model"
	"quarterdeck/model/past"
	"quarterdeck/ui"
)

// state is how the cockpit was left: the colours everywhere, whether somebody has seen the tour, and each view by portfolio and
// name. Me is who uses it, where somebody has said so.
type state struct {
	Me     string                       `json:"me,omitempty"`
	Theme  string                       `json:"theme,omitempty"`
	Toured bool                         `json:"toured,omitempty"`
	Views  map[string]map[string]string `json:"views"`
	// Seen is what somebody saw last, when they closed the cockpit or acknowledged it, by portfolio and what they go by.
	Seen map[string]map[string]sight `json:"seen,omitempty"`
	// Acknowledged is what somebody has said that they have seen, by portfolio and what they go by.
	Acknowledged map[string]map[string]sight `json:"acknowledged,omitempty"`
}

// sight is a point that somebody has seen, and the day on which they did.
type sight past.Point

// written is a sight as it is kept.
type written struct {
	Rev int64  `json:"rev"`
	On  string `json:"on"`
}

// MarshalJSON keeps the revision and the day.
func (s sight) MarshalJSON() ([]byte, error) { return json.Marshal(written{s.Rev, s.Day.String()}) }

// UnmarshalJSON reads that, or a bare revision, as it was kept once. Without a day that can be read there is none.
func (s *sight) UnmarshalJSON(text []byte) error {
	var w written
	if json.Unmarshal(text, &w.Rev) != nil {
		if err := json.Unmarshal(text, &w); err != nil {
			return err
		}
	}
	*s = sight{Rev: w.Rev}
	if s.Day.Parse(w.On) != nil {
		s.Day = model.Date{}
	}
	return nil
}

// remembered is the state as it was when it was first asked for, which is read once.
func (e *env) remembered() *state {
	if e.left == nil {
		s := e.readState()
		e.left = &s
	}
	return e.left
}

// readState is how the cockpit was left. Whatever is wrong with the file, it begins afresh.
func (e *env) readState() state {
	path, err := e.statePath()
	if err != nil {
		return state{}
	}
	s, err := stateAt(path)
	if err != nil {
		return state{}
	}
	return s
}

// stateAt is the state in a file, or none where there is no file yet. The error is unreadable where it is not a state.
func stateAt(path string) (state, error) {
	var s state
	data, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return state{}, nil
	case err != nil:
		return state{}, err
	}
	if err := json.Unmarshal(data, &s); err != nil {
		return state{}, unreadable{err}
	}
	return s, nil
}

// unreadable says that what a file holds cannot be understood.
type unreadable struct{ error }

// alterState keeps the state with something altered in it. Cockpits that are closed at once wait for each other, and whoever
// reads meanwhile finds it whole. A file that cannot be understood is moved aside, and one that cannot be read stays as it is.
func (e *env) alterState(alter func(*state)) error {
	path, err := e.statePath()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	unlock, err := lockedfile.MutexAt(path + ".lock").Lock()
	if err != nil {
		return err
	}
	defer unlock()
	s, err := stateAt(path) // and not as it was remembered: another cockpit may have been closed since
	if _, broken := errors.AsType[unreadable](err); broken {
		err = os.Rename(path, path+".broken")
	}
	if err != nil {
		return err
	}
	alter(&s)
	if s.Views == nil {
		s.Views = map[string]map[string]string{}
	}
	data, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(path+".new", data, 0o600); err != nil {
		return err
	}
	return os.Rename(path+".new", path)
}

// saveState keeps how the cockpit was left with one portfolio, or with one that is thrown away: then only the colours.
func (e *env) saveState(portfolio string, left ui.Left) error {
	return e.alterState(func(s *state) {
		if left.Theme != "" {
			s.Theme = left.Theme
		}
		s.Toured = s.Toured || left.Toured
		if s.Views == nil {
			s.Views = map[string]map[string]string{}
		}
		s.Views[portfolio] = left.State
		for known := range s.Views {
			if !e.Files.Exists(known) {
				delete(s.Views, known) // but not what was seen of it: its disk may only be away for now
			}
		}
		note(&s.Seen, portfolio, e.who(), left.Seen)
	})
}

// saveSights keeps how far whoever is at the keyboard has seen a portfolio. What they had acknowledged and have taken back
// is forgotten.
func (e *env) saveSights(portfolio string, sights ui.Sights) error {
	return e.alterState(func(s *state) {
		for _, kept := range []map[string]map[string]sight{s.Seen, s.Acknowledged} {
			delete(kept[portfolio], e.who())
		}
		note(&s.Seen, portfolio, e.who(), sights.Looked)
		note(&s.Acknowledged, portfolio, e.who(), sights.Acknowledged)
	})
}

// note notes a point that somebody has seen of a portfolio that can be come back to.
func note(in *map[string]map[string]sight, portfolio, who string, at past.Point) {
	if portfolio == "" || at.Rev == 0 {
		return
	}
	if *in == nil {
		*in = map[string]map[string]sight{}
	}
	if (*in)[portfolio] == nil {
		(*in)[portfolio] = map[string]sight{}
	}
	(*in)[portfolio][who] = sight(at)
}
