#pragma once

#include "Policy.hpp"

#include <boost/math/distributions/complement.hpp>
#include <cstdint>
#include <cstring>

/// The six functions of a continuous law on start...end, made total: what lies outside the support, infinite or
/// NaN never reaches Boost.Math.
namespace pollkit {
/// The positive number where a monotone `probability` takes the value p, by halving the doubles themselves: their
/// bit patterns are in order, so 63 steps end at the nearest one however extreme it is.
template <class Function>
double searched(double p, bool rises, double end, Function probability) {
    const auto bits = [](double value) { int64_t b; std::memcpy(&b, &value, sizeof b); return b; };
    const auto value = [](int64_t b) { double v; std::memcpy(&v, &b, sizeof v); return v; };
    int64_t low = 0, high = bits(end);
    while (high - low > 1) {
        const int64_t middle = low + (high - low) / 2;
        const double found = probability(value(middle));
        if (rises ? found < p : found > p) { low = middle; } else { high = middle; }
    }
    return value(high);
}

/// `guess` where it gives p back, otherwise the searched number: the inverse functions of Boost.Math 1.74 miss
/// some far tails, of which F(5, 120) at 1e-100 is one.
template <class Function>
double checked(double guess, double p, bool rises, double end, Function probability) {
    const bool isGood = guess > 0 && guess <= end && std::isfinite(guess)
        && std::abs(probability(guess) - p) <= 1e-11 * p;
    return isGood ? guess : searched(p, rises, std::isinf(end) ? std::numeric_limits<double>::max() : end, probability);
}

// Unqualified, so that each is found beside its distribution when that is known.
template <class Law> double cdfOf(const Law& law, double x) { return cdf(law, x); }
template <class Law> double upperOf(const Law& law, double x) { return cdf(boost::math::complement(law, x)); }
template <class Law> double densityOf(const Law& law, double x) { return pdf(law, x); }
template <class Law> double quantileOf(const Law& law, double p) { return quantile(law, p); }
template <class Law> double upperQuantileOf(const Law& law, double p) {
    return quantile(boost::math::complement(law, p));
}

/// For laws on 0...end.
template <class Distribution>
struct PositiveLaw {
    Distribution law;
    double end;

    // The larger tail from the smaller one: near 1, Boost.Math's arcsine law is off by the square root of rounding.
    double cdf(double x) const {
        if (std::isnan(x)) { return undefined; }
        if (x <= 0 || x >= end) { return x >= end; }
        const double value = cdfOf(law, x);
        return value > 0.5 ? 1 - upperOf(law, x) : value;
    }

    double upper(double x) const {
        if (std::isnan(x)) { return undefined; }
        if (x <= 0 || x >= end) { return x <= 0; }
        const double value = upperOf(law, x);
        return value > 0.5 ? 1 - cdfOf(law, x) : value;
    }

    double density(double x) const {
        if (std::isnan(x)) { return undefined; }
        return x < 0 || x > end || std::isinf(x) ? 0 : densityOf(law, x);
    }

    // Checked on the side of the smaller tail, 1 - p being exact above one half.
    double quantile(double p) const {
        if (!isProbability(p)) { return undefined; }
        if (p == 0 || p == 1) { return p == 0 ? 0 : end; }
        return p > 0.5 ? fallingTo(1 - p, quantileOf(law, p)) : risingTo(p, quantileOf(law, p));
    }

    double upperQuantile(double p) const {
        if (!isProbability(p)) { return undefined; }
        if (p == 0 || p == 1) { return p == 0 ? end : 0; }
        return p > 0.5 ? risingTo(1 - p, upperQuantileOf(law, p)) : fallingTo(p, upperQuantileOf(law, p));
    }

    double logCdf(double x) const { return logOf(cdf(x), upper(x)); }

private:
    double risingTo(double p, double guess) const {
        return checked(guess, p, true, end, [this](double x) { return cdf(x); });
    }

    double fallingTo(double p, double guess) const {
        return checked(guess, p, false, end, [this](double x) { return upper(x); });
    }
};
}  // namespace pollkit
