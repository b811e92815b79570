#include "pixels.h"

/* Where each pixel of a line of the view begins to take from the cell, and how many pixels it takes. */
typedef struct {
  const whole *from, *count;
  const double *weights;
  whole most;
} Taps;

/*
 * A part of a cell, resampled. `cell` is its first pixel; `dark` tells how dark each of the 256 levels is. Pixel i across
 * takes across_count[i] pixels from across_from[i] on, each times its weight in across[i * across_most...]; then the
 * same down. `inked`: a float for each pixel of a row of the part; `rows`: one for each row of it and pixel across.
 */
KERNEL void view_of(const byte *cell, whole cell_width, whole width, whole height, const float *dark, float *view,
                    whole view_width, whole view_height, const whole *across_from, const whole *across_count,
                    const double *across, whole across_most, const whole *down_from, const whole *down_count,
                    const double *down, whole down_most, float *inked, float *restrict rows) {
  const Taps along = {across_from, across_count, across, across_most};
  const Taps below = {down_from, down_count, down, down_most};
  for (whole y = 0; y < height; y++) {
    for (whole x = 0; x < width; x++) inked[x] = dark[cell[y * cell_width + x]];
    for (whole i = 0; i < view_width; i++) {
      double sum = 0;
      for (whole k = 0; k < along.count[i]; k++) sum += along.weights[i * along.most + k] * inked[along.from[i] + k];
      rows[y * view_width + i] = (float)sum;
    }
  }
  for (whole i = 0; i < view_height; i++) {
    float *restrict line = view + i * view_width;
    for (whole x = 0; x < view_width; x++) line[x] = 0;
    for (whole k = 0; k < below.count[i]; k++) {
      const double weight = below.weights[i * below.most + k];
      const float *row = rows + (below.from[i] + k) * view_width;
      for (whole x = 0; x < view_width; x++) line[x] = (float)(line[x] + weight * row[x]);
    }
  }
}
