// Package brief composes the page that a leader reads in three minutes: how a period stands, what needs them, what was
// delivered and what slipped and why. It is made of what everybody may see, and says of which day and revision it is.
package brief
