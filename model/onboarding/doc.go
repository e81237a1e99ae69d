// Package onboarding says how people do on their programs on a day: what each of them has to do and by when, what is
// overdue and who owes it, how ready somebody is, which module holds people up, and how long it takes to get through. It
// also knows how a program is revised and how somebody moves to a newer version of it. The package is pure: a Book is
// worked out of a portfolio, and changes come back as edits.
package onboarding
