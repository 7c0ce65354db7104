#ifndef QILU_CXLSXWRITER_SHIM_H
#define QILU_CXLSXWRITER_SHIM_H
#include <xlsxwriter.h>
// The library packs its files with zlib; what came out is unpacked with it again to look at every part.
#include <zlib.h>

// inflateInit2 is a macro, which Swift does not see. Raw deflate data, as in a zip file: no header of zlib's own.
static inline int qilu_inflate_raw(z_stream *stream) { return inflateInit2(stream, -15); }

// glibc's fopencookie (a stream over functions), whose header shows it only to programs that ask for all of GNU.
typedef struct {
  ssize_t (*read)(void *cookie, char *buffer, size_t count);
  ssize_t (*write)(void *cookie, const char *buffer, size_t count);
  int (*seek)(void *cookie, int64_t *offset, int whence);
  int (*close)(void *cookie);
} qilu_stream_functions;
FILE *qilu_open_stream(void *cookie, const char *mode, qilu_stream_functions functions) __asm__("fopencookie");
#endif
