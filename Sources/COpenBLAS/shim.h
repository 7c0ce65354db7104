#ifndef QILU_COPENBLAS_SHIM_H
#define QILU_COPENBLAS_SHIM_H

// CBLAS, and the Fortran LAPACK routines in use. Debian's OpenBLAS exports them but not LAPACKE, so the
// prototypes are declared here; the inline functions pass the arguments by value and return `info`
// (0: done; < 0: argument -info is wrong; > 0: see the routine's LAPACK page).

#include <cblas.h>
#include <stddef.h>

void dgeqrf_(const int *m, const int *n, double *a, const int *lda, double *tau, double *work, const int *lwork,
             int *info);
void dgeqp3_(const int *m, const int *n, double *a, const int *lda, int *jpvt, double *tau, double *work,
             const int *lwork, int *info);
void dormqr_(const char *side, const char *trans, const int *m, const int *n, const int *k, const double *a,
             const int *lda, const double *tau, double *c, const int *ldc, double *work, const int *lwork,
             int *info, size_t side_length, size_t trans_length);
void dgesdd_(const char *jobz, const int *m, const int *n, double *a, const int *lda, double *s, double *u,
             const int *ldu, double *vt, const int *ldvt, double *work, const int *lwork, int *iwork, int *info,
             size_t jobz_length);
void dgetrf_(const int *m, const int *n, double *a, const int *lda, int *ipiv, int *info);
void dgetrs_(const char *trans, const int *n, const int *nrhs, const double *a, const int *lda, const int *ipiv,
             double *b, const int *ldb, int *info, size_t trans_length);
void dpotrf_(const char *uplo, const int *n, double *a, const int *lda, int *info, size_t uplo_length);

/// Householder QR: R in the upper triangle, the reflectors below it.
static inline int lapack_dgeqrf(int m, int n, double *a, int lda, double *tau, double *work, int lwork) {
  int info = 0;
  dgeqrf_(&m, &n, a, &lda, tau, work, &lwork, &info);
  return info;
}

/// Householder QR with column pivoting; `jpvt` (0 on entry: free) returns one-based columns.
static inline int lapack_dgeqp3(int m, int n, double *a, int lda, int *jpvt, double *tau, double *work, int lwork) {
  int info = 0;
  dgeqp3_(&m, &n, a, &lda, jpvt, tau, work, &lwork, &info);
  return info;
}

/// Q c or Q' c (`transposed`), with Q as the k reflectors left by dgeqrf or dgeqp3.
static inline int lapack_dormqr_left(int transposed, int m, int n, int k, const double *a, int lda,
                                     const double *tau, double *c, int ldc, double *work, int lwork) {
  int info = 0;
  dormqr_("L", transposed ? "T" : "N", &m, &n, &k, a, &lda, tau, c, &ldc, work, &lwork, &info, 1, 1);
  return info;
}

/// Thin singular value decomposition by divide and conquer; `a` is destroyed.
static inline int lapack_dgesdd_thin(int m, int n, double *a, int lda, double *s, double *u, int ldu, double *vt,
                                     int ldvt, double *work, int lwork, int *iwork) {
  int info = 0;
  dgesdd_("S", &m, &n, a, &lda, s, u, &ldu, vt, &ldvt, work, &lwork, iwork, &info, 1);
  return info;
}

/// Cholesky factor in the lower triangle.
static inline int lapack_dpotrf_lower(int n, double *a, int lda) {
  int info = 0;
  dpotrf_("L", &n, a, &lda, &info, 1);
  return info;
}

/// LU with partial pivoting; info > 0: the pivot of that column is zero.
static inline int lapack_dgetrf(int n, double *a, int lda, int *ipiv) {
  int info = 0;
  dgetrf_(&n, &n, a, &lda, ipiv, &info);
  return info;
}

/// Solves with the factors left by dgetrf.
static inline int lapack_dgetrs(int n, int nrhs, const double *a, int lda, const int *ipiv, double *b, int ldb) {
  int info = 0;
  dgetrs_("N", &n, &nrhs, a, &lda, ipiv, b, &ldb, &info, 1);
  return info;
}

#endif
