package cli

import (
	"encoding/json"
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
	// Seen is what somebody saw last, when they closed the cockpit or acknowledged it, by portfolio and person.
	Seen map[string]map[string]sight `json:"seen,omitempty"`
	// Acknowledged is what somebody has said that they have seen, by portfolio and person.
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
	var s state
	path, err := e.statePath()
	if err != nil {
		return s
	}
	data, err := os.ReadFile(path)
	if err != nil || json.Unmarshal(data, &s) != nil {
		return state{}
	}
	return s
}

// alterState keeps the state with something altered in it. Cockpits that are closed at once wait for each other, and whoever
// reads meanwhile finds it whole.
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
	s := e.readState() // and not as it was remembered: another cockpit may have been closed since
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
				delete(s.Views, known) // nobody comes back to a portfolio that is gone
				delete(s.Seen, known)
				delete(s.Acknowledged, known)
			}
		}
		s.saw(portfolio, e.who(), left.Seen)
	})
}

// saveSeen keeps what whoever is at the keyboard says that they have seen of a portfolio.
func (e *env) saveSeen(portfolio string, at past.Point) error {
	return e.alterState(func(s *state) {
		s.saw(portfolio, e.who(), at)
		if s.Acknowledged == nil {
			s.Acknowledged = map[string]map[string]sight{}
		}
		if s.Acknowledged[portfolio] == nil {
			s.Acknowledged[portfolio] = map[string]sight{}
		}
		s.Acknowledged[portfolio][e.who()] = sight(at)
	})
}

// saw notes what somebody saw last of a portfolio that can be come back to.
func (s *state) saw(portfolio, who string, at past.Point) {
	if portfolio == "" || at.Rev == 0 {
		return
	}
	if s.Seen == nil {
		s.Seen = map[string]map[string]sight{}
	}
	if s.Seen[portfolio] == nil {
		s.Seen[portfolio] = map[string]sight{}
	}
	s.Seen[portfolio][who] = sight(at)
}
