#ifndef NEWSAR_ALLOCATION_COUNT_H
#define NEWSAR_ALLOCATION_COUNT_H

/* Counts the calls of malloc in this process, for the benchmark: Swift makes all its objects by it. */

/* From now on calls are counted, from zero. */
void newsar_allocations_start(void);

/* Calls since the start; no more are counted. */
long newsar_allocations_stop(void);

#endif
