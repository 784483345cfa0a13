#pragma once

#ifdef __linux__
// Swift's module of the C library leaves this header out.
#include <malloc.h>
#endif

// Swift has no word for it.
static inline void shim_prefetch(const void *address) { __builtin_prefetch(address); }
