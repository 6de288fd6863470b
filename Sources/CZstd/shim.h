#ifndef NEWSAR_CZSTD_H
#define NEWSAR_CZSTD_H

#include <zstd.h>

// ZSTD_CONTENTSIZE_* are casts, which Swift does not import.
static inline int newsar_zstd_size_is_unknown(unsigned long long size) {
    return size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR;
}

#endif
