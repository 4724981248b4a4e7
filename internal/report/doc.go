// Package report writes a job description for people and for other programs: a
// readable Markdown document, and schema.org's vocabulary as JSON-LD. Both are
// made of an output alone, so that they can be made again from it; neither
// holds anything that the JSON has not.
package report
