package transfer

import "testing"

func TestBoardsInJSON(t *testing.T) {
	for name, c := range map[string]struct{ text, shows, says string }{
		"Trello": {`{
  "name": "Roadmap",
  "cards": [
    {"id": "c1", "name": "Search", "desc": "Quick", "due": "2026-12-14T10:00:00.000Z", "dueComplete": false, "closed": false,
     "idList": "l1", "idMembers": ["m1", "m2"], "labels": [{"id": "x", "name": "web"}], "shortUrl": "https://example.com/c/1"},
    {"id": "c2", "name": "Audit log", "idList": "l2", "idMembers": [], "due": null, "dueComplete": true, "closed": false},
    {"id": "c3", "name": "Old", "idList": "l1", "closed": true}
  ],
  "lists": [{"id": "l1", "name": "Next"}, {"id": "l2", "name": "In progress"}],
  "members": [{"id": "m1", "fullName": "Ana Costa", "username": "ana"}, {"id": "m2", "fullName": "Ben Okri"}]
}`, `
			Search status=to do owner=Ana Costa horizon=next target=2026-12-14 tags=web outcome=Quick key=c1 link=https://example.com/c/1
			Audit log status=done stage=In progress key=c2`, `
			2 to add, 0 to change, 0 as they are, 1 skipped
			- board.json line 7 (Old): It is archived on its board.
			i board.json line 4: In 1 record the first of several owners was taken; the others are: "Ben Okri".
			i board.json line 6: In 1 record the day it was closed is not known, so none is kept, and it counts in no quarter: "done".`},
		"a list": {`[{"title": "Search", "status": "In progress", "due_on": "2026-12-14", "assignees": [{"login": "ana"}]},
			{"title": "Log", "list": "Later", "members": ["Ben"]}]`, `
			Search status=on track owner=ana horizon=now target=2026-12-14
			Log status=to do owner=Ben horizon=later`, "2 to add, 0 to change, 0 as they are, 0 skipped"},
		"Jira": {`{"total": 1, "issues": [{"key": "WEB-1", "fields": {"summary": "Search", "status": {"name": "Done"},
			"assignee": {"displayName": "Ana Costa"}, "duedate": "2026-12-14", "labels": ["web"], "resolutiondate": null}}]}`,
			"Search status=done owner=Ana Costa target=2026-12-14 tags=web key=WEB-1", `
			1 to add, 0 to change, 0 as they are, 0 skipped
			i board.json line 1: In 1 record the day it was closed is not known, so none is kept, and it counts in no quarter: "done".`},
	} {
		d := newDesk(t).imports("board.json", c.text)
		is(t, d.shows(), c.shows)
		is(t, d.says(), c.says)
		if again := d.imports("board.json", c.text).plan; len(again.Change.Edits) > 0 {
			t.Errorf("%s: the second time it changes\n%s", name, edited(again))
		}
	}
	for _, text := range []string{`{"cards": []}`, `{"a": 1}`, `[1, 2]`, `[{"name"`, `{"x": [{"y": 1}]}`} {
		if s, err := Parse("board.json", []byte(text), nil); err == nil {
			t.Errorf("%s is read: %s", text, show(s))
		}
	}
}
