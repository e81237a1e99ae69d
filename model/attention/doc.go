// Package attention says what needs somebody, and why: rules with a name, a threshold and a sentence each, and the rows
// that meet them, ranked. What a rule catches is for whoever may read the portfolio that it is asked of: of a public one
// it knows nothing of people in onboarding.
package attention
