#ifndef NEWSAR_CBROTLI_H
#define NEWSAR_CBROTLI_H

#include <brotli/decode.h>

#endif
