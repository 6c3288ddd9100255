#include "CNumerics.h"
#include "Continuous.hpp"

#include <boost/math/distributions/chi_squared.hpp>

using namespace pollkit;

namespace {
bool isValid(double df) { return isPositive(df); }

PositiveLaw<boost::math::chi_squared_distribution<double, Policy>> law(double df) { return {{df}, infinity}; }
}  // namespace

double pk_chi_square_cdf(double x, double df) {
    return isValid(df) ? law(df).cdf(x) : undefined;
}

double pk_chi_square_upper(double x, double df) {
    return isValid(df) ? law(df).upper(x) : undefined;
}

double pk_chi_square_density(double x, double df) {
    return isValid(df) ? law(df).density(x) : undefined;
}

double pk_chi_square_quantile(double p, double df) {
    return isValid(df) ? law(df).quantile(p) : undefined;
}

double pk_chi_square_upper_quantile(double p, double df) {
    return isValid(df) ? law(df).upperQuantile(p) : undefined;
}

double pk_chi_square_log_cdf(double x, double df) {
    return isValid(df) ? law(df).logCdf(x) : undefined;
}
