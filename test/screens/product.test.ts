import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPage } from './support/dev-page.ts'

let folder: string
let texts: { name: string; text: string }[]
beforeAll(async () => {
  folder = await buildPage('index.html')
  texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(html|js|css)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the product holds nothing of the scripted host', () => {
  const markers = ['run01', 'createScriptedHost', 'อุตรดิตถ์ เขต 2']
  expect(texts.filter(({ text }) => markers.some((marker) => text.includes(marker)))).toEqual([])
})

test('the page has no script or style of its own within it', () => {
  const page = texts.find(({ name }) => name === 'index.html')?.text ?? ''
  expect(page).toMatch(/<script type="module"[^>]* src=/)
  expect(page).not.toMatch(/<style|style=|<script(?![^>]*src=)/)
})

test('styles and the page ask for nothing from elsewhere', () => {
  const asking = texts.filter(({ name }) => /\.(html|css)$/.test(name))
  expect(asking.length).toBeGreaterThan(1)
  expect(asking.flatMap(({ text }) => text.match(/(?:https?:)?\/\/[a-z0-9.-]+\.[a-z]+|url\(data:/gi) ?? [])).toEqual([])
})
