/* Pixels row by row, one byte each: a grey level (0 black), or 1 where there is ink. */
typedef unsigned char byte;
typedef unsigned long long word;
typedef int whole;

#define KERNEL __attribute__((visibility("default")))

static inline whole least(whole a, whole b) { return a < b ? a : b; }
static inline whole most(whole a, whole b) { return a > b ? a : b; }
