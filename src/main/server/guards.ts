import type { IncomingHttpHeaders } from 'node:http'

/** Why a request is turned away before anything else looks at it. */
export type Refusal = { status: 401 | 403; reason: string }

export type Knock = {
  method: string
  headers: IncomingHttpHeaders
  /** `news` opens a socket, `file` is an image or a download, `page` is the program itself. */
  kind: 'call' | 'news' | 'upload' | 'file' | 'page'
  hasSession: boolean
}

const forbidden = (reason: string): Refusal => ({ status: 403, reason })

/** The names under which this computer alone reaches the server; any other `Host` is a rebound name. */
const ownHosts = (port: number) => [`127.0.0.1:${port}`, `localhost:${port}`]

const refuseOrigin = ({ headers }: Knock): Refusal | null =>
  headers.origin === `http://${headers.host}` ? null : forbidden('The request does not come from this page.')

/** Browsers always say this to a loopback address; a request without it was not made by one. */
const refuseSite = ({ headers }: Knock, accepted: readonly string[]): Refusal | null =>
  accepted.includes(String(headers['sec-fetch-site'])) ? null : forbidden('The request does not come from this page.')

/**
 * Null for a request that may go on. `Host` is checked against name rebinding, `Origin` for everything that acts or
 * listens, `Sec-Fetch-Site` for images and downloads, and the session for all.
 */
export const refuse = (knock: Knock, port: number): Refusal | null => {
  if (!ownHosts(port).includes(String(knock.headers.host))) return forbidden('The server is not known by that name.')
  const stranger = {
    call: () => refuseOrigin(knock),
    news: () => refuseOrigin(knock),
    upload: () => refuseOrigin(knock),
    file: () => refuseSite(knock, ['same-origin']),
    page: () => (knock.headers['sec-fetch-site'] ? refuseSite(knock, ['same-origin', 'none']) : null),
  }[knock.kind]()
  if (stranger) return stranger
  return knock.hasSession ? null : { status: 401, reason: 'Open the address that the program printed.' }
}
