package cli

import "testing"

func TestCommandsGoByTheirNames(t *testing.T) {
	e := &env{}
	for _, g := range e.groups() {
		for _, c := range g.commands {
			if made := c.make().Name(); made != c.name {
				t.Errorf("%s is found by the name %s", made, c.name)
			}
		}
	}
}
