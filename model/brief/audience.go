package brief

import "fmt"

// Audience is for whom a page is. It decides what is told and what of it first.
type Audience string

// The audiences.
const (
	Leadership  Audience = "leadership"
	GoToMarket  Audience = "go-to-market"
	Engineering Audience = "engineering"
)

// Audiences is the audiences by their names.
func Audiences() []string {
	return []string{string(Leadership), string(GoToMarket), string(Engineering)}
}

// most is how many items of a section an audience is told one by one: leaders read a page.
func (a Audience) most() int {
	if a == Leadership {
		return 8
	}
	return 30
}

// first is the first of some items and of those under them, and how many more there are.
func (a Audience) first(items []Item) []Item {
	most := a.most()
	if rest := len(items) - most; rest > 1 {
		items = append(items[:most:most], Item{Title: fmt.Sprintf("and %d more", rest)})
	}
	for n := range items {
		items[n].Under = a.first(items[n].Under)
	}
	return items
}

// sections is what an audience is told: leaders how far the objectives are, what went wrong and what they have to decide,
// and of what changed only what was not told before; those who sell what comes when, those who build what waits for what.
// After a period all are told how it ended, and not what is up now.
func (a Audience) sections(after bool) []func(*maker) Section {
	if after {
		return []func(*maker) Section{objectives, delivered, slipped}
	}
	switch a {
	case GoToMarket:
		moved := changed("milestone")
		return []func(*maker) Section{launches, milestones, moved, decisions, delivered, slipped, exceptions, objectives}
	case Engineering:
		moved := changed("key_result", "dependency", "milestone", "decision")
		return []func(*maker) Section{exceptions, dependencies, moved, decisions, results, slipped, delivered, due, milestones}
	}
	moved := changed("objective", "decision", "risk", "milestone")
	return []func(*maker) Section{objectives, exceptions, due, milestones, delivered, slipped, decisions, risks, moved}
}
