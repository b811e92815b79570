#include "pixels.h"

typedef unsigned short half;

/* A row of the result, still as wide as the source: rows of the source, each times its weight. */
static void add_rows(const byte *restrict source, whole width, const whole *weights, whole taps, half *restrict row) {
  for (whole x = 0; x < width; x++) row[x] = 0;
  for (whole k = 0; k < taps; k++) {
    const byte *from = source + k * width;
    const half weight = weights[k];
    for (whole x = 0; x < width; x++) row[x] += from[x] * weight;
  }
}

static void add_columns(const half *restrict row, const whole *restrict from, const half *restrict weights, whole fours,
                        byte *restrict small, whole width) {
  for (whole x = 0; x < width; x++) {
    const half *pixels = row + from[x];
    whole sum = 32768;
    for (whole k = 0; k < fours; k++, pixels += 4, weights += 4)
      sum += pixels[0] * weights[0] + pixels[1] * weights[1] + pixels[2] * weights[2] + pixels[3] * weights[3];
    small[x] = sum >> 16;
  }
}

/*
 * An image made smaller. A row of the result is the sum of `taps_down` rows of the source from down_from[y] on, each
 * times its weight (256 together); in it a pixel is the sum of 4 * `fours_across` from across_from[x] on, times theirs.
 * `row`: two bytes for each pixel of a row of the source; `weights`: two for each weight across.
 */
KERNEL void shrink(const byte *source, whole source_width, byte *small, whole width, whole height,
                   const whole *down_from, const whole *down, whole taps_down, const whole *across_from,
                   const whole *across, whole fours_across, half *row, half *weights) {
  for (whole i = 0; i < width * fours_across * 4; i++) weights[i] = across[i];
  for (whole y = 0; y < height; y++) {
    add_rows(source + down_from[y] * source_width, source_width, down + y * taps_down, taps_down, row);
    if (fours_across == 1) add_columns(row, across_from, weights, 1, small + y * width, width);
    else add_columns(row, across_from, weights, fours_across, small + y * width, width);
  }
}
