#ifndef NEWSAR_DATA_H
#define NEWSAR_DATA_H

#include <stddef.h>

/* The data files of the analysis, as they lie in files/, part of the program so that it stays one binary. */

struct newsar_file {
    const unsigned char *bytes;
    size_t count;
};

/* Outlets with lean and reliability: CSV, see its first lines. */
struct newsar_file newsar_outlets(void);

/* Weights of the name tagger: see TaggerModel. */
struct newsar_file newsar_names(void);

/* Names of larger cities, surnames, given names: one a line. */
struct newsar_file newsar_cities(void);
struct newsar_file newsar_surnames(void);
struct newsar_file newsar_given_names(void);

#endif
