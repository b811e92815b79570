import type { Figure } from '../../../shared/figure.ts'

/** The shape before a figure: a person's word stands before the machine's. */
export const markOf = ({ level, state }: Figure): 'person' | Figure['state'] => (level === 'read' ? state : 'person')
