#pragma once

/* Asks for memory that will be read soon; never fails, whatever the address. */
static inline void swprof_prefetch(const void *start, long offset) {
  __builtin_prefetch((const char *)start + offset);
}
