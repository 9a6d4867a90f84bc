#pragma once
#include <zlib.h>

/* zlib's initialisers are macros, which Swift cannot call. */
static inline int swprof_inflate_init(z_stream *stream) {
  return inflateInit2(stream, 15 + 16);
}

static inline int swprof_deflate_init(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
