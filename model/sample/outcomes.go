package sample

// outcomes is what each initiative should change, by its title.
func outcomes() map[string]string {
	return map[string]string{
		"Checkout v2":         "Paid conversion of trials rises from 2.1% to 3.0%.",
		"SSO + SCIM":          "No deal waits for single sign-on any more; two do today.",
		"Search rewrite":      "Nine searches in ten answer within 200 ms, up from six.",
		"SOC 2 evidence":      "The auditor finds all 61 controls proven on the first visit.",
		"Trial nudges":        "Trials still active in week 4 rise from 38% to 45%.",
		"Consent records":     "Every marketing mail can be traced to a recorded yes.",
		"Rate limits":         "No customer can slow down another: noisy-neighbour tickets go to 0.",
		"Onboarding emails":   "First project created within a day by 60% of signups, up from 52%.",
		"Launch playbook":     "Sales and support hear of a launch two weeks before it, every time.",
		"One intake form":     "Every request has an answer within ten days; the median is 23 now.",
		"Signup revamp":       "Half as many people give up between the form and the first screen.",
		"Event pipeline":      "Usage is known within five minutes and not on the next morning.",
		"Pricing page test":   "We know which of two pages brings more trials: the short one, by 9%.",
		"Dark mode":           "Fewer evening users leave within a minute of arriving.",
		"Audit log":           "Admins answer “who changed this?” alone; such tickets fall by 80%.",
		"Usage billing":       "Marlow and four more customers pay for what they use, to the day.",
		"Referral loop":       "Invited colleagues make up 10% of signups instead of 4%.",
		"Role templates":      "A new workspace has its roles in five minutes, not in an afternoon.",
		"New price list":      "Three plans in place of seven; discounts above 20% become rare.",
		"Project Heron":       "A yes or no to the takeover, with the risks written down.",
		"Data residency":      "Customers in the EU keep all of their data in the EU.",
		"Self-serve plans":    "Teams up to 50 people upgrade without talking to anybody.",
		"Public API v3":       "Partners move off v1, which can then be switched off.",
		"Mobile offline":      "Field teams finish an inspection without a signal.",
		"Win-back offers":     "One cancelled team in twelve comes back within a quarter.",
		"Partner marketplace": "Twenty partners sell their extensions to our customers.",
		"Theme builder":       "Customers match their own colours without a ticket to us.",
	}
}
