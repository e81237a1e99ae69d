// Package ladder lays career ladders out and says how people stand on them: what each level expects in each competency,
// what was found of somebody beside that and by whom, and what is still open on the way to the next level. It says so in
// words only: how somebody stands is no figure, and nobody grants themselves anything. The package is pure: a Book is
// worked out of a portfolio, and changes come back as edits.
package ladder
