#include "pixels.h"

/* How often each of the 256 levels occurs from `left` to before `right` in every fourth row and second column. */
KERNEL void count_levels(const byte *pixels, whole width, whole left, whole right, whole top, whole bottom,
                         whole *counts) {
  for (whole level = 0; level < 256; level++) counts[level] = 0;
  for (whole y = top; y < bottom; y += 4)
    for (whole x = left; x < right; x += 2) counts[pixels[y * width + x]]++;
}

enum { reach = 3, bins = 100 };

static whole distance(whole a, whole b) { return a < b ? b - a : a - b; }

/* The largest step between neighbours over so many pixels. */
static whole steepest(const byte *pixels, whole length) {
  whole step = 0;
  for (whole x = 0; x < length; x++) step = most(step, distance(pixels[x + 1], pixels[x]));
  return step;
}

/*
 * Edges that every eighth row crosses: where levels 3 pixels to each side differ by `least_rise` at least. counts[n]
 * becomes the number of those of which n hundredths fall within one pixel.
 */
KERNEL void count_edges(const byte *pixels, whole width, whole height, whole least_rise, whole *counts) {
  for (whole bin = 0; bin <= bins; bin++) counts[bin] = 0;
  for (whole y = 0; y < height; y += 8)
    for (whole x = reach; x < width - reach; x++) {
      const byte *edge = pixels + y * width + x - reach;
      const whole rise = distance(edge[2 * reach], edge[0]);
      if (rise == 0 || rise < least_rise) continue;
      const whole share = (whole)__builtin_floor((double)steepest(edge, 2 * reach) / rise * bins + 0.5);
      counts[least(bins, share)]++;
      x += reach;
    }
}
