import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { definitions } from '../../../src/renderer/testing/definitions.ts'
import { sampleForm } from '../../../src/renderer/testing/sample-form.ts'
import { drawPage } from '../../../src/renderer/testing/sample-layout.ts'

/** As strict as the desktop's and the server's. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
}

/** Builds a page of the renderer into a folder of its own; gives the folder. */
export const buildPage = async (page: 'index.html' | 'testing/dev.html'): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'tallydesk-screens-'))
  const root = join(import.meta.dirname, '../../../src/renderer')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, rollupOptions: { input: join(root, page) } },
  })
  return folder
}

const pagePicture = (name: string): string | null => {
  const [, batchId, form, page] = /^(.+)-form-(\d+)-page-(\d+)$/.exec(name) ?? []
  if (batchId === undefined) return null
  const detail = sampleForm(batchId, Number(form), definitions)
  const definition = definitions.find(({ id }) => id === detail.form)
  const values = new Map(detail.figures.map(({ slot, value }) => [slot, value]))
  return definition === undefined ? null : drawPage(definition, Number(page), values)
}

/** What stands at an address: a drawn page, or a file of the built page; null when nothing does. */
const found = (folder: string, pathname: string): { type: string; body: string | Buffer } | null => {
  const picture = pathname.startsWith('/pages/')
    ? pagePicture(decodeURIComponent(pathname.slice('/pages/'.length)))
    : null
  if (picture !== null) return { type: 'image/svg+xml', body: picture }
  const path = join(folder, normalize(pathname))
  if (!existsSync(path)) return null
  return { type: types[extname(pathname)] ?? 'application/octet-stream', body: readFileSync(path) }
}

const answer = (folder: string, pathname: string, response: ServerResponse): void => {
  const thing = found(folder, pathname)
  if (thing === null) response.writeHead(404).end()
  else response.writeHead(200, { 'content-type': thing.type, 'content-security-policy': policy }).end(thing.body)
}

export type ServedPage = { origin: string; close: () => Promise<void> }

/** Serves a built page under the product's policy, with drawn pages where the host would give pictures. */
export const servePage = async (folder: string): Promise<ServedPage> => {
  const server = createServer((request, response) => {
    answer(folder, new URL(request.url ?? '/', 'http://page').pathname, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
