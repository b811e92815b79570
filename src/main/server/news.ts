import type { FastifyInstance } from 'fastify'
import type { Host } from '../host/open-host.ts'

/** A listener this far behind (bytes) is cut off; it comes back and asks for a snapshot. */
const patience = 8 * 1_048_576
const tryAgainLater = 1013

/** `/news`: a WebSocket that says each NumberedNews as one JSON message and listens to nothing. */
export const serveNews = (server: FastifyInstance, host: Host): void => {
  server.get('/news', { websocket: true, config: { kind: 'news' } }, (socket) => {
    const stop = host.news.listen((news) => {
      if (socket.bufferedAmount > patience) socket.close(tryAgainLater)
      else socket.send(JSON.stringify(news))
    })
    socket.on('close', stop)
  })
}
