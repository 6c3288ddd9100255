#include "CNumerics.h"
#include "Policy.hpp"

#include <algorithm>
#include <boost/math/tools/minima.hpp>
#include <boost/math/tools/toms748_solve.hpp>
#include <cstdint>

using namespace pollkit;

double pk_root(pk_function function, const void *context, double lower, double upper) {
    const auto value = [=](double x) { return function(x, context); };
    const double low = value(lower), high = value(upper);
    if (low == 0) { return lower; }
    if (high == 0) { return upper; }
    if (!(lower < upper) || !((low < 0) != (high < 0)) || std::isnan(low) || std::isnan(high)) { return undefined; }
    std::uintmax_t steps = 200;
    const auto near = [](double a, double b) { return b - a <= 4e-16 * (std::fabs(a) + std::fabs(b)); };
    const auto ends = boost::math::tools::toms748_solve(value, lower, upper, low, high, near, steps, Policy());
    return (ends.first + ends.second) / 2;
}

double pk_minimum(pk_function function, const void *context, double lower, double upper, int bits) {
    if (!(lower < upper)) { return lower == upper ? lower : undefined; }
    std::uintmax_t steps = 200;
    const auto value = [=](double x) { return function(x, context); };
    return boost::math::tools::brent_find_minima(value, lower, upper, std::clamp(bits, 4, 26), steps).first;
}
