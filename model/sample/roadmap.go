package sample

import (
	"fmt"

	"quarterdeck/model"
)

// planned is one line of the roadmap, as it stood when it was entered.
type planned struct {
	number        int // in the tool it came from; from firstOwn on it was born here
	title         string
	status        model.Status
	owner         model.ID[model.Person]
	team          model.ID[model.Team]
	horizon       model.Horizon
	start, target int // weeks from this one, on whose Monday it begins and should be done
	confidence    model.Confidence
	estimate      float64 // person-weeks; 0 where nobody has given one
	commitment    model.Commitment
}

// firstOwn is the number of the first initiative that was not imported.
const firstOwn = 31

// roadmap is every initiative of the story, in order of rank.
func roadmap() []planned {
	return []planned{
		{14, "Checkout v2", model.OnTrack, ana, growth, model.Now, -6, 1, model.High, 6, model.Committed},
		{12, "SSO + SCIM", model.OnTrack, chi, trust, model.Now, -5, 2, model.High, 8, model.Committed},
		{13, "Search rewrite", model.OnTrack, eli, platform, model.Now, -3, 4, model.Medium, 10, model.Committed},
		{16, "SOC 2 evidence", model.OnTrack, dee, trust, model.Now, -3, 6, model.Medium, 5, model.Committed},
		{15, "Trial nudges", model.OnTrack, ben, growth, model.Now, -3, 2, model.Medium, 4, model.Stretch},
		{21, "Consent records", model.AtRisk, dee, trust, model.Now, -7, -2, model.High, 2, model.Committed},
		{18, "Rate limits", model.OnTrack, ivo, platform, model.Now, -3, 3, model.Medium, 3, model.Committed},
		{19, "Onboarding emails", model.OnTrack, hana, growth, model.Now, -4, 3, model.High, 3, model.Committed},
		{25, "Launch playbook", model.OnTrack, gus, market, model.Now, -4, 2, model.High, 2, model.Stretch},
		{10, "One intake form", model.OnTrack, mara, product, model.Now, -5, 7, model.Medium, 2, model.Committed},
		{11, "Signup revamp", model.OnTrack, ana, growth, model.Now, -7, -2, model.High, 6, model.Committed},
		{9, "Event pipeline", model.Done, eli, platform, model.Now, -8, -4, model.High, 8, model.Committed},
		{8, "Pricing page test", model.Done, ben, growth, model.Now, -16, -9, model.High, 3, model.Stretch},
		{23, "Dark mode", model.ToDo, hana, growth, model.Now, 1, 4, model.Low, 3, model.Stretch},
		{31, "Audit log", model.OnTrack, chi, trust, model.Next, 2, 9, model.Medium, 7, model.Committed},
		{32, "Usage billing", model.ToDo, fay, platform, model.Next, 7, 16, model.Low, 11, model.Committed},
		{17, "Referral loop", model.OnTrack, ben, growth, model.Next, 6, 13, model.Low, 5, model.Stretch},
		{28, "Role templates", model.ToDo, chi, trust, model.Next, 11, 18, model.Medium, 4, model.Stretch},
		{30, "New price list", model.ToDo, gus, market, model.Next, 12, 17, model.Medium, 2, ""},
		{33, "Project Heron", model.ToDo, mara, product, model.Next, 2, 10, model.Low, 3, ""},
		{26, "Data residency", model.ToDo, fay, platform, model.Later, 17, 30, model.Low, 0, model.Committed},
		{20, "Self-serve plans", model.ToDo, ben, growth, model.Later, 19, 32, model.Low, 12, ""},
		{29, "Public API v3", model.ToDo, eli, platform, model.Later, 24, 38, model.Low, 14, ""},
		{27, "Mobile offline", model.ToDo, "", platform, model.Later, undated, undated, model.Low, 16, ""},
		{22, "Win-back offers", model.ToDo, ben, growth, model.Later, undated, undated, "", 0, ""},
		{7, "Partner marketplace", model.ToDo, gus, market, model.Later, undated, undated, model.Low, 0, ""},
		{24, "Theme builder", model.ToDo, hana, growth, model.Later, undated, undated, model.Low, 4, ""},
	}
}

// imported is the edits that bring in what came from the spreadsheet.
func (s *story) imported() []model.Edit {
	var edits []model.Edit
	for rank, line := range roadmap() {
		if line.number < firstOwn {
			edits = append(edits, s.enter(rank, line)...)
		}
	}
	return edits
}

// added is the edits that add the initiative with the title.
func (s *story) added(title string) []model.Edit {
	for rank, line := range roadmap() {
		if line.title == title {
			return s.enter(rank, line)
		}
	}
	return nil
}

func (s *story) enter(rank int, l planned) []model.Edit {
	id := model.ID[model.Initiative](fmt.Sprintf("smp-i-%03d", l.number))
	return s.p.Initiatives.Add(s.now, id, func(i *model.Initiative) {
		i.Title, i.Status, i.Owner, i.Team, i.Horizon = l.title, l.status, l.owner, l.team, l.horizon
		i.Start, i.Target, i.Confidence, i.Commitment = s.week(l.start), s.week(l.target), l.confidence, l.commitment
		i.Rank = model.Num(float64(10 * (rank + 1)))
		if l.estimate > 0 {
			i.Estimate = model.Num(l.estimate)
		}
		if l.status == model.Done {
			i.Baseline, i.Closed = i.Target, i.Target.Add(-3) // the Friday before
		}
		if l.number < firstOwn {
			i.Key, i.Source = fmt.Sprintf("RM-%d", l.number), "roadmap.csv"
			i.Link = "https://example.com/roadmap/" + i.Key
		}
		s.describe(i)
	})
}
