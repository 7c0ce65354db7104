#ifndef LAPACK_RIVAL_H
#define LAPACK_RIVAL_H

/// Seconds that one LAPACK dgeqrf of the `rows` by `columns` matrix `a` takes on one BLAS thread. The copy
/// that dgeqrf overwrites is made before the clock starts. Negative if there is no memory or dgeqrf fails.
double lapack_rival_dgeqrf_seconds(int rows, int columns, const double *a);

#endif
