#include "CNumerics.h"
#include "Policy.hpp"

#include <boost/math/distributions/beta.hpp>

using namespace pollkit;

namespace {
using Distribution = boost::math::beta_distribution<double, Policy>;

constexpr double supportStart = 0;
constexpr double supportEnd = 1;

bool isValid(double a, double b) { return isPositive(a) && isPositive(b); }
}  // namespace

double pk_beta_cdf(double x, double a, double b) {
    if (!isValid(a, b) || std::isnan(x)) { return undefined; }
    if (x <= supportStart || x >= supportEnd) { return x >= supportEnd; }
    return boost::math::cdf(Distribution(a, b), x);
}

double pk_beta_upper(double x, double a, double b) {
    if (!isValid(a, b) || std::isnan(x)) { return undefined; }
    if (x <= supportStart || x >= supportEnd) { return x <= supportStart; }
    return boost::math::cdf(boost::math::complement(Distribution(a, b), x));
}

double pk_beta_density(double x, double a, double b) {
    if (!isValid(a, b) || std::isnan(x)) { return undefined; }
    if (x < supportStart || x > supportEnd || std::isinf(x)) { return 0; }
    return boost::math::pdf(Distribution(a, b), x);
}

double pk_beta_quantile(double p, double a, double b) {
    if (!isValid(a, b) || !isProbability(p)) { return undefined; }
    if (p == 0 || p == 1) { return p == 0 ? supportStart : supportEnd; }
    return boost::math::quantile(Distribution(a, b), p);
}

double pk_beta_upper_quantile(double p, double a, double b) {
    if (!isValid(a, b) || !isProbability(p)) { return undefined; }
    if (p == 0 || p == 1) { return p == 0 ? supportEnd : supportStart; }
    return boost::math::quantile(boost::math::complement(Distribution(a, b), p));
}

double pk_beta_log_cdf(double x, double a, double b) {
    return logOf(pk_beta_cdf(x, a, b), pk_beta_upper(x, a, b));
}
