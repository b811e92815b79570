#include "sums.h"

enum { block = 4, reach = 5, below = 6 };
static const double relative = 0.05;

static void sum_blocks(const byte *pixels, whole width, whole height, whole *sums, whole columns, whole rows) {
  for (whole y = 0; y < rows * block; y++) {
    const byte *row = pixels + least(y, height - 1) * width;
    whole *to = sums + y / block * columns;
    if (y % block == 0)
      for (whole column = 0; column < columns; column++) to[column] = 0;
    for (whole column = 0; column < columns - 1; column++) {
      const byte *four = row + column * block;
      to[column] += four[0] + four[1] + four[2] + four[3];
    }
    const byte *four = row + least((columns - 1) * block, width - block);
    to[columns - 1] += four[0] + four[1] + four[2] + four[3];
  }
}

static void add_row(whole *own, const whole *sums, whole columns, whole sign) {
  for (whole x = 0; x < columns; x++) own[x] += sign * sums[x];
}

/* The level below which a pixel is ink, by the sum of the levels around it. */
static byte level_of(whole sum, whole pixels) {
  const double level = __builtin_ceil((double)sum / pixels * (1 - relative) - below);
  return level < 0 ? 0 : (byte)level;
}

/* For each block the grey level below which a pixel is ink. */
static void find_levels(const whole *sums, whole *own, whole *around, byte *levels, whole columns, whole rows) {
  for (whole x = 0; x < columns; x++) own[x] = 0;
  for (whole row = 0; row < least(reach, rows); row++) add_row(own, sums + row * columns, columns, 1);
  for (whole y = 0; y < rows; y++) {
    if (y + reach < rows) add_row(own, sums + (y + reach) * columns, columns, 1);
    if (y > reach) add_row(own, sums + (y - reach - 1) * columns, columns, -1);
    sum_around(own, columns, reach, around);
    const whole high = least(rows, y + reach + 1) - most(0, y - reach);
    for (whole x = 0; x < columns; x++) {
      const whole wide = least(columns, x + reach + 1) - most(0, x - reach);
      levels[y * columns + x] = level_of(around[x], high * wide * block * block);
    }
  }
}

/*
 * The ink of a page of at least 4 by 4 pixels: what is darker than its surroundings, 5 blocks of 4 by 4 pixels to each
 * side, by 6 levels and 5 %. `sums`: a whole number for each block; `own` and `around`: one for each column of blocks;
 * `levels`: a byte for each block; `row`: one for each pixel of a row and 3 more.
 */
KERNEL void page_ink(const byte *pixels, whole width, whole height, byte *restrict ink, whole *sums, whole *own,
                     whole *around, byte *levels, byte *restrict row) {
  const whole columns = (width + block - 1) / block;
  const whole rows = (height + block - 1) / block;
  sum_blocks(pixels, width, height, sums, columns, rows);
  find_levels(sums, own, around, levels, columns, rows);
  for (whole y = 0; y < height; y++) {
    if (y % block == 0)
      for (whole column = 0; column < columns; column++)
        for (whole x = 0; x < block; x++) row[column * block + x] = levels[y / block * columns + column];
    for (whole x = 0; x < width; x++) ink[y * width + x] = pixels[y * width + x] < row[x];
  }
}
