package sample

import (
	"time"

	"quarterdeck/model"
)

// tell tells the story as of now, for a fiscal year that begins in the month.
func tell(now model.Moment, fiscalStart time.Month) *story {
	s := &story{clock: clockAt(now.Today, fiscalStart), p: model.New()}
	s.p.Scope = model.Scope{All: true}
	s.begin()
	s.agree()
	s.live()
	return s
}

// begin is the first days: the team moves in from its spreadsheet.
func (s *story) begin() {
	s.on(15)
	s.save("Mara", "Set up the portfolio", "", s.settings(), s.periods())
	s.save("Mara", "Add the teams and their people", "", s.teams(), s.people())
	s.on(14)
	s.save("Mara", "Import roadmap.csv", "The spreadsheet is read-only from today", s.imported())
	s.save("Mara", "Bring in last quarter's objectives", "", s.objectives(pastQuarter, before()))
	s.save("Mara", "Close last quarter", "", s.ended(), s.scored())
	s.save("Mara", "Import okrs.csv", "", s.objectives(thisQuarter, aims()))
	s.save("Mara", "Import the check-ins so far", "", s.earlier())
	s.on(13)
	s.save("Mara", "Add the milestones and the release freeze", "", s.milestones())
	s.save("Mara", "Say which key results the roadmap moves", "", s.linked())
	s.save("Mara", "Add the risks of the quarter", "", s.risks())
	s.save("Mara", "Note how usage is billed, and what is left to do", "",
		s.asked(bySeats, "Usage billing counts seats", fay, model.Date{}, model.Ref{}, settled("Yes, as contracts do today", model.Date{})),
		s.promised(moved, "Move the roadmap out of the spreadsheet", mara, s.friday(-1), model.Ref{}))
	s.on(12)
	s.save("Eli", "Note what waits for what", "", s.dependencies())
	s.lead()
}

// agree is the roadmap review, and what it set off.
func (s *story) agree() {
	s.checkInDay(2)
	s.save("Ana", "Mark Signup revamp as done", "", s.edit("Signup revamp", func(i *model.Initiative) {
		i.Status, i.Stage = model.Done, "live"
	}))
	s.on(10)
	s.save("Mara", "Agree the dates of the roadmap review", "", s.baselines())
	s.reviewed()
	s.save("Mara", "Note what the roadmap review decided", "", s.review())
	s.save("Eli", "Resolve Events are lost under load", "", s.p.Risks.Edit(s.now, lostEvent, func(r *model.Risk) {
		r.State = model.RiskResolved
	}))
	s.on(9)
	s.save("Chi", "Add Audit log", "Two enterprise deals ask for it", s.added("Audit log"))
	s.save("Chi", "Link Audit log to its key result", "", s.linked())
	s.on(8)
	s.save("Fay", "Add Usage billing", "Marlow signs if it is billed by usage", s.added("Usage billing"))
	s.save("Fay", "Note what Audit log and Usage billing wait for", "", s.dependencies())
	s.save("Fay", "Decide that usage billing counts calls", "Marlow signs if it is billed by usage", s.billed())
	s.on(7)
	s.save("Ana", "Accept Checkout v2 → Usage billing", "", s.answer("smp-d-008", model.Accepted))
}

// live is the weeks since the review.
func (s *story) live() {
	s.checkInDay(1)
	s.settleIn()
	s.save("Hana", "Drop Dark mode", "Nobody asked for it in twelve interviews", s.turned("Dark mode", model.Dropped),
		s.asked(noDark, "Leave out dark mode", hana, model.Date{}, s.about("Dark mode"), settled("Yes: nobody asked for it", model.Date{})),
		s.over(icons, model.ActionDropped))
	s.on(5)
	s.slip("Ana", "Checkout v2", 2, model.OffTrack, "The payment provider certifies us two weeks late")
	s.slip("Eli", "Search rewrite", 3, model.OnTrack, "Switching over would have fallen into the freeze")
	s.save("Mara", "Note what the slip of Checkout v2 asks for", "", s.slipped())
	s.on(4)
	s.save("Dee", "Mark Consent records → Trial nudges as broken", "Old consents turned out to have no date",
		s.answer("smp-d-004", model.Broken))
	s.marked("Lu", lusCore, mark{"Data", model.ModuleBlocked, 0, "Access to the warehouse waits for the SOC 2 evidence"})
	s.slip("Ben", "Trial nudges", 1, model.AtRisk, "Without consent records only half of the trials may be mailed")
	s.on(3)
	s.slip("Dee", "SOC 2 evidence", 2, model.AtRisk, "Four suppliers have not sent their reports")
	s.goOn()
	s.save("Mara", "Tick off what is done", "", s.over(moved, model.ActionDone), s.over(agreed, model.ActionDone))
	s.save("Dee", "Add what the suppliers are sent", "",
		s.promised("smp-a-008", "Send the last four suppliers a reminder", dee, s.week(0).Add(2), s.about("SOC 2 evidence")))
	s.on(2)
	s.save("Mara", "Add a private initiative", "", s.added("Project Heron"))
	s.save("Mara", "Add what the board has to decide on it", "", s.restricted())
	s.save("Mara", "Add private notes", "", s.notes())
	s.checkInDay(0)
	s.save("Ana", "Set the health of A faster checkout to at risk", "", s.p.Objectives.Edit(s.now, "smp-o-003", func(o *model.Objective) {
		o.Health, o.HealthReason = model.Ailing, "Paid trials move once the new checkout is out, and not before"
	}))
	s.save("Hana", "Park Theme builder", "Design has nobody free for it", s.turned("Theme builder", model.Parked))
}

// baselines is the edits that agree on the targets of what is on the board's first column and of what is committed.
func (s *story) baselines() []model.Edit {
	var edits []model.Edit
	for i := range s.p.Initiatives.Live() {
		if i.Baseline.IsZero() && (i.Horizon == model.Now || i.Commitment == model.Committed) {
			edits = append(edits, s.edit(i.Title, func(i *model.Initiative) { i.Baseline = i.Target })...)
		}
	}
	return edits
}

// reviewed gives the revision that was agreed on its name: 9 Nov review.
func (s *story) reviewed() {
	label, edits := s.p.MarkReview(s.now, "smp-r-001", model.Review{Name: s.now.Today.Short() + " review", By: mara})
	s.save("Mara", label, "", edits)
}

// turned is the edits that give an initiative another status.
func (s *story) turned(title string, status model.Status) []model.Edit {
	return s.edit(title, func(i *model.Initiative) { i.Status = status })
}

// answer is the edits with which the side that delivers says how a dependency stands.
func (s *story) answer(id model.ID[model.Dependency], state model.DependencyState) []model.Edit {
	return s.p.Dependencies.Edit(s.now, id, func(d *model.Dependency) { d.State = state })
}

func (s *story) notes() []model.Edit {
	var edits []model.Edit
	for _, row := range []struct {
		id          model.ID[model.Note]
		title, text string
	}{
		{"smp-n-001", "Checkout v2", "Ana has asked twice for a second tester. Settle it before the board meets."},
		{"smp-n-002", "SOC 2 evidence", "The auditor would grant two more weeks. Keep them in reserve."},
		{"smp-n-003", "Project Heron", "Only the board and I know. Keep the name out of calendars."},
	} {
		edits = append(edits, s.p.Notes.Add(s.now, row.id, func(n *model.Note) {
			n.Text, n.Subject = row.text, s.named(row.title).Ref()
		})...)
	}
	return edits
}
