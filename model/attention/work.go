package attention

import "quarterdeck/model"

// work looks at the initiatives.
func (s *search) work() {
	away, late, near := s.threshold(model.OffTrackRule), s.threshold(model.LateRule), s.threshold(model.AtRiskRule)
	within := func(i *model.Initiative, days int) bool { return i.Target.IsZero() || i.Target.Sub(s.today) <= days }
	kind := s.p.Initiatives.Kind().Name
	room := make([]meets, 0, 3) // for one initiative after the other: there are many, and most meet no rule
	for i := range s.p.Initiatives.Live() {
		if !i.Status.Open() {
			continue
		}
		met := room
		if i.Status == model.OffTrack && within(i, away) {
			met = append(met, meets{model.OffTrackRule, model.OffTrack, string(model.OffTrack), "", slipped(i)})
		}
		if i.Late(s.today) >= late {
			met = append(met, meets{model.LateRule, model.AtRisk, "late", "", slipped(i)})
		}
		if i.Status == model.AtRisk && within(i, near) {
			met = append(met, meets{model.AtRiskRule, model.AtRisk, string(model.AtRisk), "", slipped(i)})
		}
		if len(met) > 0 {
			s.add(model.Ref{Kind: kind, ID: string(i.ID)}, i.Title, i.Target, met, i.Owner)
		}
	}
}

// slipped is why the target of an initiative has last moved, where that was said.
func slipped(i *model.Initiative) string {
	if i.SlipReason == "" {
		return ""
	}
	return "slipped for “" + model.CleanLine(i.SlipReason) + "”"
}

// dependencies looks at what initiatives under way or ahead need from others.
func (s *search) dependencies() {
	near := s.threshold(model.DependencyRule)
	for d := range s.p.Dependencies.Live() {
		from, to, both := d.Ends(s.p)
		if !both || !from.Status.Open() || !to.Status.Open() {
			continue
		}
		m := meets{rule: model.DependencyRule, sign: model.OffTrack, word: string(d.State)}
		switch d.State {
		case model.Declined, model.Broken:
			m.says = m.word
			// It is for who waits to find another way.
			s.add(d.Ref(), s.p.Name(d.Ref()), d.NeededBy, []meets{m}, to.Owner, from.Owner)
		case model.Proposed:
			if d.NeededBy.IsZero() || d.NeededBy.Sub(s.today) > near {
				continue
			}
			m.sign = model.AtRisk
			// It is for who delivers to accept it.
			s.add(d.Ref(), s.p.Name(d.Ref()), d.NeededBy, []meets{m}, from.Owner, to.Owner)
		}
	}
}
