// Package form is every overlay in which a person enters something: the Form with all fields of a row, the Prompt for
// one line, the Picker for one or several things of a list, the Menu for one of a few, and Confirm for a yes or a no.
// Field edits one field of a row with whichever of them its type wants. What comes out is a Change; nothing typed is
// lost when it cannot be saved.
//
// The rows of a form are drawn here and its lines typed with the Bubbles text inputs: huh was weighed, and its fields
// have no room for a hint beside the value that follows what is typed, no mouse, and no list to search in.
package form
