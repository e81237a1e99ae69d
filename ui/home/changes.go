package home

// changes is what has changed since somebody last looked.
func changes() *pane {
	return &pane{
		id: "changes", title: "CHANGED", draw: drawSaying, empty: "Nothing has changed.",
		of: func(*known) content { return content{} },
	}
}
