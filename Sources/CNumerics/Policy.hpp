#pragma once

// The root finders inside Boost.Math take the default policy whatever their caller's is, so that one must not throw
// either. An exception that reached Swift would end the program.
#define BOOST_MATH_DOMAIN_ERROR_POLICY ignore_error
#define BOOST_MATH_POLE_ERROR_POLICY ignore_error
#define BOOST_MATH_OVERFLOW_ERROR_POLICY ignore_error
#define BOOST_MATH_EVALUATION_ERROR_POLICY ignore_error
#define BOOST_MATH_ROUNDING_ERROR_POLICY ignore_error
#define BOOST_MATH_INDETERMINATE_RESULT_ERROR_POLICY ignore_error

#include <boost/math/policies/policy.hpp>
#include <cmath>
#include <limits>

/// How Boost.Math behaves here: no exception, no errno, NaN or infinity for what has no answer, and plain
/// double arithmetic, so that every processor gives the same digits. Discrete quantiles round up: the
/// smallest count whose cumulated probability reaches p.
namespace pollkit {
using namespace boost::math::policies;

using Policy = policy<
    domain_error<ignore_error>, pole_error<ignore_error>, overflow_error<ignore_error>,
    underflow_error<ignore_error>, denorm_error<ignore_error>, rounding_error<ignore_error>,
    evaluation_error<ignore_error>, indeterminate_result_error<ignore_error>,
    promote_float<false>, promote_double<false>, discrete_quantile<integer_round_up>>;

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

inline bool isPositive(double value) { return value > 0 && std::isfinite(value); }
inline bool isProbability(double value) { return value >= 0 && value <= 1; }

/// log F(x) without losing the upper half, where F is within rounding of 1.
inline double logOf(double lower, double upper) { return lower < 0.5 ? std::log(lower) : std::log1p(-upper); }
}  // namespace pollkit
