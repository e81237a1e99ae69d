// Package agenda says what falls on the days of a stretch of time: what begins, what ends, what is due, and the days that
// matter to everybody.
package agenda
