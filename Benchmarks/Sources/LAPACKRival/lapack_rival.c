#include "LAPACKRival.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

void openblas_set_num_threads(int threads);
void dgeqrf_(const int *m, const int *n, double *a, const int *lda, double *tau, double *work, const int *lwork,
             int *info);

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

double lapack_rival_dgeqrf_seconds(int rows, int columns, const double *a) {
  openblas_set_num_threads(1);
  size_t bytes = sizeof(double) * (size_t)rows * (size_t)columns;
  int work_size = 64 * columns, info = 0;
  double *copy = malloc(bytes);
  double *tau = malloc(sizeof(double) * (size_t)columns);
  double *work = malloc(sizeof(double) * (size_t)work_size);
  double elapsed = -1;
  if (copy && tau && work) {
    memcpy(copy, a, bytes);
    double start = seconds();
    dgeqrf_(&rows, &columns, copy, &rows, tau, work, &work_size, &info);
    elapsed = info == 0 ? seconds() - start : -1;
  }
  free(copy);
  free(tau);
  free(work);
  return elapsed;
}
