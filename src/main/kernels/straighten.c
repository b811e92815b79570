#include "pixels.h"

/*
 * Fills a cell from the page, column by column from `first` to before `end`: its pixel in the first row lies at the
 * height places[x] of the page's column start + x, the next steps[x] lower, in 1/4096 of a pixel. What lies outside of
 * the page is left as it is.
 */
KERNEL void straighten(const byte *page, whole page_width, whole page_height, byte *cell, whole width, whole height,
                       whole start, whole first, whole end, whole *places, const whole *steps) {
  const whole lowest = (page_height - 1) * 4096;
  for (whole row = 0; row < height; row++)
    for (whole x = first; x < end; x++) {
      const whole place = places[x];
      places[x] += steps[x];
      if (place < 0 || place >= lowest) continue;
      const byte *upper = page + (place >> 12) * page_width + start + x;
      cell[row * width + x] = upper[0] + (((upper[page_width] - upper[0]) * (place & 4095)) >> 12);
    }
}
