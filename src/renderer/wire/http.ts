import { z } from 'zod'
import { type CallInput, type CallName, type CallOutput, contract } from '../../shared/contract.ts'
import { Failure, failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { Line } from '../state/host-state.ts'
import type { Door, Upload, UploadPortable } from './door.ts'
import { listenForNews } from './news-socket.ts'

const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: Failure }),
])

type TellLine = (line: Line) => void

/** One request; a line that is broken or refused is an expected failure. */
const ask = async (address: string, init: RequestInit, tell: TellLine): Promise<Result<unknown>> => {
  try {
    const response = await fetch(address, { ...init, credentials: 'same-origin' })
    if (response.status === 401) {
      tell('refused')
      return failed(failure('unexpected', { reason: '401' }))
    }
    const answer = Answer.safeParse(await response.json())
    if (!answer.success) return failed(failure('unexpected', { reason: `HTTP ${response.status}` }))
    tell('up')
    return answer.data.ok ? ok(answer.data.value) : answer.data
  } catch {
    tell('down')
    return failed(failure('host-restarting'))
  }
}

const callOver =
  (tell: TellLine) =>
  async <N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> => {
    const headers = { 'content-type': 'application/json' }
    const answer = await ask(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(input) }, tell)
    if (!answer.ok) return answer
    const value = contract[name].output.safeParse(answer.value)
    // The schema is the one of this very call, which the compiler cannot follow through the index.
    return value.success ? ok(value.data as CallOutput<N>) : failed(failure('unexpected', { reason: name }))
  }

const uploadOver =
  (tell: TellLine): Upload =>
  (batchId, path, file) =>
    ask(
      `/upload/${encodeURIComponent(batchId)}?path=${encodeURIComponent(path)}`,
      { method: 'PUT', headers: { 'content-type': 'application/octet-stream' }, body: file },
      tell,
    )

const Uploaded = z.object({ upload: z.string() })

const uploadPortableOver =
  (tell: TellLine): UploadPortable =>
  async (file) => {
    const headers = { 'content-type': 'application/octet-stream' }
    const sent = await ask('/upload-portable', { method: 'PUT', headers, body: file }, tell)
    if (!sent.ok) return sent
    const name = Uploaded.safeParse(sent.value)
    return name.success ? ok(name.data) : failed(failure('unexpected', { reason: 'upload' }))
  }

/** The host over HTTP and a WebSocket, from the server that gave this page. */
export const openServedDoor = (): Door => {
  const lines = new Set<TellLine>()
  let now: Line = 'up'
  const tell = (line: Line): void => {
    // A refused socket also looks broken; what the person must know is that it was refused.
    if (line === now || (now === 'refused' && line === 'down')) return
    now = line
    for (const heard of lines) heard(line)
  }
  const news = listenForNews(tell)
  return {
    kind: 'served',
    wire: { call: callOver(tell), listen: news.listen, onAttach: news.onAttach },
    upload: uploadOver(tell),
    uploadPortable: uploadPortableOver(tell),
    onLine: (heard) => {
      lines.add(heard)
      return () => lines.delete(heard)
    },
  }
}
