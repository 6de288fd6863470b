#ifndef NEWSAR_DATA_H
#define NEWSAR_DATA_H

#include <stddef.h>

/* The data files of the analysis, as they lie in files/, part of the program so that it stays one binary. */

struct newsar_file {
    const unsigned char *bytes;
    size_t count;
};

/* Languages with script, letters and function words: see its first lines. */
struct newsar_file newsar_languages(void);

/* Outlets with lean and reliability: CSV, see its first lines. */
struct newsar_file newsar_outlets(void);

/* Words and phrases with frames, valence, alarm and marks: see its first lines. */
struct newsar_file newsar_wording(void);
/* In how many of so many news articles each word stands: see DocumentFrequencies.swift. */
struct newsar_file newsar_document_frequencies(void);
/* Weights of the name tagger: see TaggerModel. */
struct newsar_file newsar_names(void);

/* Names of larger cities, surnames, given names: one a line. */
struct newsar_file newsar_cities(void);
struct newsar_file newsar_surnames(void);
struct newsar_file newsar_given_names(void);

/* Words that news writes small (s) or both small and with a capital (e): a word, a tab and the letter a line. */
struct newsar_file newsar_word_cases(void);

/* Known names, in the format of NameList. */
struct newsar_file newsar_known_names(void);

#endif
