//go:build cgo

// The engine's network asks OpenMP for four threads at each of its steps, some
// 250,000 times a page. With one thread, which is fastest where every processor
// has a page of its own, OpenMP still makes a team of one each time and wakes
// nobody by a system call. These take the place of its entry points and just do
// the work: outside of a team OpenMP itself says that there is one thread,
// number 0.
//
// The engine's library finds them first because a program exports what the
// libraries that it is linked with ask for. They are weak: linked with a static
// OpenMP the program has that one's, and where the engine was built without
// OpenMP nothing changes.

#include "replaced.h"

typedef void region(void *data);

// A section of work is a number from 1 on; 0 says that none is left. Regions
// nest; what an exception leaves behind is set anew by the next region.
static __thread unsigned taken, sections;

REPLACEMENT void GOMP_parallel(region *work, void *data, unsigned threads, unsigned flags) {
	if (!jdscribe_replaced) {
		((void (*)(region *, void *, unsigned, unsigned))jdscribe_original("GOMP_parallel"))(work, data, threads, flags);
		return;
	}
	unsigned outer_taken = taken, outer_sections = sections;
	work(data);
	taken = outer_taken, sections = outer_sections;
}

REPLACEMENT void GOMP_parallel_sections(region *work, void *data, unsigned threads, unsigned count, unsigned flags) {
	if (!jdscribe_replaced) {
		((void (*)(region *, void *, unsigned, unsigned, unsigned))jdscribe_original("GOMP_parallel_sections"))(work, data, threads, count, flags);
		return;
	}
	unsigned outer_taken = taken, outer_sections = sections;
	taken = 0, sections = count;
	work(data);
	taken = outer_taken, sections = outer_sections;
}

REPLACEMENT unsigned GOMP_sections_next(void) {
	if (!jdscribe_replaced)
		return ((unsigned (*)(void))jdscribe_original("GOMP_sections_next"))();
	return taken < sections ? ++taken : 0;
}

REPLACEMENT unsigned GOMP_sections_start(unsigned count) {
	if (!jdscribe_replaced)
		return ((unsigned (*)(unsigned))jdscribe_original("GOMP_sections_start"))(count);
	taken = 0, sections = count;
	return GOMP_sections_next();
}

REPLACEMENT void GOMP_sections_end(void) {
	if (!jdscribe_replaced)
		((void (*)(void))jdscribe_original("GOMP_sections_end"))();
}

REPLACEMENT void GOMP_sections_end_nowait(void) {
	if (!jdscribe_replaced)
		((void (*)(void))jdscribe_original("GOMP_sections_end_nowait"))();
}
