// Package okr says how the objectives of a period stand on a day: progress, score, pace, health and forecast, which
// initiatives move what, and how every figure came about. Stored values are raw; a score alone is clamped, and nothing is
// rounded before it is shown. The package is pure: a Book is worked out of a portfolio, and changes come back as edits.
package okr
