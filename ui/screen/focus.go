package screen

// Focus is the command that gives the rows of a view the whole height, and brings the details under them back. on says
// which of the two holds.
func Focus(view string, on *bool) Command {
	return Command{
		ID: view + ".focus", Keys: []string{"z"}, Title: "Focus: rows only, or the details again", Group: Look,
		Run: func(Scene) Action {
			*on = !*on
			return nil
		},
	}
}
