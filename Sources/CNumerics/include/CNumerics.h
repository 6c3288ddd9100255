#ifndef POLLKIT_CNUMERICS_H
#define POLLKIT_CNUMERICS_H

#ifdef __cplusplus
extern "C" {
#endif

/// Quantile of the standard normal distribution; NaN outside 0...1.
double pk_normal_quantile(double p);

#ifdef __cplusplus
}
#endif

#endif
