#include <wasm_simd128.h>

#include "pixels.h"

typedef unsigned short half;

/* A row of the result, still as wide as the source, halved: rows of the source, each times its weight. */
static void add_rows(const byte *restrict source, whole width, const whole *weights, whole taps, half *restrict row) {
  for (whole x = 0; x < width; x++) row[x] = 1;
  for (whole k = 0; k < taps; k++) {
    const byte *from = source + k * width;
    const half weight = weights[k];
    for (whole x = 0; x < width; x++) row[x] += from[x] * weight;
  }
  for (whole x = 0; x < width; x++) row[x] >>= 1;
}

/* Four pixels of a row times four weights, as two sums of two. */
static v128_t products(v128_t sums, const half *pixels, const half *weights) {
  return wasm_i32x4_add(sums, wasm_i32x4_dot_i16x8(wasm_v128_load64_zero(pixels), wasm_v128_load64_zero(weights)));
}

static void add_columns(const half *row, const whole *from, const half *weights, whole fours, byte *small,
                        whole width) {
  for (whole x = 0; x < width; x++) {
    v128_t sums = wasm_i32x4_splat(0);
    for (whole k = 0; k < fours; k++) sums = products(sums, row + from[x] + k * 4, weights + (x * fours + k) * 4);
    small[x] = (wasm_i32x4_extract_lane(sums, 0) + wasm_i32x4_extract_lane(sums, 1) + 16384) >> 15;
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
