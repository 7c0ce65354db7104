#ifndef QILU_CZIP_SHIM_H
#define QILU_CZIP_SHIM_H
#include <stdlib.h>
#include <string.h>
#include <zip.h>

/* The encryption of an entry that was asked for with zip_stat_index; 0 for none. */
static inline int qilu_zip_is_encrypted(const zip_stat_t *entry) {
  return (entry->valid & ZIP_STAT_ENCRYPTION_METHOD) && entry->encryption_method != ZIP_EM_NONE;
}

/* A source of its own copy of the bytes: libzip reads them only when the archive is closed. NULL without memory. */
static inline zip_source_t *qilu_zip_source_copy(zip_t *archive, const void *bytes, size_t count) {
  void *copy = malloc(count > 0 ? count : 1);
  if (copy == NULL) return NULL;
  if (count > 0) memcpy(copy, bytes, count);
  zip_source_t *source = zip_source_buffer(archive, copy, count, 1);
  if (source == NULL) free(copy);
  return source;
}
#endif
