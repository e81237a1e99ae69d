// Package leadership is the view of what leaders keep each other to: the decisions to be made and those that were, the
// actions somebody has promised, and the risks, with what is done about them. Three faces show a list each, with what is
// owed first, and below it all that is known of the row under the cursor.
package leadership
