#ifndef NEWSAR_CBZIP2_H
#define NEWSAR_CBZIP2_H

#include <bzlib.h>

#endif
