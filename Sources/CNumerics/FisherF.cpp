#include "CNumerics.h"
#include "Policy.hpp"

#include <boost/math/distributions/fisher_f.hpp>

using namespace pollkit;

namespace {
using Distribution = boost::math::fisher_f_distribution<double, Policy>;

constexpr double supportStart = 0;
constexpr double supportEnd = infinity;

bool isValid(double df1, double df2) { return isPositive(df1) && isPositive(df2); }
}  // namespace

double pk_f_cdf(double x, double df1, double df2) {
    if (!isValid(df1, df2) || std::isnan(x)) { return undefined; }
    if (x <= supportStart || x >= supportEnd) { return x >= supportEnd; }
    return boost::math::cdf(Distribution(df1, df2), x);
}

double pk_f_upper(double x, double df1, double df2) {
    if (!isValid(df1, df2) || std::isnan(x)) { return undefined; }
    if (x <= supportStart || x >= supportEnd) { return x <= supportStart; }
    return boost::math::cdf(boost::math::complement(Distribution(df1, df2), x));
}

double pk_f_density(double x, double df1, double df2) {
    if (!isValid(df1, df2) || std::isnan(x)) { return undefined; }
    if (x < supportStart || x > supportEnd || std::isinf(x)) { return 0; }
    return boost::math::pdf(Distribution(df1, df2), x);
}

double pk_f_quantile(double p, double df1, double df2) {
    if (!isValid(df1, df2) || !isProbability(p)) { return undefined; }
    if (p == 0 || p == 1) { return p == 0 ? supportStart : supportEnd; }
    return boost::math::quantile(Distribution(df1, df2), p);
}

double pk_f_upper_quantile(double p, double df1, double df2) {
    if (!isValid(df1, df2) || !isProbability(p)) { return undefined; }
    if (p == 0 || p == 1) { return p == 0 ? supportEnd : supportStart; }
    return boost::math::quantile(boost::math::complement(Distribution(df1, df2), p));
}

double pk_f_log_cdf(double x, double df1, double df2) {
    return logOf(pk_f_cdf(x, df1, df2), pk_f_upper(x, df1, df2));
}
