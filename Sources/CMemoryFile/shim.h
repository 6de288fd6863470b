#ifndef NEWSAR_CMEMORYFILE_H
#define NEWSAR_CMEMORYFILE_H

// memfd_create is hidden without _GNU_SOURCE, which Swift's Glibc module does not define.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <sys/mman.h>

static inline int newsar_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

#endif
