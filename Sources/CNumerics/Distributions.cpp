#include "CNumerics.h"

#include <boost/math/distributions/normal.hpp>
#include <cmath>

double pk_normal_quantile(double p) {
    if (!(p > 0 && p < 1)) { return p == 0 ? -INFINITY : p == 1 ? INFINITY : NAN; }
    return boost::math::quantile(boost::math::normal(), p);
}
