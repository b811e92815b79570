#include "pixels.h"

static word eight_at(const byte *ink) {
  word eight;
  __builtin_memcpy(&eight, ink, 8);
  return eight;
}

/* Most of a page is white: eight pixels of it are passed at once. */
static whole next_ink(const byte *row, whole x, whole width) {
  while (x + 8 <= width) {
    const word eight = eight_at(row + x);
    if (eight != 0) return x + (__builtin_ctzll(eight) >> 3);
    x += 8;
  }
  while (x < width && row[x] == 0) x++;
  return x;
}

static whole next_white(const byte *row, whole x, whole width) {
  while (x < width && row[x] != 0) x++;
  return x;
}

/* How many stretches of ink there are in the rows. */
KERNEL whole count_runs(const byte *ink, whole width, whole height) {
  whole count = 0;
  for (whole y = 0; y < height; y++)
    for (whole x = next_ink(ink + y * width, 0, width); x < width; count++)
      x = next_ink(ink + y * width, next_white(ink + y * width, x, width), width);
  return count;
}

/* Each stretch from its first pixel to its last, row by row; those of row y are start[y] up to start[y + 1]. */
KERNEL void ink_runs(const byte *ink, whole width, whole height, whole *row, whole *from, whole *to, whole *start) {
  whole count = 0;
  for (whole y = 0; y < height; y++) {
    const byte *pixels = ink + y * width;
    start[y] = count;
    for (whole x = next_ink(pixels, 0, width); x < width; x = next_ink(pixels, x, width)) {
      row[count] = y;
      from[count] = x;
      x = next_white(pixels, x, width);
      to[count++] = x - 1;
    }
  }
  start[height] = count;
}

/* The first column from x on in which two rows differ: where a stretch down begins or ends. */
static whole next_change(const byte *above, const byte *row, whole x, whole width) {
  while (x + 8 <= width) {
    const word differs = eight_at(above + x) ^ eight_at(row + x);
    if (differs != 0) return x + (__builtin_ctzll(differs) >> 3);
    x += 8;
  }
  while (x < width && above[x] == row[x]) x++;
  return x;
}

/*
 * How many stretches there are down the columns; start[x], of width + 1, becomes the number of those before column x.
 * `blank`: a row without ink.
 */
KERNEL whole count_down_runs(const byte *ink, whole width, whole height, const byte *blank, whole *start) {
  for (whole x = 0; x <= width; x++) start[x] = 0;
  for (whole y = 0; y < height; y++) {
    const byte *row = ink + y * width, *above = y == 0 ? blank : row - width;
    for (whole x = next_change(above, row, 0, width); x < width; x = next_change(above, row, x + 1, width))
      start[x + 1] += row[x];
  }
  for (whole x = 0; x < width; x++) start[x + 1] += start[x];
  return start[width];
}

/* As ink_runs, with columns as rows. `start` as count_down_runs has left it; `next`: a whole number for each column. */
KERNEL void down_runs(const byte *ink, whole width, whole height, const byte *blank, whole *column, whole *from,
                      whole *to, const whole *start, whole *next) {
  for (whole x = 0; x < width; x++) next[x] = start[x];
  for (whole y = 0; y <= height; y++) {
    const byte *row = y == height ? blank : ink + y * width, *above = y == 0 ? blank : ink + (y - 1) * width;
    for (whole x = next_change(above, row, 0, width); x < width; x = next_change(above, row, x + 1, width)) {
      if (row[x] != 0) {
        column[next[x]] = x;
        from[next[x]] = y;
      } else to[next[x]++] = y - 1;
    }
  }
}
