#include "CNumerics.h"
#include "Continuous.hpp"

#include <boost/math/distributions/students_t.hpp>

using namespace pollkit;

namespace {
using Distribution = boost::math::students_t_distribution<double, Policy>;

/// P(T > t) for t >= 0, and so P(T <= -t).
double tail(double t, double df) {
    if (std::isinf(t)) { return 0; }
    // The first term of the series at 0: the incomplete beta function loses arguments whose square underflows.
    if (t * t * (df + 1) < 1e-12 * df) { return 0.5 - t * boost::math::pdf(Distribution(df), 0); }
    // The leading term at infinity, where t² would overflow: t f(t) / df, with (t²/df)^(-(df+1)/2) for the density.
    if (t > 1e10 * (1 + df)) {
        const double atZero = std::log(boost::math::pdf(Distribution(df), 0));
        return std::exp(atZero + (df + 1) / 2 * std::log(df) - df * std::log(t) - std::log(df));
    }
    return boost::math::cdf(boost::math::complement(Distribution(df), t));
}

/// The t >= 0 with P(T > t) = p, p <= 1/2.
double tailQuantile(double p, double df) {
    if (p == 0) { return infinity; }
    if (p == 0.5) { return 0; }
    const double guess = boost::math::quantile(boost::math::complement(Distribution(df), p));
    return checked(guess, p, false, infinity, [df](double t) { return tail(t, df); });
}
}  // namespace

double pk_t_upper(double x, double df) {
    if (!isPositive(df) || std::isnan(x)) { return undefined; }
    return x >= 0 ? tail(x, df) : 1 - tail(-x, df);
}

double pk_t_cdf(double x, double df) { return pk_t_upper(-x, df); }

double pk_t_density(double x, double df) {
    if (!isPositive(df) || std::isnan(x)) { return undefined; }
    return std::isinf(x) ? 0 : boost::math::pdf(Distribution(df), x);
}

double pk_t_upper_quantile(double p, double df) {
    if (!isPositive(df) || !isProbability(p)) { return undefined; }
    return p <= 0.5 ? tailQuantile(p, df) : -tailQuantile(1 - p, df);
}

double pk_t_quantile(double p, double df) { return -pk_t_upper_quantile(p, df); }

double pk_t_log_cdf(double x, double df) { return logOf(pk_t_cdf(x, df), pk_t_upper(x, df)); }
