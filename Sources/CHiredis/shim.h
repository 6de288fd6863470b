// The part of hiredis that the project uses, for 0.14 and 1.x alike. The layout of redisContext differs
// between them, so Swift reads its fields only through these functions.
#ifndef NEWSAR_CHIREDIS_H
#define NEWSAR_CHIREDIS_H

#include <errno.h>
#include <fcntl.h>
#include <hiredis/hiredis.h>
#include <sys/socket.h>

static inline int newsar_redis_error(const redisContext *context) { return context->err; }

static inline const char *newsar_redis_error_text(const redisContext *context) { return context->errstr; }

static inline int newsar_redis_descriptor(const redisContext *context) { return context->fd; }

// hiredis reports an expired socket time-out as I/O error with EAGAIN (0.14) or as REDIS_ERR_TIMEOUT (1.x).
// `saved_errno` is errno as it was right after the call that failed.
static inline int newsar_redis_timed_out(const redisContext *context, int saved_errno) {
#ifdef REDIS_ERR_TIMEOUT
    if (context->err == REDIS_ERR_TIMEOUT) return 1;
#endif
    return context->err == REDIS_ERR_IO && (saved_errno == EAGAIN || saved_errno == EWOULDBLOCK);
}

static inline int newsar_redis_get_reply(redisContext *context, void **reply, int *saved_errno) {
    int status = redisGetReply(context, reply);
    *saved_errno = errno;
    return status;
}

static inline int newsar_redis_flush(redisContext *context, int *saved_errno) {
    int done = 0;
    int status = REDIS_OK;
    while (status == REDIS_OK && !done) status = redisBufferWrite(context, &done);
    *saved_errno = errno;
    return status;
}

// Children must not inherit the connection: a descriptor kept open by one would keep a dead worker's session alive.
static inline int newsar_redis_close_on_exec(const redisContext *context) {
    return fcntl(context->fd, F_SETFD, FD_CLOEXEC);
}

static inline int newsar_redis_shutdown(int descriptor) { return shutdown(descriptor, SHUT_RDWR); }

#endif
