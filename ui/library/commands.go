package library

import "quarterdeck/ui/screen"

// Commands is everything that can be done with a row of any kind.
func (s *Screen) Commands() []screen.Command {
	at := func(sc screen.Scene) screen.Cursor { return &s.synced(sc).list }
	tab := func(by int) func(screen.Scene) screen.Action {
		return func(sc screen.Scene) screen.Action {
			s.show(sc, s.current+by)
			return nil
		}
	}
	focus := screen.Focus("library", &s.focused)
	focus.Off = s.several
	return append(screen.Moves("library", at, nil), []screen.Command{
		focus,
		{ID: "library.next", Keys: []string{"]"}, Title: "Next tab", Hint: "next tab", Group: screen.Look, Run: tab(1)},
		{ID: "library.previous", Keys: []string{"["}, Title: "Previous tab", Group: screen.Look, Run: tab(-1)},
		{
			ID: "library.edit", Keys: []string{"enter", "e"}, Title: "Edit, all marked ones at once", Hint: "edit",
			Group: screen.Edit, OnRow: true, Run: s.edit, Off: s.first(saving, s.something),
		},
		{
			ID: "library.add", Keys: []string{"n"}, Title: "Add one", Hint: "add", Group: screen.Edit, Run: s.add,
			Off: s.first(saving, s.several),
		},
		{
			ID: "library.rename", Keys: []string{"r", "f2"}, Title: "Rename", Group: screen.Edit, OnRow: true, Run: s.rename,
			Off: s.first(saving, s.something),
		},
		{
			ID: "library.archive", Keys: []string{"x", "delete"}, Title: "Archive, or restore",
			Hint: "archive", Group: screen.Edit, OnRow: true, Run: s.archive, Off: s.first(saving, s.several, s.something),
		},
		{
			ID: "library.mark", Keys: []string{"space"}, Title: "Mark, to act on several at once", Group: screen.Edit,
			Run: s.mark, Off: s.first(s.several, s.something),
		},
		{
			ID: "library.filter", Keys: []string{"/"}, Title: "Find among the rows", Hint: "filter", Group: screen.Find,
			Run: s.filter, Off: s.several,
		},
		{ID: "library.order", Keys: []string{"o"}, Title: "Order by", Group: screen.Find, Run: s.reorder, Off: s.several},
		{
			ID: "library.archived", Keys: []string{"."}, Title: "Show or hide what is archived", Group: screen.Look,
			Run: s.showArchived, Off: s.several,
		},
		{
			ID: "library.copy", Keys: []string{"y"}, Title: "Copy as a table: the marked rows, or all that are shown",
			Words: "export", Group: screen.Share, Run: s.copy, Off: s.something,
		},
	}...)
}

// first is the first reason that any of the checks gives, or "".
func (s *Screen) first(checks ...func(screen.Scene) string) func(screen.Scene) string {
	return func(sc screen.Scene) string {
		for _, check := range checks {
			if why := check(sc); why != "" {
				return why
			}
		}
		return ""
	}
}

// saving says why nothing can be saved.
func saving(sc screen.Scene) string { return sc.ReadOnly }

// something says that there is no row to act on.
func (s *Screen) something(sc screen.Scene) string {
	t := s.synced(sc)
	if !t.of(sc).Single && t.id() == "" {
		return "There is nothing in the list"
	}
	return ""
}

// several says that the kind has one row and no more.
func (s *Screen) several(sc screen.Scene) string {
	if kind := s.table().of(sc); kind.Single {
		return "There is only one page of " + kind.Called(2)
	}
	return ""
}

func (s *Screen) mark(sc screen.Scene) screen.Action {
	s.synced(sc).mark()
	return nil
}

func (s *Screen) showArchived(sc screen.Scene) screen.Action {
	t := s.synced(sc)
	t.archived = !t.archived
	t.sync(sc)
	return nil
}
