package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/model"
)

func (e *env) me() *cobra.Command {
	var forget bool
	cmd := &cobra.Command{
		Use:   "me [NAME]",
		Short: "Say which of the people you are, or ask",
		Long: "What is yours, what you owe and who you are in the journal go by it. NAME is\n" +
			"somebody in the portfolio; a beginning of the name will do. It is remembered on\n" +
			"this machine for all portfolios. --actor and QUARTERDECK_ACTOR go first, and\n" +
			"without any of these you are your login name.",
		Example: "quarterdeck me                # who am I here?\n" +
			"quarterdeck me \"Ana Costa\"\n" +
			"quarterdeck me --forget       # the login name again",
		RunE: func(cmd *cobra.Command, args []string) error {
			name := model.CleanLine(strings.Join(args, " "))
			if forget && name != "" {
				return usage("--forget and a name at once are too much to ask for")
			}
			scope := model.Scope{Today: e.moment().Today, Brief: true}
			return e.with(cmd.Context(), scope, func(_ model.Store, p *model.Portfolio) error {
				if name != "" || forget {
					if err := e.become(p, name); err != nil {
						return err
					}
				}
				return e.printMe(p)
			})
		},
	}
	cmd.Flags().BoolVar(&forget, "forget", false, "go by the login name again")
	return cmd
}

// become remembers which of the people uses the cockpit; nobody where there is no name.
func (e *env) become(p *model.Portfolio, name string) error {
	if name != "" {
		found, err := person(p, name, "`quarterdeck export people` lists everybody")
		if err != nil {
			return err
		}
		name = found.Name
	}
	if err := e.alterState(func(s *state) { s.Me = name }); err != nil {
		return err
	}
	e.left = nil // it is read again
	if name != "" && name != e.who() {
		e.say("%s is remembered, but --actor or QUARTERDECK_ACTOR goes first.", name)
	}
	return nil
}

// meReport is who somebody is, for programs.
type meReport struct {
	Schema int    `json:"schema"`
	Actor  string `json:"actor"`
	Person string `json:"person,omitempty"` // where there is somebody called that
	ID     string `json:"id,omitempty"`
}

// printMe says who is at the keyboard, and who that is here.
func (e *env) printMe(p *model.Portfolio) error {
	id := p.PersonCalled(e.who())
	switch name := p.Name(id.Ref()); {
	case e.json:
		return e.printJSON(meReport{1, e.who(), name, string(id)})
	case id == "":
		e.print("You are %s, and nobody here is called that; `quarterdeck me NAME` says who you are.", e.who())
	case name == e.who():
		e.print("You are %s.", name)
	default:
		e.print("You are %s, as %s is called here.", name, e.who())
	}
	return nil
}
