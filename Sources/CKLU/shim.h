#ifndef QILU_CKLU_SHIM_H
#define QILU_CKLU_SHIM_H

// KLU of SuiteSparse: sparse LU by blocks (Davis and Palamadai Natarajan, 2010, ACM Transactions on Mathematical Software 37).
#include <suitesparse/klu.h>

#endif
