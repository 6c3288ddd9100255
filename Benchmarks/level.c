/* The average of polls by hand: 3,000 days with a poll each, by one of 10 houses, at given variances: one pass forward, two
   back, shrunk effects, and all that PollAverage returns: levels, effects, adjusted polls, their variances and the
   likelihood. Prints the median of the rounds in milliseconds, and a sum of levels and variances as a check. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { DAYS = 3000, HOUSES = 10, FREE = HOUSES - 1, WIDTH = HOUSES, ROUNDS = 61 };
static double value[DAYS], variance[DAYS], level[DAYS], spread[DAYS], adjusted[DAYS], noise[DAYS];
static int house[DAYS];
/* Innovations, then smoothing errors: column 0 is the values, the others the contrasts of all houses but the last. */
static double error[DAYS][WIDTH], precision[DAYS], gain[DAYS], known[DAYS];
static double contrast[HOUSES][WIDTH], effect[HOUSES], uncertainty[HOUSES], likelihood;
static uint64_t seed = 20231;

static double next(void) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return (double)(seed >> 33) / 2147483648.0;
}

static void average(double drift, double prior) {
    double sum[HOUSES][WIDTH] = {{0}}, now[WIDTH], r[WIDTH] = {0}, n = 0, product = 1, log_f = 0, squares = 0;
    memcpy(now, contrast[house[0]], sizeof now);
    now[0] = value[0];
    double p = variance[0];
    known[0] = p;
    precision[0] = 0;
    gain[0] = 1;
    memset(error[0], 0, sizeof error[0]);
    for (int t = 1; t < DAYS; t++) {
        const double *row = contrast[house[t]];
        p += drift;
        double weight = 1 / (p + variance[t]), share = p * weight;
        product *= weight;
        if (product < 1e-100 || product > 1e100) {
            log_f -= log(product);
            product = 1;
        }
        double u = value[t] - now[0];
        squares += weight * u * u;
        error[t][0] = u;
        now[0] += share * u;
        for (int k = 1; k < WIDTH; k++) {
            u = row[k] - now[k];
            error[t][k] = u;
            now[k] += share * u;
        }
        p = share * variance[t];
        precision[t] = weight;
        gain[t] = share;
        known[t] = p;
    }
    /* Smoothing errors V^-1 y and V^-1 X, summed by house. */
    for (int t = DAYS - 1; t >= 0; t--) {
        double *total = sum[house[t]];
        for (int k = 0; k < WIDTH; k++) {
            double e = precision[t] * error[t][k] - gain[t] * r[k];
            error[t][k] = e;
            r[k] += e;
            total[k] += e;
        }
    }
    /* Effects g of all houses but the last, the last being minus their sum: precision A + (I + 11')/prior. */
    double l[FREE][FREE], g[FREE], cover[FREE][FREE] = {{0}};
    for (int i = 0; i < FREE; i++)
        for (int j = 0; j <= i; j++) {
            double s = sum[i][j + 1] - sum[FREE][j + 1] + (1 + (i == j)) / prior;
            for (int k = 0; k < j; k++) s -= l[i][k] * l[j][k];
            l[i][j] = i == j ? sqrt(s) : s / l[j][j];
        }
    double determinant = 1, fit = 0;
    for (int column = 0; column <= FREE; column++) {
        double z[FREE];
        for (int i = 0; i < FREE; i++) {
            double s = column == FREE ? sum[i][0] - sum[FREE][0] : i == column;
            for (int k = 0; k < i; k++) s -= l[i][k] * z[k];
            z[i] = s / l[i][i];
            if (column == FREE) {
                fit += z[i] * z[i];
                determinant *= l[i][i] * l[i][i] * prior;
            }
        }
        for (int i = FREE - 1; i >= 0; i--) {
            for (int k = i + 1; k < FREE; k++) z[i] -= l[k][i] * z[k];
            z[i] /= l[i][i];
        }
        if (column == FREE) memcpy(g, z, sizeof g);
        else for (int i = 0; i < FREE; i++) cover[i][column] = z[i];
    }
    /* The prior of g has the determinant prior^FREE / HOUSES. */
    likelihood = -(DAYS * log(2 * M_PI) + log_f - log(product) + squares + log(determinant / HOUSES) - fit) / 2;
    effect[FREE] = uncertainty[FREE] = 0;
    for (int i = 0; i < FREE; i++) {
        effect[i] = g[i];
        uncertainty[i] = cover[i][i];
        effect[FREE] -= g[i];
        for (int j = 0; j < FREE; j++) uncertainty[FREE] += cover[i][j];
    }
    /* cover = c c', so that the part of the effects is a sum of squares. */
    double c[FREE][FREE] = {{0}};
    for (int i = 0; i < FREE; i++)
        for (int j = 0; j <= i; j++) {
            double s = cover[i][j];
            for (int k = 0; k < j; k++) s -= c[i][k] * c[j][k];
            c[i][j] = i == j ? sqrt(s) : s / c[j][j];
        }
    for (int t = DAYS - 1; t >= 0; t--) {
        const double *row = contrast[house[t]];
        double s[FREE], mean = value[t] - variance[t] * error[t][0], form = 0, rest = precision[t] * variance[t];
        for (int k = 0; k < FREE; k++) {
            s[k] = row[k + 1] - variance[t] * error[t][k + 1];
            mean -= g[k] * s[k];
        }
        for (int k = 0; k < FREE; k++) {
            double line = 0;
            for (int i = k; i < FREE; i++) line += c[i][k] * s[i];
            form += line * line;
        }
        level[t] = mean;
        spread[t] = known[t] - known[t] * known[t] * n + form;
        n = precision[t] + rest * rest * n;
        adjusted[t] = value[t] - effect[house[t]];
        noise[t] = variance[t] + uncertainty[house[t]];
    }
}

static int order(const void *a, const void *b) {
    double p = *(const double *)a, q = *(const double *)b;
    return (p > q) - (p < q);
}

int main(void) {
    double at = 40, times[ROUNDS], sum = 0;
    for (int t = 0; t < DAYS; t++) {
        at += 0.5 * (next() - 0.5);
        house[t] = (int)(next() * HOUSES);
        variance[t] = 1 + next();
        value[t] = at + 0.2 * house[t] + 4 * (next() - 0.5);
    }
    for (int i = 0; i < HOUSES; i++)
        for (int k = 0; k < FREE; k++) contrast[i][k + 1] = i == FREE ? -1 : i == k;
    for (int round = 0; round < ROUNDS; round++) {
        struct timespec start, end;
        clock_gettime(CLOCK_MONOTONIC, &start);
        average(0.02, 0.5);
        clock_gettime(CLOCK_MONOTONIC, &end);
        times[round] = (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6;
    }
    qsort(times, ROUNDS, sizeof *times, order);
    for (int t = 0; t < DAYS; t++) sum += level[t] + 3 * spread[t];
    printf("%.6f %.9f\n", times[ROUNDS / 2], sum);
}
