#ifndef NEWSAR_CTHREAD_H
#define NEWSAR_CTHREAD_H

// pthread_setname_np is hidden without _GNU_SOURCE, which Swift's Glibc module does not define.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <pthread.h>

static inline int newsar_thread_name(const char *name) { return pthread_setname_np(pthread_self(), name); }

#endif
