#ifndef QILU_SPECIAL_FUNCTIONS_H
#define QILU_SPECIAL_FUNCTIONS_H

/// Distribution functions of Boost.Math behind a C interface.
///
/// For each distribution: density, cumulative probability, upper tail (computed as such, never as one minus
/// the lower tail), quantile, and quantile of the upper tail. Arguments outside the domain give NaN, overflow
/// gives an infinity; no C++ exception leaves these functions. All arithmetic is in double.

#ifdef __cplusplus
extern "C" {
#endif

double qilu_student_t_density(double degrees, double x);
double qilu_student_t_cumulative(double degrees, double x);
double qilu_student_t_survival(double degrees, double x);
double qilu_student_t_quantile(double degrees, double probability);
double qilu_student_t_upper_quantile(double degrees, double probability);

double qilu_chi_squared_density(double degrees, double x);
double qilu_chi_squared_cumulative(double degrees, double x);
double qilu_chi_squared_survival(double degrees, double x);
double qilu_chi_squared_quantile(double degrees, double probability);
double qilu_chi_squared_upper_quantile(double degrees, double probability);

double qilu_fisher_f_density(double numerator, double denominator, double x);
double qilu_fisher_f_cumulative(double numerator, double denominator, double x);
double qilu_fisher_f_survival(double numerator, double denominator, double x);
double qilu_fisher_f_quantile(double numerator, double denominator, double probability);
double qilu_fisher_f_upper_quantile(double numerator, double denominator, double probability);

#ifdef __cplusplus
}
#endif

#endif
