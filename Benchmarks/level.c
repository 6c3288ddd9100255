/* The average of polls by hand: 3,000 days with a poll each, by one of 10 houses, at given variances: one pass forward, one
   back, shrunk effects. Prints the median of the rounds in milliseconds, and a sum of levels and variances as a check. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { DAYS = 3000, HOUSES = 10, FREE = HOUSES - 1, WIDTH = HOUSES, ROUNDS = 61 };
static double value[DAYS], variance[DAYS], level[DAYS], spread[DAYS];
static int house[DAYS];
/* Column 0 is the values, the others the contrasts of all houses but the last. */
static double state[DAYS][WIDTH], surprise[DAYS][WIDTH], precision[DAYS], rest[DAYS], known[DAYS];
static uint64_t seed = 20231;

static double next(void) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return (double)(seed >> 33) / 2147483648.0;
}

static void row(int day, double *columns) {
    columns[0] = value[day];
    for (int k = 0; k < FREE; k++) columns[k + 1] = house[day] == FREE ? -1 : house[day] == k;
}

static void average(double drift, double prior) {
    double product[WIDTH][WIDTH] = {{0}}, now[WIDTH], log_f = 0;
    row(0, now);
    memcpy(state[0], now, sizeof now);
    double p = variance[0];
    known[0] = p;
    for (int t = 1; t < DAYS; t++) {
        double columns[WIDTH];
        row(t, columns);
        p += drift;
        double f = p + variance[t], weight = 1 / f, gain = p * weight;
        log_f += log(f);
        for (int k = 0; k < WIDTH; k++) {
            double u = columns[k] - now[k];
            surprise[t][k] = u;
            now[k] += gain * u;
            state[t][k] = now[k];
            for (int j = 0; j <= k; j++) product[k][j] += weight * u * surprise[t][j];
        }
        p = gain * variance[t];
        precision[t] = weight;
        rest[t] = variance[t] * weight;
        known[t] = p;
    }
    /* Effects g of all houses but the last, the last being minus their sum: precision A + (I + 11')/prior. */
    double l[FREE][FREE], g[FREE], cover[FREE][FREE] = {{0}};
    for (int i = 0; i < FREE; i++)
        for (int j = 0; j <= i; j++) {
            double s = product[i + 1][j + 1] + (1 + (i == j)) / prior;
            for (int k = 0; k < j; k++) s -= l[i][k] * l[j][k];
            l[i][j] = i == j ? sqrt(s) : s / l[j][j];
        }
    for (int column = 0; column <= FREE; column++) {
        double z[FREE];
        for (int i = 0; i < FREE; i++) {
            double s = column == FREE ? product[i + 1][0] : i == column;
            for (int k = 0; k < i; k++) s -= l[i][k] * z[k];
            z[i] = s / l[i][i];
        }
        for (int i = FREE - 1; i >= 0; i--) {
            for (int k = i + 1; k < FREE; k++) z[i] -= l[k][i] * z[k];
            z[i] /= l[i][i];
        }
        if (column == FREE) memcpy(g, z, sizeof g);
        else for (int i = 0; i < FREE; i++) cover[i][column] = z[i];
    }
    double r[WIDTH] = {0}, n = 0;
    for (int t = DAYS - 1; t >= 0; t--) {
        double s[WIDTH], mean, form = 0;
        for (int k = 0; k < WIDTH; k++) s[k] = state[t][k] + known[t] * r[k];
        mean = s[0];
        for (int i = 0; i < FREE; i++) {
            double line = 0;
            mean -= g[i] * s[i + 1];
            for (int j = 0; j < FREE; j++) line += cover[i][j] * s[j + 1];
            form += line * s[i + 1];
        }
        level[t] = mean;
        spread[t] = known[t] - known[t] * known[t] * n + form;
        for (int k = 0; k < WIDTH; k++) r[k] = precision[t] * surprise[t][k] + rest[t] * r[k];
        n = precision[t] + rest[t] * rest[t] * n;
    }
    if (log_f == 0) puts("no information");
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
