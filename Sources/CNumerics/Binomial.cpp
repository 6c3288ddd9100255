#include "CNumerics.h"
#include "Policy.hpp"

#include <boost/math/distributions/binomial.hpp>

using namespace pollkit;

namespace {
using Distribution = boost::math::binomial_distribution<double, Policy>;

bool isValid(double n, double p) { return n >= 0 && std::isfinite(n) && std::floor(n) == n && isProbability(p); }
}  // namespace

double pk_binomial_pmf(double k, double n, double p) {
    if (!isValid(n, p) || std::isnan(k)) { return undefined; }
    if (k < 0 || k > n || std::floor(k) != k) { return 0; }
    if (p == 0 || p == 1) { return k == (p == 0 ? 0 : n); }
    return boost::math::pdf(Distribution(n, p), k);
}

double pk_binomial_cdf(double k, double n, double p) {
    if (!isValid(n, p) || std::isnan(k)) { return undefined; }
    const double count = std::floor(k);
    if (count < 0 || count >= n) { return count >= n; }
    if (p == 0 || p == 1) { return p == 0; }
    return boost::math::cdf(Distribution(n, p), count);
}

double pk_binomial_upper(double k, double n, double p) {
    if (!isValid(n, p) || std::isnan(k)) { return undefined; }
    const double count = std::floor(k);
    if (count < 0 || count >= n) { return count < 0; }
    if (p == 0 || p == 1) { return p == 1; }
    return boost::math::cdf(boost::math::complement(Distribution(n, p), count));
}

double pk_binomial_quantile(double probability, double n, double p) {
    if (!isValid(n, p) || !isProbability(probability)) { return undefined; }
    if (probability == 0 || p == 0) { return 0; }
    if (probability == 1 || p == 1) { return n; }
    double count = std::ceil(boost::math::quantile(Distribution(n, p), probability));
    // The search of the library may end one count off where the cumulated probability ties with p.
    while (count > 0 && pk_binomial_cdf(count - 1, n, p) >= probability) { --count; }
    while (count < n && pk_binomial_cdf(count, n, p) < probability) { ++count; }
    return count;
}

double pk_binomial_upper_quantile(double probability, double n, double p) {
    if (!isValid(n, p) || !isProbability(probability)) { return undefined; }
    if (probability == 0 || p == 1) { return n; }
    if (probability == 1 || p == 0) { return 0; }
    double count = std::ceil(boost::math::quantile(boost::math::complement(Distribution(n, p), probability)));
    while (count > 0 && pk_binomial_upper(count - 1, n, p) <= probability) { --count; }
    while (count < n && pk_binomial_upper(count, n, p) > probability) { ++count; }
    return count;
}

double pk_binomial_log_cdf(double k, double n, double p) {
    return logOf(pk_binomial_cdf(k, n, p), pk_binomial_upper(k, n, p));
}
