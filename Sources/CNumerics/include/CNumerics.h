#ifndef POLLKIT_CNUMERICS_H
#define POLLKIT_CNUMERICS_H

// Distribution functions of the families that polls need, over Boost.Math. Every function is total: NaN in, or
// parameters outside their range, gives NaN; infinity is taken as the end of the support. `upper` is P(X > x),
// computed directly and never as 1 - cdf, so that small tails keep their digits.

#ifdef __cplusplus
extern "C" {
#endif

/// The elementary functions of the C library, under names that no platform module has.
double pk_exp(double x);
double pk_cos(double x);
double pk_log(double x);
double pk_log1p(double x);
double pk_log2(double x);
double pk_pow(double x, double y);
double pk_log_gamma(double x);

double pk_normal_cdf(double x);
double pk_normal_upper(double x);
double pk_normal_density(double x);
double pk_normal_quantile(double p);
double pk_normal_upper_quantile(double p);
double pk_normal_log_cdf(double x);

double pk_t_cdf(double x, double df);
double pk_t_upper(double x, double df);
double pk_t_density(double x, double df);
double pk_t_quantile(double p, double df);
double pk_t_upper_quantile(double p, double df);
double pk_t_log_cdf(double x, double df);

double pk_chi_square_cdf(double x, double df);
double pk_chi_square_upper(double x, double df);
double pk_chi_square_density(double x, double df);
double pk_chi_square_quantile(double p, double df);
double pk_chi_square_upper_quantile(double p, double df);
double pk_chi_square_log_cdf(double x, double df);

double pk_f_cdf(double x, double df1, double df2);
double pk_f_upper(double x, double df1, double df2);
double pk_f_density(double x, double df1, double df2);
double pk_f_quantile(double p, double df1, double df2);
double pk_f_upper_quantile(double p, double df1, double df2);
double pk_f_log_cdf(double x, double df1, double df2);

double pk_beta_cdf(double x, double a, double b);
double pk_beta_upper(double x, double a, double b);
double pk_beta_density(double x, double a, double b);
double pk_beta_quantile(double p, double a, double b);
double pk_beta_upper_quantile(double p, double a, double b);
double pk_beta_log_cdf(double x, double a, double b);

/// n is a whole number from 0; k any number, of which the cumulated probabilities take the floor.
double pk_binomial_pmf(double k, double n, double p);
double pk_binomial_cdf(double k, double n, double p);
double pk_binomial_upper(double k, double n, double p);
/// Smallest k with P(X <= k) >= probability.
double pk_binomial_quantile(double probability, double n, double p);
/// Smallest k with P(X > k) <= probability.
double pk_binomial_upper_quantile(double probability, double n, double p);
double pk_binomial_log_cdf(double k, double n, double p);

/// Inverse of a symmetric matrix, rows one after the other, by a QR decomposition with pivots.
/// 0 where it has none to the precision of a double, or is not finite; then the output is left alone.
int pk_symmetric_inverse(const double *matrix, int size, double *inverse);

/// Inverse and logarithm of the determinant of a symmetric positive definite matrix, by a Cholesky decomposition with
/// pivots. 0 where it is not positive definite to the precision of a double, or not finite.
int pk_positive_inverse(const double *matrix, int size, double *inverse, double *log_determinant);

/// Eigenvalues of a symmetric matrix, rising, and its eigenvectors as columns of a matrix given by rows. 0 where the
/// matrix is not finite.
int pk_symmetric_eigen(const double *matrix, int size, double *values, double *vectors);

/// A function of one variable; `context` is handed through.
typedef double (*pk_function)(double x, const void *context);

/// A zero between two points at which the signs differ; NaN where they do not or a value on the way is NaN.
double pk_root(pk_function function, const void *context, double lower, double upper);

/// Where a function with one valley is smallest, to about `bits` binary digits of the place, at most 26.
double pk_minimum(pk_function function, const void *context, double lower, double upper, int bits);

#ifdef __cplusplus
}
#endif

#endif
