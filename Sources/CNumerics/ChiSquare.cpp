#include "CNumerics.h"
#include "Policy.hpp"

#include <boost/math/distributions/chi_squared.hpp>

using namespace pollkit;

namespace {
using Distribution = boost::math::chi_squared_distribution<double, Policy>;

constexpr double supportStart = 0;
constexpr double supportEnd = infinity;

bool isValid(double df) { return isPositive(df); }
}  // namespace

double pk_chi_square_cdf(double x, double df) {
    if (!isValid(df) || std::isnan(x)) { return undefined; }
    if (x <= supportStart || x >= supportEnd) { return x >= supportEnd; }
    return boost::math::cdf(Distribution(df), x);
}

double pk_chi_square_upper(double x, double df) {
    if (!isValid(df) || std::isnan(x)) { return undefined; }
    if (x <= supportStart || x >= supportEnd) { return x <= supportStart; }
    return boost::math::cdf(boost::math::complement(Distribution(df), x));
}

double pk_chi_square_density(double x, double df) {
    if (!isValid(df) || std::isnan(x)) { return undefined; }
    if (x < supportStart || x > supportEnd || std::isinf(x)) { return 0; }
    return boost::math::pdf(Distribution(df), x);
}

double pk_chi_square_quantile(double p, double df) {
    if (!isValid(df) || !isProbability(p)) { return undefined; }
    if (p == 0 || p == 1) { return p == 0 ? supportStart : supportEnd; }
    return boost::math::quantile(Distribution(df), p);
}

double pk_chi_square_upper_quantile(double p, double df) {
    if (!isValid(df) || !isProbability(p)) { return undefined; }
    if (p == 0 || p == 1) { return p == 0 ? supportEnd : supportStart; }
    return boost::math::quantile(boost::math::complement(Distribution(df), p));
}

double pk_chi_square_log_cdf(double x, double df) {
    return logOf(pk_chi_square_cdf(x, df), pk_chi_square_upper(x, df));
}
