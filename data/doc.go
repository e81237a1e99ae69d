// Package data keeps a portfolio in a file: it is the model.Store of SQLite, with the journal that undo, history and
// other terminals read. Open and Create give a store; Backup and Doctor look after the file.
//
// A row lives in an ordinary typed table under its field's names, so that any SQLite tool can read the file. A kind
// needs nothing here but its columns in a migration: what is read and written follows from its declaration in model.
// The SQL is meant for PostgreSQL as well; what only SQLite knows stays in connection.go, backup.go and doctor.go.
package data
