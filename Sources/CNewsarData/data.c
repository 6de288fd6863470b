#include "newsar_data.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define NEWSAR_FILE(name) \
    struct newsar_file newsar_##name(void) { return (struct newsar_file){name, sizeof name}; }

static const unsigned char languages[] = {
#embed "files/languages.tsv"
};
NEWSAR_FILE(languages)

static const unsigned char outlets[] = {
#embed "files/outlets.csv"
};
NEWSAR_FILE(outlets)

static const unsigned char wording[] = {
#embed "files/wording.tsv"
};
NEWSAR_FILE(wording)
static const unsigned char document_frequencies[] = {
#embed "files/document-frequencies.tsv"
};
NEWSAR_FILE(document_frequencies)
static const unsigned char names[] = {
#embed "files/names.model"
};
NEWSAR_FILE(names)

static const unsigned char cities[] = {
#embed "files/cities.txt"
};
NEWSAR_FILE(cities)

static const unsigned char surnames[] = {
#embed "files/surnames.txt"
};
NEWSAR_FILE(surnames)

static const unsigned char given_names[] = {
#embed "files/given-names.txt"
};
NEWSAR_FILE(given_names)

static const unsigned char known_names[] = {
#embed "files/known-names.txt"
};
NEWSAR_FILE(known_names)

static const unsigned char word_cases[] = {
#embed "files/word-cases.txt"
};
NEWSAR_FILE(word_cases)
