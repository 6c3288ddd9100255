#include "CNumerics.h"
#include "Continuous.hpp"

#include <boost/math/distributions/beta.hpp>

using namespace pollkit;

namespace {
bool isValid(double a, double b) { return isPositive(a) && isPositive(b); }

PositiveLaw<boost::math::beta_distribution<double, Policy>> law(double a, double b) { return {{a, b}, 1}; }
}  // namespace

double pk_beta_cdf(double x, double a, double b) {
    return isValid(a, b) ? law(a, b).cdf(x) : undefined;
}

double pk_beta_upper(double x, double a, double b) {
    return isValid(a, b) ? law(a, b).upper(x) : undefined;
}

double pk_beta_density(double x, double a, double b) {
    return isValid(a, b) ? law(a, b).density(x) : undefined;
}

double pk_beta_quantile(double p, double a, double b) {
    return isValid(a, b) ? law(a, b).quantile(p) : undefined;
}

double pk_beta_upper_quantile(double p, double a, double b) {
    return isValid(a, b) ? law(a, b).upperQuantile(p) : undefined;
}

double pk_beta_log_cdf(double x, double a, double b) {
    return isValid(a, b) ? law(a, b).logCdf(x) : undefined;
}
