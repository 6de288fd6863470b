#ifndef NEWSAR_CLZMA_H
#define NEWSAR_CLZMA_H

#include <lzma.h>

#endif
