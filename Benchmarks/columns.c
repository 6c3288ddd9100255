/* A million toplines from their file into typed columns by C that knows this file: no quotes, no empty cells, no faults, one
   thread. usage: columns FILE [ROUNDS]. Prints the fastest round in milliseconds, the rows, the sum of all percentages, the
   different polls, and the most memory in use as a multiple of the file. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { BLOCK = 256 << 10, MARGIN = 64, SLOTS = 1 << 17, COLUMNS = 9, HUGE_PAGE = 2 << 20 };

typedef struct {
    uint64_t front, back; /* the first and the last eight bytes of a label */
    int32_t code;         /* from 1 on; 0 in a free slot */
} Slot;

typedef struct {
    Slot *slots;
    int32_t count, last;
    uint64_t front, back;
} Labels;

static uint64_t eight(const char *p) {
    uint64_t word;
    memcpy(&word, p, 8);
    return word;
}

/* Where the next comma or line feed is, eight bytes at a time. */
static inline const char *cellEnd(const char *p) {
    const uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;
    for (;; p += 8) {
        uint64_t word = eight(p), comma = word ^ ones * ',', feed = word ^ ones * '\n';
        uint64_t found = ((comma - ones) & ~comma & tops) | ((feed - ones) & ~feed & tops);
        if (found) return p + (__builtin_ctzll(found) >> 3);
    }
}

/* Labels of 1 to 16 bytes. */
static inline int32_t labelCode(Labels *labels, const char *p, size_t length) {
    uint64_t front, back;
    if (length > 8) {
        front = eight(p);
        back = eight(p + length - 8);
    } else {
        front = 0;
        back = eight(p + length - 8) >> (64 - 8 * length);
    }
    if (front == labels->front && back == labels->back) return labels->last;
    size_t place = (front * 0x9E3779B97F4A7C15u + back * 0xC2B2AE3D27D4EB4Fu) >> 47;
    while (labels->slots[place].code && (labels->slots[place].front != front || labels->slots[place].back != back))
        place = (place + 1) % SLOTS;
    if (!labels->slots[place].code) labels->slots[place] = (Slot){front, back, ++labels->count};
    labels->front = front;
    labels->back = back;
    return labels->last = labels->slots[place].code - 1;
}

static inline int32_t dayNumber(const char *p) {
    int year = (p[0] - '0') * 1000 + (p[1] - '0') * 100 + (p[2] - '0') * 10 + p[3] - '0';
    int month = (p[5] - '0') * 10 + p[6] - '0', day = (p[8] - '0') * 10 + p[9] - '0';
    int shifted = month < 3 ? year - 1 : year, fromMarch = (month + 9) % 12;
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * fromMarch + 2) / 5 + day - 719469;
}

typedef struct {
    int32_t *codes[5], *starts, *ends, *sizes;
    double *percents;
    Labels labels[5];
    long rows;
} Table;

static void *room(size_t bytes) {
    char *memory = aligned_alloc(HUGE_PAGE, (bytes + HUGE_PAGE - 1) / HUGE_PAGE * HUGE_PAGE);
    madvise(memory, bytes, MADV_HUGEPAGE);
    return memory;
}

static void readTable(Table *table, const char *path) {
    int file = open(path, O_RDONLY);
    struct stat status;
    fstat(file, &status);
    size_t most = (size_t)status.st_size / 48 + 1; /* no row of this file is shorter */
    for (int k = 0; k < 5; k++) {
        table->codes[k] = room(4 * most);
        table->labels[k] = (Labels){.slots = calloc(SLOTS, sizeof(Slot)), .back = 1};
    }
    table->starts = room(4 * most);
    table->ends = room(4 * most);
    table->sizes = room(4 * most);
    table->percents = room(8 * most);
    char *memory = calloc(1, BLOCK + 2 * MARGIN), *block = memory + MARGIN;
    size_t held = 0;
    long row = 0;
    int isFirst = 1;
    for (ssize_t got; (got = read(file, block + held, BLOCK - held)) > 0;) {
        held += (size_t)got;
        const char *p = block, *end = memrchr(block, '\n', held);
        if (!end) break;
        if (isFirst) p = (const char *)memchr(block, '\n', held) + 1;
        isFirst = 0;
        const char *q, *dateStart = NULL, *dateEnd = NULL;
        int32_t startDay = 0, endDay = 0;
        for (; p < end; row++) {
            for (int k = 0; k < 3; k++, p = q + 1) {
                q = cellEnd(p);
                table->codes[k][row] = labelCode(&table->labels[k], p, (size_t)(q - p));
            }
            /* The rows of a poll stand together. */
            if (!dateStart || memcmp(dateStart, p, 10)) startDay = dayNumber(p);
            dateStart = p;
            table->starts[row] = startDay;
            p += 11;
            if (!dateEnd || memcmp(dateEnd, p, 10)) endDay = dayNumber(p);
            dateEnd = p;
            table->ends[row] = endDay;
            p += 11;
            int32_t size = 0;
            for (; *p != ','; p++) size = 10 * size + *p - '0';
            table->sizes[row] = size;
            p++;
            for (int k = 3; k < 5; k++, p = q + 1) {
                q = cellEnd(p);
                table->codes[k][row] = labelCode(&table->labels[k], p, (size_t)(q - p));
            }
            int32_t number = 0;
            for (; *p != '.'; p++) number = 10 * number + *p - '0';
            table->percents[row] = (10 * number + p[1] - '0') / 10.0;
            p += 3;
        }
        held = (size_t)(block + held - (end + 1));
        memmove(block, end + 1, held);
    }
    table->rows = row;
    free(memory);
    close(file);
}

static void freeTable(Table *table) {
    for (int k = 0; k < 5; k++) {
        free(table->codes[k]);
        free(table->labels[k].slots);
    }
    free(table->starts);
    free(table->ends);
    free(table->sizes);
    free(table->percents);
}

int main(int argc, char **argv) {
    if (argc < 2) return 64;
    int rounds = argc > 2 ? atoi(argv[2]) : 1, polls = 0;
    mallopt(M_MMAP_THRESHOLD, HUGE_PAGE); /* what is freed goes back to the system in every round */
    double fastest = 1e9, sum = 0;
    long rows = 0;
    for (int round = 0; round < rounds; round++) {
        struct timespec start, end;
        Table table;
        clock_gettime(CLOCK_MONOTONIC, &start);
        readTable(&table, argv[1]);
        clock_gettime(CLOCK_MONOTONIC, &end);
        double time = (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6;
        if (time < fastest) fastest = time;
        rows = table.rows;
        polls = table.labels[0].count;
        sum = 0;
        for (long row = 0; row < rows; row++) sum += table.percents[row];
        freeTable(&table);
    }
    struct rusage usage;
    struct stat status;
    getrusage(RUSAGE_SELF, &usage);
    stat(argv[1], &status);
    printf("%.3f %ld %.1f %d %.2f\n", fastest, rows, sum, polls, usage.ru_maxrss * 1024.0 / (double)status.st_size);
}
