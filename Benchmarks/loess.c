/* Loess by hand: 2,000 points, local quadratics over three tenths of them, with standard errors. Prints the median of the
   rounds in milliseconds, and a sum of curve and errors as a check. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { POINTS = 2000, NEAR = 600, ROUNDS = 31 };
static double x[POINTS], y[POINTS], fit[POINTS], error[POINTS], weight[POINTS];
static uint64_t state = 20231;

static double next(void) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (double)(state >> 33) / 2147483648.0;
}

static void loess(void) {
    double delta = 0, squares = 0;
    int left = 0;
    for (int i = 0; i < POINTS; i++) {
        double at = x[i];
        while (left + NEAR < POINTS && x[left + NEAR] - at < at - x[left]) left++;
        int right = left + NEAR;
        double reach = fmax(at - x[left], x[right - 1] - at);
        double m0 = 0, m1 = 0, m2 = 0, m3 = 0, m4 = 0;
        for (int j = left; j < right; j++) {
            double z = (x[j] - at) / reach, d = fabs(z), c = 1 - d * d * d;
            double w = d >= 0.999 ? 0 : d <= 0.001 ? 1 : c * c * c, s = w * z * z;
            weight[j] = w;
            m0 += w;
            m1 += w * z;
            m2 += s;
            m3 += s * z;
            m4 += s * z * z;
        }
        double a = m2 * m4 - m3 * m3, b = m2 * m3 - m1 * m4, c = m1 * m3 - m2 * m2;
        double det = m0 * a + m1 * b + m2 * c, value = 0, norm = 0, own = 0;
        a /= det;
        b /= det;
        c /= det;
        for (int j = left; j < right; j++) {
            double z = (x[j] - at) / reach, l = weight[j] * (a + z * (b + z * c));
            value += l * y[j];
            norm += l * l;
            if (j == i) own = l;
        }
        fit[i] = value;
        error[i] = norm;
        delta += 1 - 2 * own + norm;
        squares += (y[i] - value) * (y[i] - value);
    }
    double scale = sqrt(squares / delta);
    for (int i = 0; i < POINTS; i++) error[i] = scale * sqrt(error[i]);
}

static int order(const void *a, const void *b) {
    double p = *(const double *)a, q = *(const double *)b;
    return (p > q) - (p < q);
}

int main(void) {
    double place = 0, times[ROUNDS], sum = 0;
    for (int i = 0; i < POINTS; i++) {
        place += 0.01 + next();
        x[i] = place;
        y[i] = 40 + place / 100 + 6 * next();
    }
    for (int round = 0; round < ROUNDS; round++) {
        struct timespec start, end;
        clock_gettime(CLOCK_MONOTONIC, &start);
        loess();
        clock_gettime(CLOCK_MONOTONIC, &end);
        times[round] = (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6;
    }
    qsort(times, ROUNDS, sizeof *times, order);
    for (int i = 0; i < POINTS; i++) sum += fit[i] + 3 * error[i];
    printf("%.6f %.9f\n", times[ROUNDS / 2], sum);
}
