#include "pixels.h"

/* Sums over `reach` numbers to each side of every one, fewer at the ends; the cost does not depend on the reach. */
static inline void sum_around(const whole *numbers, whole count, whole reach, whole *sums) {
  whole sum = 0;
  for (whole x = 0; x < least(reach, count); x++) sum += numbers[x];
  for (whole x = 0; x < count; x++) {
    if (x + reach < count) sum += numbers[x + reach];
    if (x > reach) sum -= numbers[x - reach - 1];
    sums[x] = sum;
  }
}
