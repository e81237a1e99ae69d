// Package outline reads objectives and key results out of Markdown as people write it: headings and nested lists, with
// or without labels such as "Objective 1:" and "KR:", with roles before and scores behind them. It knows no portfolio;
// what it makes is an Outline, which a person can look through and correct before it becomes one. It reads the tasks of
// onboarding checklists as well, out of lists and of tables in Markdown or HTML, and career ladders out of Markdown and of
// documents.
//
// Every line of the text that is not blank is in one of the lines of the outline, if only as one that is left out and
// why. What is ambiguous is decided by what most people mean by it, and each decision can be turned around: left out and
// taken in, an objective or a key result, further in or out.
package outline
