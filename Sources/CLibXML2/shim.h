#ifndef QILU_CLIBXML2_SHIM_H
#define QILU_CLIBXML2_SHIM_H
#include <iconv.h>
#include <stddef.h>
#include <libxml/xmlversion.h>
/* Without this libxml2 includes the system's ICU, whose types clash with those that Foundation brings. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>

/* Parses a page that is UTF-8: what is broken is repaired, nothing is fetched, nothing is printed. NULL without memory. */
static inline htmlDocPtr qilu_html_read(const char *bytes, int count) {
  htmlParserCtxtPtr context = htmlNewParserCtxt();
  if (context == NULL) return NULL;
  /* libxml2 2.9 keeps this option out of the HTML ones; without it a text of more than 10 MB is cut. */
  context->options |= XML_PARSE_HUGE;
  htmlDocPtr document = htmlCtxtReadMemory(
      context, bytes, count, NULL, "UTF-8",
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  htmlFreeParserCtxt(context);
  return document;
}

/* One call of iconv on buffers given by pointer and length; how many bytes were read and written comes back through
   `read` and `written`. Returns 0 when all was read, 1 when the output is full, 2 for an invalid sequence, 3 for one
   that is cut off. */
static inline int qilu_iconv(iconv_t converter, const char *input, size_t input_count, char *output,
                             size_t output_count, size_t *read, size_t *written) {
  char *in = (char *)input;
  char *out = output;
  size_t in_left = input_count, out_left = output_count;
  size_t result = iconv(converter, &in, &in_left, &out, &out_left);
  *read = input_count - in_left;
  *written = output_count - out_left;
  if (result != (size_t)-1) return 0;
  if (out_left < 8) return 1;
  return in_left < 4 ? 3 : 2;
}

static inline iconv_t qilu_iconv_open(const char *to, const char *from) { return iconv_open(to, from); }
static inline int qilu_iconv_is_open(iconv_t converter) { return converter != (iconv_t)-1; }

/* Walks through an XML part that stays in memory: no entity is put in, nothing is fetched, nothing is printed, and
   libxml2's own limits (depth, length of a text, growth of entities) hold. NULL without memory. */
static inline xmlTextReaderPtr qilu_xml_open(const char *bytes, int count) {
  return xmlReaderForMemory(bytes, count, NULL, NULL,
                            XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA);
}
#endif
