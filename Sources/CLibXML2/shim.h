#ifndef NEWSAR_CLIBXML2_H
#define NEWSAR_CLIBXML2_H

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/uri.h>

// xmlFree is a variable, which Swift takes for shared state.
static inline void newsar_xml_free(void *memory) { xmlFree(memory); }

#endif
