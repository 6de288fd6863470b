#ifndef NEWSAR_CZLIB_H
#define NEWSAR_CZLIB_H

#include <zlib.h>

// inflateInit2 is a macro, which Swift does not import. 15 + 32: zlib or gzip header, found by itself.
static inline int newsar_inflate_init(z_stream *stream) { return inflateInit2(stream, 15 + 32); }

#endif
