package form

import (
	"errors"
	"strings"

	"quarterdeck/model"
)

// Sentence is an error as it stands beside what it is about: with a capital letter and no full stop.
func Sentence(err error) string { return model.Capital(err.Error()) }

// Whole is an error as a sentence of its own, with its full stop.
func Whole(err error) string { return model.Sentence(err.Error()) }

// ruling is why something was not saved; that it was not can be seen.
func ruling(err error) string {
	var invalid *model.Invalid
	if errors.As(err, &invalid) {
		return invalid.Reason
	}
	return Sentence(err)
}

// lowered is a title in the middle of a sentence.
func lowered(title string) string { return strings.ToLower(title) }
