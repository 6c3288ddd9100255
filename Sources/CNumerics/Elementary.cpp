#include "CNumerics.h"
#include "Policy.hpp"

#include <boost/math/special_functions/gamma.hpp>

double pk_exp(double x) { return std::exp(x); }
double pk_cos(double x) { return std::cos(x); }
double pk_log(double x) { return std::log(x); }
double pk_log1p(double x) { return std::log1p(x); }
double pk_log2(double x) { return std::log2(x); }
double pk_pow(double x, double y) { return std::pow(x, y); }

/// Not std::lgamma, which writes a global sign and so races between threads.
double pk_log_gamma(double x) { return boost::math::lgamma(x, pollkit::Policy()); }
