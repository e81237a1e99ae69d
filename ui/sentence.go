package ui

import (
	"context"
	"errors"

	"quarterdeck/model"
)

// sentence is an error as the screen says it.
func sentence(err error) string {
	if err.Error() == "" || errors.Is(err, context.Canceled) {
		return "Stopped before it was finished; nothing was saved."
	}
	return model.Sentence(err.Error())
}
