import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { countInterrupts } from './interrupts.ts'

const counting = () => {
  const process = new EventEmitter()
  const seen: string[] = []
  const interrupts = countInterrupts(process)
  interrupts.onFirst(() => void seen.push('pause'))
  interrupts.onSecond(() => void seen.push('end'))
  return { process, seen }
}

test('one Ctrl-C heard twice, from the terminal and from the starter, pauses', () => {
  const { process, seen } = counting()
  process.emit('SIGINT')
  process.emit('message', 'interrupt')
  expect(seen).toEqual(['pause'])
  process.emit('message', 'interrupt')
  process.emit('SIGINT')
  expect(seen).toEqual(['pause', 'end'])
})

test('a starter that dies pauses', () => {
  const { process, seen } = counting()
  process.emit('message', 'anything else')
  expect(seen).toEqual([])
  process.emit('disconnect')
  expect(seen).toEqual(['pause'])
})
