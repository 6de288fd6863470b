// The client library of PostgreSQL, 14 or newer (pipelines).
#ifndef NEWSAR_CPOSTGRES_H
#define NEWSAR_CPOSTGRES_H

#include <postgresql/libpq-fe.h>

#endif
