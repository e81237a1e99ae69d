package model

import (
	"fmt"
	"strings"
)

// Team is a group of people that work is given to.
type Team struct {
	Row[Team] `is:"public together" help:"A group of people that work is given to"`

	Name     string   `is:"public needed" help:"What the team is called"`
	Function Function `is:"public" help:"What the team is for"`
	Parent   ID[Team] `is:"public" help:"The team it is a part of"`
}

// Function is what a team is for.
type Function string

// Choices is the functions in order.
func (Function) Choices() []string {
	return []string{"product", "engineering", "design", "go-to-market", "customer success", "executive", "operations"}
}

func (t *Team) check(p *Portfolio) error {
	path := []string{t.Name}
	for up := p.Teams.Get(t.Parent); up != nil; up = p.Teams.Get(up.Parent) {
		path = append(path, up.Name)
		if up.ID == t.ID {
			return fmt.Errorf("a team cannot be a part of itself: %s", strings.Join(path, " is in "))
		}
		if len(path) > p.Teams.Len()+1 {
			break // a circle further up, which is not this team's doing
		}
	}
	return nil
}

// Person is somebody who owns, decides or learns something. Beyond the name, what is known of a person is private.
type Person struct {
	Row[Person] `is:"public" plural:"people" help:"Somebody who owns, decides or learns something"`

	Name  string    `is:"public brief needed" help:"Their name, as a shared screen shows it"`
	Team  ID[Team]  `help:"The team they belong to"`
	Role  string    `help:"What they do"`
	Level ID[Level] `help:"Where they stand on a career ladder"`
	Start Date      `help:"Their first day"`
	End   Date      `help:"Their last day"`
}
