//go:build cgo

#define _GNU_SOURCE
#include <dlfcn.h>

#include "replaced.h"

int jdscribe_replaced = 1;

void *jdscribe_original(const char *name) { return dlsym(RTLD_NEXT, name); }
