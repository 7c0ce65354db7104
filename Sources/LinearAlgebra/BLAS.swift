internal import COpenBLAS

/// The state of the BLAS library in this process.
enum BLAS {
  /// Puts BLAS on one thread, once; call before the first BLAS or LAPACK call of any routine.
  ///
  /// Threads are taken outside BLAS, over blocks: OpenBLAS's own gain little on small shapes, collapse
  /// when another process uses a core, and make results depend on the number of threads.
  static func prepare() { _ = isPrepared }

  private static let isPrepared: Bool = {
    openblas_set_num_threads(1)
    return true
  }()
}
