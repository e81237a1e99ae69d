// Package model is what Quarterdeck knows and the rules it keeps: the kinds of rows a product organisation is made of,
// the Portfolio that holds them at one revision, and the Change that is the only way to get from one revision to the
// next. It is pure: no files, no clock, no goroutines. Storage is the Store interface here, built in package data;
// screens read a Portfolio and answer with a Change.
//
// To add a kind: declare a struct that embeds Row, list its table in Portfolio, add its columns in a migration and a
// few rows to the sample. Its form, columns, filter words, import names, export and history sentences follow from the
// declaration.
package model
