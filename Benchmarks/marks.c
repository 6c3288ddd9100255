/* Draws a list of marks with Cairo and Pango, straight on: the floor for charts.
   usage: marks LIST png|libdeflate|svg OUT [ROUNDS]      3200 x 1800 pixels, or an SVG of 1600 x 900
   png is encoded by Cairo, libdeflate by libdeflate at level 6 without filters, on one thread.
   With ROUNDS it draws so often and prints the median of the milliseconds from marks to file.
   usage: marks compare A.png B.png     the mean difference of the channels, 0 to 255; fails above 1 */
#define _GNU_SOURCE
#include <cairo-svg.h>
#include <libdeflate.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { WIDTH = 3200, HEIGHT = 1800, MOST = 8192 };

typedef struct {
    char kind, *words;
    int count, anchor, bold;
    double pen, dash[2], size, opacity, *values;
    unsigned color;
} Mark;

static Mark marks[MOST];
static int markCount;

static double number(char **at) { return strtod(*at, at); }

static void readMarks(const char *path) {
    FILE *file = fopen(path, "r");
    char *line = NULL;
    size_t capacity = 0;
    ssize_t length;
    if (!file) exit(66);
    while ((length = getline(&line, &capacity, file)) > 1 && markCount < MOST) {
        Mark *mark = &marks[markCount++];
        line[length - 1] = 0;
        char *at = line + 1;
        mark->kind = line[0];
        if (mark->kind == 'L') {
            mark->pen = number(&at);
            mark->dash[0] = number(&at);
            mark->dash[1] = number(&at);
        } else if (mark->kind != 'G') {
            mark->count = mark->kind == 'R' ? 4 : mark->kind == 'C' ? 3 : 2;
            mark->values = malloc(4 * sizeof(double));
            for (int index = 0; index < mark->count; index++) mark->values[index] = number(&at);
        }
        if (mark->kind == 'T') {
            mark->anchor = strtol(at, &at, 10);
            mark->size = number(&at);
            mark->bold = strtol(at, &at, 10);
        }
        mark->color = strtoul(at, &at, 16);
        mark->opacity = number(&at);
        if (mark->kind == 'T') mark->words = strdup(at + 1);
        if (mark->kind == 'L' || mark->kind == 'G') {
            mark->count = 2 * strtol(at, &at, 10);
            mark->values = malloc(mark->count * sizeof(double));
            for (int index = 0; index < mark->count; index++) mark->values[index] = number(&at);
        }
    }
    free(line);
    fclose(file);
}

static PangoFontDescription *font(const Mark *mark) {
    static struct { double size; int bold; PangoFontDescription *font; } known[32];
    static int count;
    for (int index = 0; index < count; index++)
        if (known[index].size == mark->size && known[index].bold == mark->bold) return known[index].font;
    PangoFontDescription *made = pango_font_description_from_string("Noto Sans, Noto Sans CJK KR");
    pango_font_description_set_absolute_size(made, mark->size * PANGO_SCALE);
    if (mark->bold) pango_font_description_set_weight(made, PANGO_WEIGHT_BOLD);
    if (count < 32) {
        known[count].size = mark->size;
        known[count].bold = mark->bold;
        known[count++].font = made;
    }
    return made;
}

static void draw(cairo_t *cairo) {
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    PangoLayout *layout = pango_cairo_create_layout(cairo);
    pango_cairo_context_set_font_options(pango_layout_get_context(layout), options);
    pango_context_set_round_glyph_positions(pango_layout_get_context(layout), 0);
    cairo_font_options_destroy(options);
    for (int index = 0; index < markCount; index++) {
        const Mark *mark = &marks[index];
        const double *v = mark->values;
        cairo_set_source_rgba(cairo, (mark->color >> 16) / 255.0, (mark->color >> 8 & 255) / 255.0,
                              (mark->color & 255) / 255.0, mark->opacity);
        switch (mark->kind) {
        case 'R':
            cairo_new_path(cairo);
            cairo_rectangle(cairo, v[0], v[1], v[2], v[3]);
            cairo_fill(cairo);
            break;
        case 'C':
            cairo_new_path(cairo);
            cairo_arc(cairo, v[0], v[1], v[2], 0, 6.283185307179586);
            cairo_fill(cairo);
            break;
        case 'T': {
            char language[3] = {mark->words[0], mark->words[1], 0};
            PangoRectangle box;
            pango_context_set_language(pango_layout_get_context(layout), pango_language_from_string(language));
            pango_layout_set_font_description(layout, font(mark));
            pango_layout_set_text(layout, mark->words + 3, -1);
            pango_layout_get_extents(layout, NULL, &box);
            double width = (double)box.width / PANGO_SCALE;
            cairo_move_to(cairo, v[0] - width * mark->anchor / 2,
                          v[1] - (double)pango_layout_get_baseline(layout) / PANGO_SCALE);
            pango_cairo_show_layout(cairo, layout);
            break;
        }
        default:
            cairo_new_path(cairo);
            for (int point = 0; point < mark->count; point += 2) cairo_line_to(cairo, v[point], v[point + 1]);
            if (mark->kind == 'G') {
                cairo_close_path(cairo);
                cairo_fill(cairo);
            } else {
                cairo_set_line_width(cairo, mark->pen);
                cairo_set_dash(cairo, mark->dash, mark->dash[0] > 0 ? 2 : 0, 0);
                cairo_stroke(cairo);
            }
        }
    }
    g_object_unref(layout);
}

static void putWord(unsigned char *at, unsigned word) {
    for (int byte = 0; byte < 4; byte++) at[byte] = word >> (24 - 8 * byte);
}

static void chunk(FILE *file, const char *name, const unsigned char *bytes, size_t count) {
    unsigned char word[4];
    putWord(word, count);
    fwrite(word, 1, 4, file);
    fwrite(name, 1, 4, file);
    fwrite(bytes, 1, count, file);
    putWord(word, libdeflate_crc32(libdeflate_crc32(0, name, 4), bytes, count));
    fwrite(word, 1, 4, file);
}

static void encode(cairo_surface_t *surface, const char *path) {
    size_t row = 3 * WIDTH + 1, count = row * HEIGHT;
    unsigned char *raw = malloc(count), header[13] = {0};
    cairo_surface_flush(surface);
    for (int y = 0; y < HEIGHT; y++) {
        unsigned char *out = raw + y * row;
        const unsigned *in = (const unsigned *)(cairo_image_surface_get_data(surface) + (size_t)y * cairo_image_surface_get_stride(surface));
        *out++ = 0;
        for (int x = 0; x < WIDTH; x++, out += 3) {
            out[0] = in[x] >> 16;
            out[1] = in[x] >> 8;
            out[2] = in[x];
        }
    }
    struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(6);
    size_t room = libdeflate_zlib_compress_bound(compressor, count);
    unsigned char *packed = malloc(room);
    size_t used = libdeflate_zlib_compress(compressor, raw, count, packed, room);
    FILE *file = fopen(path, "wb");
    fwrite("\x89PNG\r\n\x1a\n", 1, 8, file);
    putWord(header, WIDTH);
    putWord(header + 4, HEIGHT);
    header[8] = 8;
    header[9] = 2;
    chunk(file, "IHDR", header, 13);
    chunk(file, "IDAT", packed, used);
    chunk(file, "IEND", header, 0);
    fclose(file);
    libdeflate_free_compressor(compressor);
    free(raw);
    free(packed);
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static int compare(const char *first, const char *second) {
    cairo_surface_t *a = cairo_image_surface_create_from_png(first), *b = cairo_image_surface_create_from_png(second);
    int width = cairo_image_surface_get_width(a), height = cairo_image_surface_get_height(a);
    double sum = 0;
    if (cairo_surface_status(a) || cairo_surface_status(b) || width != cairo_image_surface_get_width(b) ||
        height != cairo_image_surface_get_height(b))
        return 1;
    for (int y = 0; y < height; y++) {
        const unsigned char *p = cairo_image_surface_get_data(a) + (size_t)y * cairo_image_surface_get_stride(a);
        const unsigned char *q = cairo_image_surface_get_data(b) + (size_t)y * cairo_image_surface_get_stride(b);
        for (int x = 0; x < 4 * width; x++)
            if (x % 4 < 3) sum += abs(p[x] - q[x]);
    }
    double mean = sum / 3 / width / height;
    printf("%.4f\n", mean);
    return mean > 1;
}

int main(int argc, char **argv) {
    if (argc == 4 && !strcmp(argv[1], "compare")) return compare(argv[2], argv[3]);
    if (argc < 4) return 64;
    int rounds = argc > 4 ? atoi(argv[4]) : 1, isSVG = !strcmp(argv[2], "svg");
    double times[1001];
    if (rounds < 1 || rounds > 1001) return 64;
    readMarks(argv[1]);
    for (int round = 0; round < rounds; round++) {
        struct timespec start, end;
        clock_gettime(CLOCK_MONOTONIC, &start);
        cairo_surface_t *surface = isSVG ? cairo_svg_surface_create(argv[3], 1600, 900)
                                         : cairo_image_surface_create(CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
        cairo_t *cairo = cairo_create(surface);
        if (!isSVG) cairo_scale(cairo, 2, 2);
        cairo_set_source_rgb(cairo, 1, 1, 1);
        cairo_paint(cairo);
        draw(cairo);
        cairo_destroy(cairo);
        if (!strcmp(argv[2], "png")) cairo_surface_write_to_png(surface, argv[3]);
        if (!strcmp(argv[2], "libdeflate")) encode(surface, argv[3]);
        cairo_surface_finish(surface);
        if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) return 73;
        cairo_surface_destroy(surface);
        clock_gettime(CLOCK_MONOTONIC, &end);
        times[round] = (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6;
    }
    if (rounds > 1) {
        qsort(times, rounds, sizeof *times, ascending);
        printf("%f\n", times[rounds / 2]);
    }
    return 0;
}
