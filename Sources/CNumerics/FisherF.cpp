#include "CNumerics.h"
#include "Continuous.hpp"

#include <boost/math/distributions/fisher_f.hpp>

using namespace pollkit;

namespace {
bool isValid(double df1, double df2) { return isPositive(df1) && isPositive(df2); }

PositiveLaw<boost::math::fisher_f_distribution<double, Policy>> law(double df1, double df2) { return {{df1, df2}, infinity}; }
}  // namespace

double pk_f_cdf(double x, double df1, double df2) {
    return isValid(df1, df2) ? law(df1, df2).cdf(x) : undefined;
}

double pk_f_upper(double x, double df1, double df2) {
    return isValid(df1, df2) ? law(df1, df2).upper(x) : undefined;
}

double pk_f_density(double x, double df1, double df2) {
    return isValid(df1, df2) ? law(df1, df2).density(x) : undefined;
}

double pk_f_quantile(double p, double df1, double df2) {
    return isValid(df1, df2) ? law(df1, df2).quantile(p) : undefined;
}

double pk_f_upper_quantile(double p, double df1, double df2) {
    return isValid(df1, df2) ? law(df1, df2).upperQuantile(p) : undefined;
}

double pk_f_log_cdf(double x, double df1, double df2) {
    return isValid(df1, df2) ? law(df1, df2).logCdf(x) : undefined;
}
