// A replacement is a function of a library that the engine calls, done here
// with less work and the same outcome.

// REPLACEMENT lets a statically linked library's own function come first.
#define REPLACEMENT __attribute__((weak, visibility("default")))

// jdscribe_replaced is 0 where the libraries' own functions are to be called,
// to compare with them.
extern int jdscribe_replaced;

// jdscribe_original is a library's own function of the name.
void *jdscribe_original(const char *name);
