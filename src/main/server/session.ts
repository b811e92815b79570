import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Who may use the server: one token, good once, buys a session. Only hashes are kept. A new token may be made at any
 * time and ends the one before.
 */
export type Sessions = {
  /** Makes a token for one visit. */
  offer(): string
  /** Gives a session for a token that has not been used; null otherwise. */
  open(token: string): string | null
  has(session: string): boolean
}

const hash = (text: string) => createHash('sha256').update(text).digest()
const secret = () => randomBytes(32).toString('base64url')

export const openSessions = (): Sessions => {
  let offered: Buffer | null = null
  const open = new Set<string>()
  return {
    offer() {
      const token = secret()
      offered = hash(token)
      return token
    },
    open(token) {
      if (offered === null || !timingSafeEqual(offered, hash(token))) return null
      offered = null
      const session = secret()
      open.add(hash(session).toString('hex'))
      return session
    },
    has: (session) => open.has(hash(session).toString('hex')),
  }
}
