import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { en } from './en.ts'
import { literalsOf } from './literals.testing.ts'
import { th } from './th.ts'

const flat = (words: object, under = ''): Map<string, string> =>
  new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] =>
      typeof value === 'string' ? [[under + key, value]] : [...flat(Object(value), `${under}${key}.`)],
    ),
  )

const english = flat(en)
const thai = flat(th)
const isSingular = (key: string): boolean => key.endsWith('_one')
const holes = (words: string): string[] => [...words.matchAll(/\{\{(\w+)/g)].map(([, name]) => name ?? '').sort()
const thaiLetters = /[\u0E01-\u0E5B]/
const latinLetters = /[A-Za-z]{2}/

const root = join(import.meta.dirname, '..')
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|testing/.test(path))
  .map((path) => ({ path, ...literalsOf(path, readFileSync(join(root, path), 'utf8')) }))

test('both languages have the same words', () => {
  expect([...thai.keys()].sort()).toEqual([...english.keys()].filter((key) => !isSingular(key)).sort())
})

test('no words are empty', () => {
  expect([...english, ...thai].filter(([, words]) => words.trim() === '')).toEqual([])
})

test('words have the same places to fill in both languages', () => {
  const differ = ([key, words]: [string, string]) => holes(words).join() !== holes(english.get(key) ?? '').join()
  expect([...thai].filter(differ)).toEqual([])
})

test('a singular has the places of its plural', () => {
  const plural = (key: string) => english.get(key.replace(/_one$/, '_other')) ?? ''
  const singulars = [...english].filter(([key]) => isSingular(key))
  expect(singulars.filter(([key, words]) => holes(words).join() !== holes(plural(key)).join())).toEqual([])
})

test('Thai words are Thai, but for names and units', () => {
  const names = /^(MB|SHA-256|TallyDesk|KB)?$/
  const bare = (words: string) => words.replaceAll(/\{\{.*?\}\}/g, '').replaceAll(/[^A-Za-z0-9\u0E01-\u0E5B-]/g, '')
  const foreign = [...thai].filter(([, words]) => latinLetters.test(bare(words)) && !thaiLetters.test(words))
  expect(foreign.filter(([, words]) => !names.test(bare(words)))).toEqual([])
})

test('no screen or part has words of its own', () => {
  const screens = sources.filter(({ path }) => path.endsWith('.tsx'))
  const own = screens.flatMap(({ path, shown, all }) =>
    [...shown.filter((text) => latinLetters.test(text)), ...all.filter((text) => thaiLetters.test(text))].map(
      (text) => `${path}: ${text}`,
    ),
  )
  expect(screens.length).toBeGreaterThan(30)
  expect(own).toEqual([])
})

test('every word is used somewhere', () => {
  const literals = new Set(sources.filter(({ path }) => !path.startsWith('words')).flatMap(({ all }) => all))
  const prefixes = sources.flatMap((source) => source.prefixes)
  const isUsed = (key: string): boolean =>
    literals.has(key) || prefixes.some((prefix) => prefix.length > 3 && key.startsWith(prefix))
  expect([...english.keys()].filter((key) => !isUsed(key.replace(/_(one|other)$/, '')))).toEqual([])
})
