internal import COpenBLAS

/// The BLAS library in use, with its version and the kernels chosen for this processor; results agree to the last digit only
/// where this text is the same.
public func blasDescription() -> String {
  "\(String(cString: openblas_get_config())) \(String(cString: openblas_get_corename()))"
}
