/* What the machine itself costs for the work a command does, with nothing in the way.
   floor start            a process that ends
   floor read DIR         every byte of every .csv below DIR, commas and line feeds counted
   floor picture FILE W H a white surface of W × H pixels with 60 lines, 40 words in Latin, Japanese and Korean letters,
                          encoded by Cairo's own PNG writer */
#define _GNU_SOURCE
#include <ftw.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static long counted;

static int readFile(const char *path, const struct stat *status, int type, struct FTW *place) {
    (void)place;
    size_t length = strlen(path);
    if (type != FTW_F || length < 4 || strcmp(path + length - 4, ".csv")) return 0;
    FILE *file = fopen(path, "rb");
    if (!file) return 1;
    char *bytes = malloc(status->st_size + 1);
    size_t got = fread(bytes, 1, status->st_size, file);
    for (size_t index = 0; index < got; index++) counted += bytes[index] == ',' || bytes[index] == '\n';
    free(bytes);
    return fclose(file);
}

static int picture(const char *path, int width, int height) {
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
    cairo_t *cairo = cairo_create(surface);
    double scale = width / 720.0;
    cairo_scale(cairo, scale, scale);
    cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_paint(cairo);
    cairo_set_source_rgb(cairo, 0.1, 0.3, 0.5);
    for (int line = 0; line < 60; line++) {
        cairo_move_to(cairo, 40 + 11 * line, 400 - 3 * line);
        cairo_line_to(cairo, 51 + 11 * line, 120 + 4 * line);
        cairo_stroke(cairo);
    }
    const char *words[] = {"Favourable 37", "2013", "日本 良い印象", "한국 좋은 인상"};
    const char *fonts[] = {"Noto Sans 9", "Noto Sans 8", "Noto Sans CJK JP 9", "Noto Sans CJK KR 9"};
    for (int word = 0; word < 40; word++) {
        PangoLayout *layout = pango_cairo_create_layout(cairo);
        PangoFontDescription *font = pango_font_description_from_string(fonts[word % 4]);
        pango_layout_set_font_description(layout, font);
        pango_layout_set_text(layout, words[word % 4], -1);
        cairo_move_to(cairo, 20 + 160 * (word % 4), 20 + 40 * (word / 4));
        pango_cairo_show_layout(cairo, layout);
        pango_font_description_free(font);
        g_object_unref(layout);
    }
    cairo_status_t status = cairo_surface_write_to_png(surface, path);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    return status != CAIRO_STATUS_SUCCESS;
}

int main(int argc, char **argv) {
    if (argc == 2 && !strcmp(argv[1], "start")) return 0;
    if (argc == 3 && !strcmp(argv[1], "read")) {
        int status = nftw(argv[2], readFile, 16, FTW_PHYS);
        printf("%ld\n", counted);
        return status;
    }
    if (argc == 5 && !strcmp(argv[1], "picture")) return picture(argv[2], atoi(argv[3]), atoi(argv[4]));
    return 64;
}
