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
