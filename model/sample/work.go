package sample

import "quarterdeck/model"

// work is what sort of work an initiative is, how far it has come and how big its launch will be.
type work struct {
	kind  model.InitiativeKind
	stage string
	tier  model.Tier
	with  model.ID[model.Team] // another team that takes part
	tags  model.Tags
}

// works is by title.
func works() map[string]work {
	return map[string]work{
		"Checkout v2":         {"feature", "build", "1", platform, "payments"},
		"SSO + SCIM":          {"feature", "beta", "1", "", "enterprise"},
		"Search rewrite":      {"change", "build", "2", growth, "speed"},
		"SOC 2 evidence":      {"change", "build", "3", "", "compliance"},
		"Trial nudges":        {"experiment", "pilot", "3", market, "activation"},
		"Consent records":     {"feature", "beta", "3", "", "compliance, privacy"},
		"Rate limits":         {"feature", "build", "3", "", "api"},
		"Onboarding emails":   {"experiment", "pilot", "3", "", "activation"},
		"Launch playbook":     {"change", "pilot", "", growth, "process"},
		"One intake form":     {"transformation", "pilot", "", "", "process"},
		"Signup revamp":       {"feature", "beta", "2", "", "activation"},
		"Event pipeline":      {"change", "live", "3", "", "data"},
		"Pricing page test":   {"experiment", "live", "3", "", "pricing"},
		"Dark mode":           {"feature", "discovery", "3", "", "design"},
		"Audit log":           {"feature", "discovery", "2", platform, "enterprise"},
		"Usage billing":       {"feature", "discovery", "1", market, "payments, pricing"},
		"Referral loop":       {"experiment", "discovery", "2", "", "growth"},
		"Role templates":      {"feature", "discovery", "3", "", "enterprise"},
		"New price list":      {"change", "discovery", "2", platform, "pricing"},
		"Project Heron":       {"transformation", "diligence", "", "", ""},
		"Data residency":      {"feature", "discovery", "2", trust, "enterprise, privacy"},
		"Self-serve plans":    {"feature", "", "1", "", "pricing"},
		"Public API v3":       {"feature", "", "1", "", "api"},
		"Mobile offline":      {"feature", "", "2", "", "mobile"},
		"Win-back offers":     {"experiment", "", "3", "", "growth"},
		"Partner marketplace": {"transformation", "", "1", "", "api, growth"},
		"Theme builder":       {"feature", "discovery", "3", "", "design"},
	}
}

// describe fills in what the tables by title know of the initiative, and what only one or the other has.
func (s *story) describe(i *model.Initiative) {
	w := works()[i.Title]
	i.Kind, i.Stage, i.Tier, i.With, i.Tags = w.kind, w.stage, w.tier, model.IDsOf(w.with), w.tags
	i.Outcome = outcomes()[i.Title]
	switch i.Title {
	case "Project Heron":
		i.Private = true
	case "Data residency":
		i.Exception = "Promised in the Marlow contract; the estimate waits for the hosting offer"
	case "Mobile offline":
		i.Timeframe = s.quarter(3)
	case "Win-back offers":
		i.Timeframe = "once the price list is out"
	case "Partner marketplace":
		i.Timeframe = "after Public API v3"
	}
}
