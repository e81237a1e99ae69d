// Package past looks at a portfolio as it was: it finds the point that people mean by a day, a revision or a review, and
// shows a store as it was then.
package past
