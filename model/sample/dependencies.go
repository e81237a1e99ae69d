package sample

import "quarterdeck/model"

// dependencies is the edits that add those of the table whose two ends are there by now and which are not there yet.
func (s *story) dependencies() []model.Edit {
	var edits []model.Edit
	for _, row := range []struct {
		id       model.ID[model.Dependency]
		from, to string
		needed   int // the week by whose Friday it is needed
		state    model.DependencyState
	}{
		{"smp-d-001", "Event pipeline", "Search rewrite", -4, model.Met},
		{"smp-d-002", "Checkout v2", "Referral loop", 3, model.Accepted},
		{"smp-d-003", "SSO + SCIM", "Role templates", 9, model.Accepted},
		{"smp-d-004", "Consent records", "Trial nudges", -2, model.Accepted},
		{"smp-d-005", "Rate limits", "Public API v3", 20, model.Accepted},
		{"smp-d-006", "Public API v3", "Partner marketplace", undated, model.Proposed},
		{"smp-d-007", "SSO + SCIM", "Audit log", 2, model.Accepted},
		{"smp-d-008", "Checkout v2", "Usage billing", 3, model.Proposed},
		{"smp-d-009", "Event pipeline", "Usage billing", 6, model.Met},
		{"smp-d-010", "Usage billing", "New price list", 16, model.Proposed},
	} {
		from, to := s.named(row.from), s.named(row.to)
		if from == "" || to == "" || s.p.Dependencies.Get(row.id) != nil {
			continue
		}
		edits = append(edits, s.p.Dependencies.Add(s.now, row.id, func(d *model.Dependency) {
			d.From, d.To, d.NeededBy, d.State = from, to, s.friday(row.needed), row.state
		})...)
	}
	return edits
}
