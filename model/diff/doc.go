// Package diff says what has changed from one point in the life of a portfolio to a later one: what was added, changed and
// dropped, by whom and why, and what that comes to.
//
// It says no more than everybody may see. What is private is left out, and so is everything about people but their names
// as owners and as those who made a change: how somebody does is not for a review.
package diff
