// Package dates reads days and periods as people write them and as other programs do, and says them back.
//
// A Reader reads what people type, in English; Machine reads what programs wrote. Both refuse what can be meant in two
// ways, because a date that is quietly wrong is worse than one that has to be typed again.
//
// It is code of our own because of what the libraries do with the same words: olebedev/when takes 29 February of a
// common year for 1 March and "the plan for may" for a day, tj/go-naturaldate takes any word for today,
// markusmobius/go-dateparser needs 150 ms before main begins, araddon/dateparse has rested since 2021 and has no
// relative dates, and none of them knows a fiscal quarter.
package dates
