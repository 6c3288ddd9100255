#include "CellScan.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#define INLINED static inline __attribute__((always_inline))

/* One bit for each of 64 bytes. */
typedef struct {
    uint64_t separators, feeds, returns, specials, high;
} Word;

INLINED uint64_t equalBits(const uint8_t *bytes, uint8_t value) {
    uint64_t bits = 0, pattern = 0x0101010101010101u * value;
    for (int part = 0; part < 8; part++) {
        uint64_t eight;
        memcpy(&eight, bytes + 8 * part, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
        eight = __builtin_bswap64(eight);
#endif
        uint64_t other = eight ^ pattern, low = 0x7F7F7F7F7F7F7F7Fu;
        uint64_t equal = ~(((other & low) + low) | other | low);
        /* The top bits of eight bytes, gathered into one byte. */
        bits |= (((equal >> 7) * 0x0102040810204080u) >> 56) << (8 * part);
    }
    return bits;
}

INLINED uint64_t highBits(const uint8_t *bytes) {
    uint64_t any = 0;
    for (int part = 0; part < 8; part++) {
        uint64_t eight;
        memcpy(&eight, bytes + 8 * part, 8);
        any |= eight & 0x8080808080808080u;
    }
    return any;
}

INLINED Word portableWord(const uint8_t *bytes, uint8_t separator) {
    return (Word){equalBits(bytes, separator), equalBits(bytes, '\n'), equalBits(bytes, '\r'),
                  equalBits(bytes, '"') | equalBits(bytes, 0), highBits(bytes)};
}

/* `word` is what one of the functions above and below finds; the rest is the same for every processor. */
#define SCAN(WORD)                                                                                                      \
    size_t next = scan->next, count = scan->ends, rows = scan->rows;                                                   \
    uint64_t high = 0, carried = 0;                                                                                     \
    bool isSpecial = false;                                                                                             \
    while (next < to && !isSpecial) {                                                                                   \
        Word word = WORD(bytes + next, separator);                                                                      \
        uint64_t within = to - next < 64 ? ((uint64_t)1 << (to - next)) - 1 : ~(uint64_t)0;                             \
        uint64_t specials = word.specials & within;                                                                     \
        size_t length = to - next < 64 ? to - next : 64;                                                                \
        if (__builtin_expect(specials != 0, 0)) {                                                                       \
            length = (size_t)__builtin_ctzll(specials);                                                                 \
            within = ((uint64_t)1 << length) - 1;                                                                       \
            isSpecial = true;                                                                                           \
        }                                                                                                               \
        uint64_t lines = word.feeds;                                                                                    \
        if (__builtin_expect((word.returns | carried) != 0, 0)) {                                                       \
            lines = (word.feeds & ~(word.returns << 1 | carried)) | word.returns;                                       \
            carried = word.returns >> 63;                                                                               \
        }                                                                                                               \
        lines &= within;                                                                                                \
        high |= word.high;                                                                                              \
        uint64_t left = (word.separators & within) | lines, all = left;                                                 \
        size_t found = (size_t)__builtin_popcountll(all);                                                               \
        uint32_t *out = ends + count;                                                                                   \
        /* Most words have fewer than a dozen ends: writing too many costs less than guessing when to stop. */          \
        for (int k = 0; k < 12; k++) {                                                                                  \
            out[k] = (uint32_t)(next + (size_t)__builtin_ctzll(left | (uint64_t)1 << 63));                              \
            left &= left - 1;                                                                                           \
        }                                                                                                               \
        for (size_t k = 12; left; k++) {                                                                                \
            out[k] = (uint32_t)(next + (size_t)__builtin_ctzll(left));                                                  \
            left &= left - 1;                                                                                           \
        }                                                                                                               \
        while (lines) {                                                                                                 \
            int bit = __builtin_ctzll(lines);                                                                           \
            size_t place = next + (size_t)bit;                                                                          \
            rowEnds[rows++] = (uint32_t)(count + (size_t)__builtin_popcountll(all & (((uint64_t)2 << bit) - 1)));       \
            before[rows] = (uint32_t)(place + (bytes[place] == '\r' && bytes[place + 1] == '\n'));                      \
            lines &= lines - 1;                                                                                         \
        }                                                                                                               \
        count += found;                                                                                                 \
        next += length;                                                                                                 \
    }                                                                                                                   \
    scan->next = next;                                                                                                  \
    scan->ends = count;                                                                                                 \
    scan->rows = rows;                                                                                                  \
    scan->high |= high;                                                                                                 \
    scan->isSpecial = isSpecial

void cellScanPortable(CellScan *scan, const uint8_t *bytes, size_t to, uint8_t separator, uint32_t *ends,
                      uint32_t *rowEnds, uint32_t *before) {
    SCAN(portableWord);
}

#if defined(__x86_64__)

#define AVX2 __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))

AVX2 INLINED uint64_t equal64(__m256i low, __m256i high, uint8_t value) {
    __m256i pattern = _mm256_set1_epi8((char)value);
    uint32_t first = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, pattern));
    uint32_t second = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, pattern));
    return first | (uint64_t)second << 32;
}

AVX2 INLINED Word wideWord(const uint8_t *bytes, uint8_t separator) {
    __m256i low = _mm256_loadu_si256((const __m256i *)bytes), high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
    __m256i quote = _mm256_set1_epi8('"'), nul = _mm256_setzero_si256();
    __m256i first = _mm256_or_si256(_mm256_cmpeq_epi8(low, quote), _mm256_cmpeq_epi8(low, nul));
    __m256i second = _mm256_or_si256(_mm256_cmpeq_epi8(high, quote), _mm256_cmpeq_epi8(high, nul));
    uint64_t specials = (uint32_t)_mm256_movemask_epi8(first) | (uint64_t)(uint32_t)_mm256_movemask_epi8(second) << 32;
    return (Word){equal64(low, high, separator), equal64(low, high, '\n'), equal64(low, high, '\r'), specials,
                  (uint32_t)_mm256_movemask_epi8(_mm256_or_si256(low, high))};
}

AVX2 static void scanWide(CellScan *scan, const uint8_t *bytes, size_t to, uint8_t separator, uint32_t *ends,
                          uint32_t *rowEnds, uint32_t *before) {
    SCAN(wideWord);
}

/* Every x86-64 processor has SSE2. */
INLINED uint64_t equal16(const __m128i *parts, uint8_t value) {
    uint64_t bits = 0;
    for (int part = 0; part < 4; part++)
        bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(parts[part], _mm_set1_epi8((char)value)))
                << (16 * part);
    return bits;
}

INLINED Word narrowWord(const uint8_t *bytes, uint8_t separator) {
    __m128i parts[4];
    for (int part = 0; part < 4; part++) parts[part] = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    __m128i any = _mm_or_si128(_mm_or_si128(parts[0], parts[1]), _mm_or_si128(parts[2], parts[3]));
    return (Word){equal16(parts, separator), equal16(parts, '\n'), equal16(parts, '\r'),
                  equal16(parts, '"') | equal16(parts, 0), (uint32_t)_mm_movemask_epi8(any)};
}

static void scanNarrow(CellScan *scan, const uint8_t *bytes, size_t to, uint8_t separator, uint32_t *ends,
                       uint32_t *rowEnds, uint32_t *before) {
    SCAN(narrowWord);
}

void cellScan(CellScan *scan, const uint8_t *bytes, size_t to, uint8_t separator, uint32_t *ends, uint32_t *rowEnds,
              uint32_t *before) {
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2"))
        scanWide(scan, bytes, to, separator, ends, rowEnds, before);
    else
        scanNarrow(scan, bytes, to, separator, ends, rowEnds, before);
}

#else

void cellScan(CellScan *scan, const uint8_t *bytes, size_t to, uint8_t separator, uint32_t *ends, uint32_t *rowEnds,
              uint32_t *before) {
    cellScanPortable(scan, bytes, to, separator, ends, rowEnds, before);
}

#endif
