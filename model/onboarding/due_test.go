package onboarding_test

import (
	"testing"

	"quarterdeck/model"
)

// On day 15, which is 14 days after the first one: modules without a day of their own, and by when they are due.
func TestWhatNamesNoDayIsDueWithWhatIsAroundIt(t *testing.T) {
	o := newOffice(t)
	in := func(name string, who model.Doer, parent model.ID[model.Module]) func(*model.Module) {
		return func(m *model.Module) {
			m.Section, m.Who, m.Parent, m.When = name, who, parent, ""
		}
	}
	o.module("tools", 3, in("First week", "", ""))
	o.module("desk", 1, in("First week", "", ""))
	o.module("lunch", undated, in("First week", model.ByBuddy, ""))
	o.module("chair", undated, in("First week", "", "desk"))
	o.module("ship", 40, in("Later", "", ""))
	o.module("review", undated, in("Manager checklist", model.ByManager, ""))
	o.module("coffee", undated, nil)
	o.hire("ann", func(e *model.Enrolment) { e.Manager, e.Buddy = "cem", "bea" })
	for title, want := range map[string]struct {
		says string
		due  model.Date
		over int
	}{
		"desk":   {"day 2", start.Add(1), 13},
		"lunch":  {"day 4 with its section", start.Add(3), 11},
		"chair":  {"day 2 with the whole", start.Add(1), 13},
		"review": {"day 41 with the program", start.Add(40), 0},
		"coffee": {"", model.Date{}, 0}, // at any time
	} {
		s := o.step("ann", title)
		if got := s.Module.Deadline().String(); got != want.says || s.Due != want.due || s.Over() != want.over {
			t.Errorf("%s is due on %s, %q, and %d days over", title, s.Due, got, s.Over())
		}
	}
	if lunch := o.step("ann", "lunch"); lunch.Owner != "bea" || !lunch.Plan.Needs("bea") {
		t.Errorf("%q has lunch with them", lunch.Owner)
	}
}

func TestWhereNoModuleNamesADayNoneIsDue(t *testing.T) {
	o := newOffice(t)
	o.module("a", undated, func(m *model.Module) { m.When = "" })
	o.hire("ann", nil)
	if s := o.step("ann", "a"); !s.Due.IsZero() || s.Module.Deadline().String() != "" {
		t.Errorf("it is due on %s", s.Due)
	}
}
