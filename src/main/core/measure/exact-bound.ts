/** ln n! for whole n, by adding up; kept, since bounds are asked for growing n. */
const logFactorials = [0]
const logFactorial = (n: number): number => {
  for (let next = logFactorials.length; next <= n; next += 1)
    logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next))
  return logFactorials[n] ?? 0
}

/** Probability of at most `k` in `n` when each happens with probability `p`, 0 < p < 1. */
const atMost = (k: number, n: number, p: number): number => {
  let sum = 0
  for (let i = 0; i <= k; i += 1) {
    const ways = logFactorial(n) - logFactorial(i) - logFactorial(n - i)
    sum += Math.exp(ways + i * Math.log(p) + (n - i) * Math.log1p(-p))
  }
  return sum
}

const halvings = 60

/**
 * Clopper–Pearson bound: the share may be this large, not larger, when `k` of `n` were seen. One-sided 95 % unless another
 * `tail` is left beyond it.
 */
export const shareAtMost = (k: number, n: number, tail = 0.05): number => {
  if (k >= n) return 1
  let low = 0
  let high = 1
  for (let step = 0; step < halvings; step += 1) {
    const middle = (low + high) / 2
    if (atMost(k, n, middle) > tail) low = middle
    else high = middle
  }
  return high
}

/** The same from below: the share is at least this large. */
export const shareAtLeast = (k: number, n: number, tail = 0.05): number => 1 - shareAtMost(n - k, n, tail)
