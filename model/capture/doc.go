// Package capture reads a line that somebody jots down, wherever they are, as an action, a decision, a question or a risk:
//
//	Decide: pricing tiers @ben due:fri #growth
//	Risk: the provider is late again @ana
//	todo write to Marlow due:next week
//	Which region keeps their data?
//
// What it is shows in the word before the colon, or in a question mark at the end; everything else is an action. @ and the
// beginning of a name say whose it is, # and the beginning of a name for which team, and due: by which day, in words as
// package dates has them. A backslash before any of these keeps it as a word. What cannot be understood is said and never
// guessed: a line with two owners has none.
package capture
