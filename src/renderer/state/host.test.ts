import { expect, test } from 'vitest'
import { createScriptedHost } from '../testing/scripted-host.ts'
import { createHost } from './host.ts'
import { loadForms } from './loads.ts'

const settled = () => new Promise((done) => setImmediate(done))
const shell = { call: () => Promise.reject(new Error('no shell')), pathOf: () => '' }

const bench = async () => {
  const scripted = createScriptedHost(true)
  const host = createHost({ kind: 'desktop', wire: scripted.wire, shell, onLine: () => () => {} })
  host.start()
  await settled()
  const [form] = scripted.world.forms
  if (form === undefined) throw new Error('The sample has no form')
  return { scripted, host, form }
}

test('a snapshot runs every load that a screen still needs', async () => {
  const { scripted, host } = await bench()
  const end = host.watch(() => loadForms(host, 'run01'))
  scripted.reattach()
  await settled()
  expect(host.store.getState().forms['run01']?.items.length).toBe(40)
  end()
  const before = scripted.calls.filter(({ name }) => name === 'forms.list').length
  scripted.reattach()
  await settled()
  expect(scripted.calls.filter(({ name }) => name === 'forms.list').length).toBe(before)
})

test('news heard during a fetch is not undone by its older answer', async () => {
  const { scripted, host, form } = await bench()
  await loadForms(host, 'run01')
  const late = { ...form, id: 'run01-form-late' }
  await host.fetchInto(
    async () => {
      const answer = await host.call('forms.list', { batchId: 'run01' })
      scripted.announce({ about: 'form', batchId: 'run01', form: late })
      return answer
    },
    (state, list) => (list.ok ? { ...state, forms: { ...state.forms, run01: list.value } } : state),
  )
  expect(host.store.getState().forms['run01']?.items[0]?.id).toBe('run01-form-late')
})

test('a host that begins again is asked for everything', async () => {
  const { scripted, host } = await bench()
  scripted.world.batches = scripted.world.batches.map((batch) => ({ ...batch, name: 'changed' }))
  host.watch(async () => host.call('batches.list', {}))
  scripted.beginAgain()
  scripted.announce({ about: 'settings', settings: { ...scripted.world.settings, reviewer: 'x' } })
  await settled()
  expect(scripted.calls.filter(({ name }) => name === 'app.about').length).toBe(2)
  expect(scripted.calls.at(-1)?.name).toBe('batches.list')
})
