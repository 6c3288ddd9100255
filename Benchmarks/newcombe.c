/* 10,000 Newcombe intervals by hand: the median of 301 rounds in milliseconds, and the sum of all limits as a check. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { PAIRS = 10000, ROUNDS = 301 };
static double p1[PAIRS], p2[PAIRS], n1[PAIRS], n2[PAIRS], lower[PAIRS], upper[PAIRS];
static uint64_t state = 20231;

static uint64_t next(void) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return state >> 33;
}

static void newcombe(double z) {
    double zz = z * z;
    for (int i = 0; i < PAIRS; i++) {
        double n = n1[i], p = p1[i], d = 1 / (1 + zz / n), c = (p + zz / (2 * n)) * d;
        double h = z * d * sqrt(p * (1 - p) / n + zz / (4 * n * n));
        double m = n2[i], q = p2[i], e = 1 / (1 + zz / m), f = (q + zz / (2 * m)) * e;
        double g = z * e * sqrt(q * (1 - q) / m + zz / (4 * m * m));
        double a = p - c + h, b = f + g - q, s = c + h - p, t = q - f + g;
        lower[i] = p - q - sqrt(a * a + b * b);
        upper[i] = p - q + sqrt(s * s + t * t);
    }
}

static int order(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(void) {
    for (int i = 0; i < PAIRS; i++) {
        n1[i] = 400 + next() % 1600;
        n2[i] = 400 + next() % 1600;
        p1[i] = floor(n1[i] * (0.1 + 0.0008 * (next() % 1000))) / n1[i];
        p2[i] = floor(n2[i] * (0.1 + 0.0008 * (next() % 1000))) / n2[i];
    }
    static double times[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
        struct timespec start, end;
        clock_gettime(CLOCK_MONOTONIC, &start);
        newcombe(1.9599639845400545);
        clock_gettime(CLOCK_MONOTONIC, &end);
        times[round] = (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6;
    }
    qsort(times, ROUNDS, sizeof *times, order);
    double sum = 0;
    for (int i = 0; i < PAIRS; i++) sum += lower[i] + 3 * upper[i];
    printf("%.6f %.12f\n", times[ROUNDS / 2], sum);
}
