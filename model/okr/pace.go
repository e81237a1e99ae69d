package okr

import "quarterdeck/model"

// Pace is how progress compares with the time that has passed.
type Pace string

// The paces (Mooncamp's goal statuses): progress ÷ expected pace is 1 or more, at least 0.9, at least 0.7, or less. In
// the first tenth of a period it is too early to say.
const (
	TooEarly Pace = "too early"
	Ahead    Pace = "ahead"
	OnPace   Pace = "on track"
	Slipping Pace = "at risk"
	Behind   Pace = "off track"
)

// early is the share of a period in which it is too early to speak of a pace.
const early = 0.1

// PaceOf is the pace of a progress where so much was expected by now, from 0 to 1.
func PaceOf(progress, expected float64) Pace {
	if expected <= early {
		return TooEarly
	}
	const rounding = 1e-9 // 0.63 ÷ 0.7 is 0.9
	switch r := progress/expected + rounding; {
	case r >= 1:
		return Ahead
	case r >= 0.9:
		return OnPace
	case r >= 0.7:
		return Slipping
	}
	return Behind
}

// Health is the health that a pace suggests; none while it is too early.
func (p Pace) Health() model.Health {
	switch p {
	case Ahead, OnPace:
		return model.Healthy
	case Slipping:
		return model.Ailing
	case Behind:
		return model.Critical
	}
	return ""
}

// Band is what a score looks like on a scale of three colours (Google's OKR playbook, re:Work), rounded to a tenth as
// scores are read: up to 0.3 red, up to 0.6 yellow, from 0.7 on green.
func Band(score float64) model.Health {
	switch {
	case score < 0.35:
		return model.Critical
	case score < 0.65:
		return model.Ailing
	}
	return model.Healthy
}
