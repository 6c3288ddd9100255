/* Finds where the cells of a CSV text end, 64 bytes at a time. Swift has no instruction for "which bytes of these equal
   that one"; everything else of the column reader is in PollData/Columns. */
#ifndef CELL_SCAN_H
#define CELL_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Where a scan stands; the counts go on from one call to the next. */
typedef struct {
    size_t next;     /* the first byte that was not scanned */
    size_t ends;     /* how many ends of cells were written */
    size_t rows;     /* how many ends of rows were written */
    uint64_t high;   /* not 0 when a byte above 0x7F was seen */
    bool isSpecial;  /* whether `next` is a quote or a NUL byte, which the scan leaves to its caller */
} CellScan;

/* Scans bytes[scan->next ..< to], up to the first quote or NUL byte. A scan starts at the start of a row.

   ends[k]: the offset of each comma, line feed and carriage return that ends a cell; CRLF ends one at its CR.
   rowEnds[r]: how many ends there are up to and with the last of row r.
   before[r + 1]: the offset of the last byte of row r's line end: the next row starts behind it.

   64 bytes must be readable behind `to`. `ends` needs room for scan->ends + (to - next) + 64 entries, the other two for as
   many rows and one more. Offsets are below 2³². `separator` is the byte between cells. */
void cellScan(CellScan *scan, const uint8_t *bytes, size_t to, uint8_t separator, uint32_t *ends, uint32_t *rowEnds,
              uint32_t *before);

/* The same without the instructions of any one processor: what runs elsewhere, and what tests hold the other against. */
void cellScanPortable(CellScan *scan, const uint8_t *bytes, size_t to, uint8_t separator, uint32_t *ends,
                      uint32_t *rowEnds, uint32_t *before);

#endif
