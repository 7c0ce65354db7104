#ifndef QILU_CNETTLE_SHIM_H
#define QILU_CNETTLE_SHIM_H
#include <nettle/sha2.h>
#endif
