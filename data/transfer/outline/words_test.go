package outline

import (
	"fmt"
	"testing"
)

func TestScores(t *testing.T) {
	for text, want := range map[string]string{
		"A => 70%":                              "A|70%|0.7",
		"A ==> DONE":                            "A|DONE|1",
		"A --> 0%":                              "A|0%|0",
		"A => WIP":                              "A|WIP|?",
		"A=> 50% completed. The rest 20%":       "A|50% completed. The rest 20%|0.5",
		"A => 130% Complete":                    "A|130% Complete|1.3",
		"A => Total - 90% Complete":             "A|Total - 90% Complete|0.9",
		"A => Missed ~0%":                       "A|Missed ~0%|0",
		"A => 17%, 100%, 100%":                  "A|17%, 100%, 100%|?",
		"A => 75% for one, 46% for the other":   "A|75% for one, 46% for the other|?",
		"A => (57%)":                            "A|(57%)|0.57",
		"A => 66% (AWS 10%)":                    "A|66% (AWS 10%)|0.66",
		"A => 0.7":                              "A|0.7|0.7",
		"A => 3/4":                              "A|3/4|0.75",
		"A => done, on time":                    "A|done, on time|1",
		"A => Not started":                      "A|Not started|0",
		"A => We ran the numbers for 20% of it": "A|We ran the numbers for 20% of it|?",
		"A (45%)":                               "A|45%|0.45",
		"A (100% - behind a flag)":              "A|100% - behind a flag|1",
		"A (25% more of it)":                    "A (25% more of it)||?",
		"A: 45% done":                           "A|45% done|0.45",
		"A *75%*":                               "A|75%|0.75",
		"A **100% - hired**":                    "A|100% - hired|1",
		"A: 5/5, 100% [proof](https://example.com)": "A|5/5, 100% proof|1",
		"A: 95% of them":                      "A: 95% of them||?",
		"Raise it by 10%":                     "Raise it by 10%||?",
		"A: sourced 60 (120%), hired 1 (50%)": "A: sourced 60 (120%), hired 1 (50%)||?",
		"A X%":                                "A|X%|?",
		"A ✅":                                 "A|done|1",
		"=> 70%":                              "=> 70%||?",
		"From 1 -> 2":                         "From 1 -> 2||?",
		"[0.7] A":                             "[0.7] A||?",
		"A [0.7]":                             "A|0.7|0.7",
	} {
		title, score := cutScore(wordsOf(text))
		got := title.text + "|" + score.Text + "|?"
		if score.Known {
			got = fmt.Sprintf("%s|%s|%v", title.text, score.Text, score.Value)
		}
		if got != want {
			t.Errorf("%q: %s, not %s", text, got, want)
		}
	}
}

func TestWays(t *testing.T) {
	for text, want := range map[string]string{
		"Raise it from 38% to 45%":                       "38 45 %",
		"From $1M to $3M in ARR":                         "1e+06 3e+06 $",
		"Cut waiting (from 10 days to 5 days)":           "10 5 days",
		"Von 4s auf 2s":                                  "4 2 s",
		"NPS 60 → 75":                                    "60 75 ",
		"NPS 60 -> 75.":                                  "60 75 ",
		"from 45 to 60%":                                 "45 60 %",
		"from 2024 to 2026":                              "",
		"from here to there":                             "",
		"from 1:3.7 to 1:3":                              "",
		"from 5 days to 3 weeks":                         "",
		"from 3 to 3":                                    "",
		"from 1 to 2 and from 3 to 4":                    "",
		"A → B → C":                                      "",
		"Reduce the sources from 74 to less than 15":     "",
		"Move 20 people from Rome to Paris by 5 October": "",
	} {
		got := ""
		if w := wayIn(text); w.Known {
			got = fmt.Sprintf("%v %v %s", w.Start, w.Target, w.Unit)
		}
		if got != want {
			t.Errorf("%q: %q, not %q", text, got, want)
		}
	}
}

func TestWhoStandsBeforeAColon(t *testing.T) {
	for _, who := range []string{
		"CMO", "VP Product", "Dir. Sales", "Head of Design, Mobile", "Ops (Build, Run & Rest)", "Platform[EU]", "R&D Lead", "UI/UX",
		"All Team Leads and Mentors", "Anna Lindqvist", "Sr. Head of Customer Care",
	} {
		if !isWho(who, 1) {
			t.Errorf("%q is nobody", who)
		}
	}
	for _, text := range []string{
		"Make it easier for new people", "Sell more", "Note", "October", "Grow by 10%", "It ends here. Then",
		"Spend no more than 15 days", "", "Who?", "growth", "Example",
	} {
		if isWho(text, 1) {
			t.Errorf("%q is taken for somebody", text)
		}
	}
	if !isWho("Customer care", 2) || isWho("Customer care", 1) || isWho("Ship smaller changes more often", 5) {
		t.Error("how often something stands before a colon decides wrongly")
	}
}
