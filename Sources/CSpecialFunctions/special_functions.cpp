#include "CSpecialFunctions.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <limits>

namespace {

namespace math = boost::math;
namespace policies = boost::math::policies;

// Errors come back as NaN or infinity. `promote_double<false>` keeps long double out: its width differs
// between machines, and so would the last digits.
using Policy = policies::policy<
    policies::domain_error<policies::errno_on_error>,
    policies::pole_error<policies::errno_on_error>,
    policies::overflow_error<policies::errno_on_error>,
    policies::rounding_error<policies::errno_on_error>,
    policies::evaluation_error<policies::errno_on_error>,
    policies::indeterminate_result_error<policies::errno_on_error>,
    policies::promote_double<false>>;

using StudentT = math::students_t_distribution<double, Policy>;
using ChiSquared = math::chi_squared_distribution<double, Policy>;
using FisherF = math::fisher_f_distribution<double, Policy>;

// The policies raise nothing themselves; this stops what the library might still throw (bad_alloc,
// an iteration limit without a policy) from crossing into code that cannot unwind it.
template <typename Function>
double guarded(Function function) noexcept {
  try {
    return function();
  } catch (...) {
    return std::numeric_limits<double>::quiet_NaN();
  }
}

template <typename Distribution>
double density(const Distribution &distribution, double x) noexcept {
  return guarded([&] { return math::pdf(distribution, x); });
}

template <typename Distribution>
double cumulative(const Distribution &distribution, double x) noexcept {
  return guarded([&] { return math::cdf(distribution, x); });
}

template <typename Distribution>
double survival(const Distribution &distribution, double x) noexcept {
  return guarded([&] { return math::cdf(math::complement(distribution, x)); });
}

template <typename Distribution>
double lowerQuantile(const Distribution &distribution, double probability) noexcept {
  return guarded([&] { return math::quantile(distribution, probability); });
}

template <typename Distribution>
double upperQuantile(const Distribution &distribution, double probability) noexcept {
  return guarded([&] { return math::quantile(math::complement(distribution, probability)); });
}

}  // namespace

double qilu_student_t_density(double degrees, double x) { return density(StudentT(degrees), x); }
double qilu_student_t_cumulative(double degrees, double x) {
  return cumulative(StudentT(degrees), x);
}
double qilu_student_t_survival(double degrees, double x) { return survival(StudentT(degrees), x); }
double qilu_student_t_quantile(double degrees, double probability) {
  return lowerQuantile(StudentT(degrees), probability);
}
double qilu_student_t_upper_quantile(double degrees, double probability) {
  return upperQuantile(StudentT(degrees), probability);
}

double qilu_chi_squared_density(double degrees, double x) {
  return density(ChiSquared(degrees), x);
}
double qilu_chi_squared_cumulative(double degrees, double x) {
  return cumulative(ChiSquared(degrees), x);
}
double qilu_chi_squared_survival(double degrees, double x) {
  return survival(ChiSquared(degrees), x);
}
double qilu_chi_squared_quantile(double degrees, double probability) {
  return lowerQuantile(ChiSquared(degrees), probability);
}
double qilu_chi_squared_upper_quantile(double degrees, double probability) {
  return upperQuantile(ChiSquared(degrees), probability);
}

double qilu_fisher_f_density(double numerator, double denominator, double x) {
  return density(FisherF(numerator, denominator), x);
}
double qilu_fisher_f_cumulative(double numerator, double denominator, double x) {
  return cumulative(FisherF(numerator, denominator), x);
}
double qilu_fisher_f_survival(double numerator, double denominator, double x) {
  return survival(FisherF(numerator, denominator), x);
}
double qilu_fisher_f_quantile(double numerator, double denominator, double probability) {
  return lowerQuantile(FisherF(numerator, denominator), probability);
}
double qilu_fisher_f_upper_quantile(double numerator, double denominator, double probability) {
  return upperQuantile(FisherF(numerator, denominator), probability);
}
