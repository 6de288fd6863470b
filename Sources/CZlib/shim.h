#ifndef NEWSAR_CZLIB_H
#define NEWSAR_CZLIB_H

#include <zlib.h>

// inflateInit2 is a macro, which Swift does not import.
static inline int newsar_inflate_init(z_stream *stream, int window_bits) { return inflateInit2(stream, window_bits); }

// 31: a gzip member around the largest window; 8: zlib's usual memory.
static inline int newsar_gzip_init(z_stream *stream) {
  return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
}

#endif
