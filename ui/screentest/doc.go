// Package screentest is a keyboard, a mouse and a pair of eyes for the tests of what people look at: a Stage carries out
// for one view what the App does for all of them, and a Frame is what is then to be seen. Only tests know it.
package screentest
