// Package cover says when a picture takes all of its page.
package cover

// Whole is the part of the page's area from which a picture is the page: it hides
// what was drawn before it, as scanners put it over an earlier recognition's text,
// and its resolution is the page's.
const Whole = 0.9
