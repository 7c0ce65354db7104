#ifndef QILU_CXLSXWRITER_SHIM_H
#define QILU_CXLSXWRITER_SHIM_H
#include <xlsxwriter.h>
// fopencookie of Linux (a stream over functions), whose header shows it only to programs that ask for all of GNU.
typedef struct {
  ssize_t (*read)(void *cookie, char *buffer, size_t count);
  ssize_t (*write)(void *cookie, const char *buffer, size_t count);
  int (*seek)(void *cookie, int64_t *offset, int whence);
  int (*close)(void *cookie);
} qilu_stream_functions;
#ifdef __linux__
// memfd_create (a file in memory), hidden in the same way; 1 closes it in programs that are started.
int qilu_memory_file(const char *name, unsigned int flags) __asm__("memfd_create");
FILE *qilu_open_stream(void *cookie, const char *mode, qilu_stream_functions functions) __asm__("fopencookie");
#else
// Other systems have neither: the library's own temporary files do, and what they lack is seen when the file is read back.
static inline int qilu_memory_file(const char *name, unsigned int flags) { return -1; }
static inline FILE *qilu_open_stream(void *cookie, const char *mode, qilu_stream_functions functions) { return NULL; }
#endif
#endif
