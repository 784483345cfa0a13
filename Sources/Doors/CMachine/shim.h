#pragma once

// Swift's module of the C library leaves this header out.
#include <malloc.h>

// Swift has no word for it.
static inline void shim_prefetch(const void *address) { __builtin_prefetch(address); }
