package screen

// Cursor is what a person moves through a list. A widget.List is one.
type Cursor interface {
	Move(rows int)
	Page(pages float64)
	Home()
	End()
}

// Moves is the commands that go through a list, which have the same keys in every view. at is the list, as long and
// as high as it is in the scene; then says what to do once the cursor has moved, and may be nil.
func Moves(view string, at func(Scene) Cursor, then func(Scene) Action) []Command {
	move := func(id, title string, by func(Cursor), keys ...string) Command {
		return Command{ID: view + "." + id, Keys: keys, Title: title, Group: Move, Run: func(sc Scene) Action {
			by(at(sc))
			if then == nil {
				return nil
			}
			return then(sc)
		}}
	}
	up := move("up", "Go up", func(c Cursor) { c.Move(-1) }, "up", "k")
	up.Hint = "move"
	return []Command{
		up,
		move("down", "Go down", func(c Cursor) { c.Move(1) }, "down", "j"),
		move("top", "Go to the first", Cursor.Home, "home", "g"),
		move("bottom", "Go to the last", Cursor.End, "end", "G"),
		move("page-up", "Go up a page", func(c Cursor) { c.Page(-1) }, "pgup"),
		move("page-down", "Go down a page", func(c Cursor) { c.Page(1) }, "pgdown"),
		move("half-up", "Go up half a page", func(c Cursor) { c.Page(-0.5) }, "ctrl+u"),
		move("half-down", "Go down half a page", func(c Cursor) { c.Page(0.5) }, "ctrl+d"),
	}
}
