#ifndef NEWSAR_CLIBXML2_H
#define NEWSAR_CLIBXML2_H

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#endif
