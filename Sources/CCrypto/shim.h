#ifndef NEWSAR_CCRYPTO_H
#define NEWSAR_CCRYPTO_H

#include <openssl/sha.h>

#endif
