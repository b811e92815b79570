/** Forms on which an identity does not hold on paper: a cautious share, after the announced results of 2026. */
export const clerkErrs = 0.05
/** How often figures that are wrong satisfy an identity all the same. */
export const closesByChance = 0.01
/** How likely a value that nobody named is the one that would satisfy the identities. */
export const fits = 0.001
/** How likely two values that were misread, one of which nobody named, make up for each other. */
export const makeUp = 0.003
/** A repair is proposed when it is this probable: then no other explanation is worth naming beside it. */
export const sure = 0.9
