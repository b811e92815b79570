#include "pixels.h"

/* A way from a frame to a picture, known at every 64 pixels of the frame; between them it is bilinear. */
typedef struct {
  whole width, height, columns;
  const float *xs, *ys;
} Mesh;

/*
 * A stretch of at most 64 pixels of a row of the frame, from `at` to before `end`, along which the picture changes
 * evenly. Places in the picture are counted in 1/65536 of a pixel.
 */
typedef struct {
  whole at, end, x, y, dx, dy;
} Stretch;

enum { step = 64, unit = 65536 };

static whole rounded(double value) { return (whole)(long long)__builtin_floor(value + 0.5); }

/* What a knot row of the mesh and the next say of a row between them. */
static double between(const float *knots, whole columns, double share) {
  return (knots[0] * (1 - share) + knots[columns] * share) * unit;
}

static Stretch stretch_of(const Mesh *mesh, whole y, whole column) {
  const whole row = y / step;
  const double share = (double)(y % step) / step;
  const float *xs = mesh->xs + row * mesh->columns + column;
  const float *ys = mesh->ys + row * mesh->columns + column;
  const double x0 = between(xs, mesh->columns, share), x1 = between(xs + 1, mesh->columns, share);
  const double y0 = between(ys, mesh->columns, share), y1 = between(ys + 1, mesh->columns, share);
  const whole at = y * mesh->width + column * step;
  return (Stretch){at, least(at + step, (y + 1) * mesh->width), rounded(x0), rounded(y0), rounded((x1 - x0) / step),
                   rounded((y1 - y0) / step)};
}

/* All four neighbours of each pixel of the stretch lie in the picture. */
static whole is_inside(const Stretch *one, whole width, whole height) {
  const long long last_x = one->x + (long long)one->dx * (one->end - one->at);
  const long long last_y = one->y + (long long)one->dy * (one->end - one->at);
  const long long right = (width - 1ll) * unit, bottom = (height - 1ll) * unit;
  return one->x >= 0 && last_x >= 0 && one->x < right && last_x < right && one->y >= 0 && last_y >= 0 &&
         one->y < bottom && last_y < bottom;
}

/* Bilinear. Places are cut to 1/256 of a pixel, so that the upper and the lower two pixels share one number. */
static void fill_inside(const byte *picture, whole width, byte *frame, const Stretch *one) {
  whole x = one->x, y = one->y;
  for (whole at = one->at; at < one->end; at++, x += one->dx, y += one->dy) {
    const byte *from = picture + (y >> 16) * width + (x >> 16);
    const unsigned left = from[0] | from[width] << 16, right = from[1] | from[width + 1] << 16;
    const unsigned share = (x >> 8) & 255, down = (y >> 8) & 255;
    const unsigned both = left * (256 - share) + right * share;
    frame[at] = ((both & 65535) * (256 - down) + (both >> 16) * down + 32768) >> 16;
  }
}

/* The pixel in which each place lies; what comes from outside of the picture is `beyond`. */
static void fill_whole(const byte *picture, whole width, whole height, byte *frame, const Stretch *one, byte beyond) {
  for (whole at = one->at, i = 0; at < one->end; at++, i++) {
    const long long x = (one->x + (long long)i * one->dx) >> 16, y = (one->y + (long long)i * one->dy) >> 16;
    frame[at] = x >= 0 && y >= 0 && x < width && y < height ? picture[y * width + x] : beyond;
  }
}

/* The same where all of the stretch is known to lie inside. */
static void fill_whole_inside(const byte *picture, whole width, byte *frame, const Stretch *one) {
  whole x = one->x, y = one->y;
  for (whole at = one->at; at < one->end; at++, x += one->dx, y += one->dy)
    frame[at] = picture[(y >> 16) * width + (x >> 16)];
}

/* The frame filled from a picture, with bilinear sampling; what comes from outside of it is white. */
KERNEL void sample(const byte *picture, whole width, whole height, whole frame_width, whole frame_height, whole columns,
                   const float *xs, const float *ys, byte *frame) {
  const Mesh mesh = {frame_width, frame_height, columns, xs, ys};
  for (whole y = 0; y < frame_height; y++)
    for (whole column = 0; column * step < frame_width; column++) {
      const Stretch one = stretch_of(&mesh, y, column);
      if (is_inside(&one, width, height)) fill_inside(picture, width, frame, &one);
      else fill_whole(picture, width, height, frame, &one, 255);
    }
}

/* The frame filled with the nearest bits; outside of the picture there is no ink. */
KERNEL void sample_nearest(const byte *picture, whole width, whole height, whole frame_width, whole frame_height,
                           whole columns, const float *xs, const float *ys, byte *frame) {
  const Mesh mesh = {frame_width, frame_height, columns, xs, ys};
  for (whole y = 0; y < frame_height; y++)
    for (whole column = 0; column * step < frame_width; column++) {
      Stretch one = stretch_of(&mesh, y, column);
      one.x += unit / 2;
      one.y += unit / 2;
      if (is_inside(&one, width, height)) fill_whole_inside(picture, width, frame, &one);
      else fill_whole(picture, width, height, frame, &one, 0);
    }
}
