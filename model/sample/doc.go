// Package sample is an invented product organisation in the middle of a quarter, for the demo, the goldens and the
// docs. It always lives: its dates are so many weeks from the week of the day it is asked for, so that on any day
// something is late, something has slipped and something goes well. On one and the same day it is always the same.
//
// The point it makes within a minute: Checkout v2 has already slipped by two weeks. One week more takes it past the
// day on which Referral loop and Usage billing need it, and into the release freeze.
//
// The rows are tables: people.go, periods.go, roadmap.go with work.go and outcomes.go, dependencies.go, milestones.go,
// leadership.go, onboarding.go, ladders.go. history.go tells who entered them and what has happened since, and clock.go
// where the weeks lie.
package sample
