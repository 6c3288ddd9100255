#include "CNumerics.h"
#include "Policy.hpp"

#include <boost/math/special_functions/erf.hpp>

using namespace pollkit;

namespace {
constexpr double sqrt2 = 1.41421356237309504880;
constexpr double logSqrt2Pi = 0.91893853320467274178;

/// The square of x in two parts, so that exp(-x²/2) keeps its digits where x² is large.
double gaussian(double x) {
    const double coarse = std::trunc(x * 16) / 16;
    const double rest = (x - coarse) * (x + coarse);
    return std::exp(-coarse * coarse / 2) * std::exp(-rest / 2);
}
}  // namespace

double pk_normal_cdf(double x) { return std::isnan(x) ? undefined : std::erfc(-x / sqrt2) / 2; }

double pk_normal_upper(double x) { return pk_normal_cdf(-x); }

double pk_normal_density(double x) {
    if (std::isnan(x)) { return undefined; }
    return std::isinf(x) ? 0 : gaussian(x) * 0.39894228040143267794;
}

double pk_normal_quantile(double p) {
    if (!isProbability(p)) { return undefined; }
    if (p == 0 || p == 1) { return p == 0 ? -infinity : infinity; }
    return -sqrt2 * boost::math::erfc_inv(2 * p, Policy());
}

double pk_normal_upper_quantile(double p) { return -pk_normal_quantile(p); }

double pk_normal_log_cdf(double x) {
    if (std::isnan(x) || x > -30) { return logOf(pk_normal_cdf(x), pk_normal_upper(x)); }
    if (std::isinf(x)) { return -infinity; }
    // Mills' ratio as an asymptotic series; at -30 ten terms leave less than 1e-20 (Abramowitz & Stegun 26.2.12).
    const double inverse = 1 / (x * x);
    double term = 1, sum = 1;
    for (int k = 1; k <= 10; ++k) {
        term *= -(2 * k - 1) * inverse;
        sum += term;
    }
    return -x * x / 2 - std::log(-x) - logSqrt2Pi + std::log(sum);
}
