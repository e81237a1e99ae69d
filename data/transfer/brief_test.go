package transfer

import "testing"

func TestFilesAreCalledByTheirShortestNames(t *testing.T) {
	p := &Plan{
		Sources: []string{"/home/ana/plans/", "~/okrs.md"},
		Items:   []Item{{File: "/home/ana/plans/one/plan.yaml"}, {File: "/home/ana/plans/two/plan.yaml"}},
		Skips:   []Skip{{File: "/home/ana/plans/two/notes.yaml"}, {File: "standard input"}},
		Notices: []Notice{{Text: "It looked."}},
	}
	for long, want := range map[string]string{
		"/home/ana/plans/two/notes.yaml line 3: It has no title.":                           "notes.yaml line 3: It has no title.",
		"Both (/home/ana/plans/one/plan.yaml line 2; /home/ana/plans/two/plan.yaml line 9)": "Both (one/plan.yaml line 2; two/plan.yaml line 9)",
		"/home/ana/plans/: It looked.":                                                      "plans/: It looked.",
		"~/okrs.md: Nothing.":                                                               "okrs.md: Nothing.",
		"standard input line 1: Nothing.":                                                   "standard input line 1: Nothing.",
	} {
		if got := p.Brief().Replace(long); got != want {
			t.Errorf("%q is %q and not %q", long, got, want)
		}
	}
}
