#include "sums.h"

static void add_row(whole *restrict columns, const byte *restrict row, whole width, whole sign) {
  for (whole x = 0; x < width; x++) columns[x] += sign * row[x];
}

/*
 * Ink is what is darker by `below` levels than the mean of its surroundings, `radius` pixels to each side. Sums of
 * columns slide down the image and a sum of them along each row, so that the cost does not depend on the radius.
 * `columns`, `sums` and `wide`: a whole number for each pixel of a row.
 */
KERNEL void binarise(const byte *pixels, whole width, whole height, whole radius, whole below, byte *restrict ink,
                     whole *restrict columns, whole *restrict sums, whole *restrict wide) {
  for (whole x = 0; x < width; x++) {
    columns[x] = 0;
    wide[x] = least(width, x + radius + 1) - most(0, x - radius);
  }
  for (whole y = 0; y < least(radius, height); y++) add_row(columns, pixels + y * width, width, 1);
  for (whole y = 0; y < height; y++) {
    if (y + radius < height) add_row(columns, pixels + (y + radius) * width, width, 1);
    if (y > radius) add_row(columns, pixels + (y - radius - 1) * width, width, -1);
    const whole rows = least(height, y + radius + 1) - most(0, y - radius);
    sum_around(columns, width, radius, sums);
    const byte *row = pixels + y * width;
    for (whole x = 0; x < width; x++) ink[y * width + x] = (row[x] + below) * rows * wide[x] < sums[x];
  }
}

/* Erases rows of ink that are at least so long. */
KERNEL void erase_long_runs(byte *ink, whole width, whole height, whole longest) {
  for (whole y = 0; y < height; y++) {
    byte *row = ink + y * width;
    for (whole x = 0, from = 0; x <= width; x++) {
      if (x < width && row[x] != 0) continue;
      if (x - from >= longest)
        for (whole at = from; at < x; at++) row[at] = 0;
      from = x + 1;
    }
  }
}
