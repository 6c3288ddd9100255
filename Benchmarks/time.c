/* Times whole processes, in turn, so that every ratio is paired within one run.
   usage: time ROUNDS FILE     FILE has one command a line: NAME <tab> FLOOR <tab> COMMAND
   FLOOR names the line that this one is compared with, or is "-". Output of the commands goes to /dev/null. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST = 32, ROUNDS = 201 };

typedef struct {
    char name[64], floor[64];
    char *words[32];
    double seconds[ROUNDS];
    long peak;
    int status;
} Job;

static Job jobs[MOST];

static double once(Job *job) {
    struct timespec start, end;
    struct rusage usage;
    int status;
    clock_gettime(CLOCK_MONOTONIC, &start);
    pid_t child = vfork();
    if (child == 0) {
        int null = open("/dev/null", O_RDWR);
        dup2(null, 0);
        dup2(null, 1);
        dup2(null, 2);
        execvp(job->words[0], job->words);
        _exit(127);
    }
    wait4(child, &status, 0, &usage);
    clock_gettime(CLOCK_MONOTONIC, &end);
    job->peak = usage.ru_maxrss;
    job->status = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    return (end.tv_sec - start.tv_sec) + (end.tv_nsec - start.tv_nsec) / 1e9;
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(const double *values, int count) {
    double sorted[ROUNDS];
    memcpy(sorted, values, count * sizeof *values);
    qsort(sorted, count, sizeof *sorted, ascending);
    return count % 2 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2;
}

int main(int argc, char **argv) {
    if (argc != 3) return 64;
    int rounds = atoi(argv[1]), count = 0;
    if (rounds < 1 || rounds > ROUNDS) return 64;
    FILE *file = fopen(argv[2], "r");
    if (!file) return 66;
    char line[4096];
    while (count < MOST && fgets(line, sizeof line, file)) {
        Job *job = &jobs[count];
        char *command = NULL;
        char *name = strtok(line, "\t\n"), *floor = strtok(NULL, "\t\n");
        command = strtok(NULL, "\t\n");
        if (!name || !floor || !command) continue;
        snprintf(job->name, sizeof job->name, "%s", name);
        snprintf(job->floor, sizeof job->floor, "%s", floor);
        int word = 0;
        for (char *part = strtok(strdup(command), " "); part && word < 31; part = strtok(NULL, " "))
            job->words[word++] = part;
        count++;
    }
    fclose(file);
    for (int round = -1; round < rounds; round++)
        for (int job = 0; job < count; job++) {
            double seconds = once(&jobs[job]);
            if (round >= 0) jobs[job].seconds[round] = seconds;
        }
    printf("%-34s %9s %9s %9s   %s\n", "", "median ms", "fastest", "peak MB", "ratio to its floor, pair by pair");
    int failed = 0;
    for (int job = 0; job < count; job++) {
        double fastest = jobs[job].seconds[0];
        for (int round = 1; round < rounds; round++)
            if (jobs[job].seconds[round] < fastest) fastest = jobs[job].seconds[round];
        printf("%-34s %9.1f %9.1f %9.1f", jobs[job].name, 1e3 * median(jobs[job].seconds, rounds), 1e3 * fastest,
               jobs[job].peak / 1024.0);
        for (int other = 0; other < count; other++)
            if (!strcmp(jobs[job].floor, jobs[other].name)) {
                double ratios[ROUNDS];
                for (int round = 0; round < rounds; round++)
                    ratios[round] = jobs[job].seconds[round] / jobs[other].seconds[round];
                printf("   %.2f × %s", median(ratios, rounds), jobs[other].name);
            }
        if (jobs[job].status) printf("   EXIT %d", jobs[job].status);
        failed |= jobs[job].status;
        printf("\n");
    }
    return failed ? 1 : 0;
}
