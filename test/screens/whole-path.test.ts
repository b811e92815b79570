import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type DevScreens, type Look, openDevScreens } from './support/dev-screens.ts'

let dev: DevScreens
let page: Page
let problems: string[]
beforeAll(async () => {
  dev = await openDevScreens()
})
afterAll(() => dev.close())
afterEach(async () => {
  expect(problems).toEqual([])
  await page.context().close()
})

const open = async (look: Look) => {
  const screen = await dev.open(look)
  page = screen.page
  problems = screen.problems
}
const inputsOf = (name: string) =>
  page.evaluate(
    (wanted) => window.scripted?.calls.filter((call) => call.name === wanted).map(({ input }) => input) ?? [],
    name,
  )

/** The numbers of the foot's account, the sum first. */
const account = async (): Promise<number[]> => {
  const numbers = await page.locator('footer .account b').allTextContents()
  return numbers.map((text) => Number(text.replaceAll(',', '')))
}

test('what is dropped on Home becomes an open batch of that name, ready to be prepared', async () => {
  await open({ world: 'empty' })
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['x'], 'เขตเลือกตั้งที่ 1'))
    for (const type of ['dragover', 'drop']) {
      window.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    }
  })
  await page.getByRole('heading', { name: 'New batch' }).waitFor()
  await page.getByText('/home/user/เขตเลือกตั้งที่ 1').waitFor()
  expect(await inputsOf('batches.create')).toEqual([{ name: 'เขตเลือกตั้งที่ 1' }])
  expect(await inputsOf('batches.addPaths')).toEqual([{ batchId: 'new0', paths: ['/home/user/เขตเลือกตั้งที่ 1'] }])
})

test('a batch starts only once its list is verified, and leads to the reading', async () => {
  await open({ world: 'empty' })
  await page.getByRole('button', { name: 'Try the sample' }).click()
  const start = page.getByRole('button', { name: 'Start reading 12 pages' })
  await start.waitFor()
  expect(await start.isDisabled()).toBe(true)
  await page.getByText('Tick the box above').waitFor()
  await page.getByText('I have read this list').click()
  await page.getByText('Starting locks the batch').waitFor()
  await start.click()
  await page.getByRole('button', { name: /Pause/ }).waitFor()
  expect(await page.evaluate(() => window.location.hash)).toBe('#/batch/new0/reading')
})

test.each([
  '#/batch/open1/prepare',
  '#/batch/run01/reading',
  '#/batch/done1/review',
  '#/batch/ended/summary',
])('the account at the foot of %s closes', async (hash) => {
  await open({ hash })
  const [found, ...parts] = await account()
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(found)
})

test('stopping names in numbers what it means, and does nothing until it is confirmed', async () => {
  await open({ hash: '#/batch/run01/reading' })
  await page.getByRole('button', { name: 'Cancel…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('4,717 pages that were read stay').waitFor()
  await dialog.getByText('2,980 pages will not be read').waitFor()
  await dialog.getByRole('button', { name: 'Keep reading' }).click()
  expect(await inputsOf('batches.cancel')).toEqual([])
  await page.getByRole('button', { name: 'Cancel…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Stop reading' }).click()
  await page.getByText('What next').waitFor()
  expect(await inputsOf('batches.cancel')).toEqual([{ batchId: 'run01' }])
})

test('a form that is read comes to the top of the results by itself', async () => {
  await open({ hash: '#/batch/run01/reading' })
  await page.getByRole('link', { name: /Unit 40/ }).waitFor()
  await page.evaluate(() => {
    const form = window.scripted?.world.forms[0]
    if (form === undefined) return
    const place = { ...form.place, unit: 901 }
    window.scripted?.announce({ about: 'form', batchId: 'run01', form: { ...form, id: 'run01-form-900', place } })
  })
  await page.locator('.results tbody tr').first().getByText('Unit 901').waitFor()
  expect((await inputsOf('forms.list')).length).toBe(1)
})

test('news that was lost is noticed at the next, and everything on the screen is asked for again', async () => {
  await open({ hash: '#/batch/run01/reading' })
  await page.getByRole('link', { name: /Unit 40/ }).waitFor()
  await page.evaluate(() => {
    const { scripted } = window
    if (scripted === undefined) return
    scripted.world.batches = scripted.world.batches.map((batch) =>
      batch.id === 'run01' ? { ...batch, name: 'renamed unseen' } : batch,
    )
    const [form] = scripted.world.forms
    if (form !== undefined)
      scripted.world.forms.unshift({ ...form, id: 'run01-form-lost', place: { ...form.place, unit: 777 } })
    scripted.loseOne()
    scripted.announce({ about: 'lanes', batchId: 'run01', lanes: [] })
  })
  await page.getByRole('link', { name: /Unit 777/ }).waitFor()
  await page.getByRole('navigation', { name: 'Where you are' }).getByText('renamed unseen').waitFor()
  expect((await inputsOf('app.about')).length).toBe(2)
})

test('a host that began again, or a line that came up, is asked for everything', async () => {
  await open({})
  await page.getByText('แพร่ ล่วงหน้านอกเขต').waitFor()
  const rename = (name: string, how: 'beginAgain' | 'reattach') =>
    page.evaluate(
      (to) => {
        const { scripted } = window
        if (scripted === undefined) return
        scripted.world.batches = scripted.world.batches.map((batch) => ({ ...batch, name: to.name }))
        scripted[to.how]()
        if (to.how === 'beginAgain') scripted.announce({ about: 'lanes', batchId: 'x', lanes: [] })
      },
      { name, how },
    )
  await rename('after a restart', 'beginAgain')
  await page.getByRole('link', { name: 'after a restart' }).first().waitFor()
  await rename('after a break', 'reattach')
  await page.getByRole('link', { name: 'after a break' }).first().waitFor()
})

test('a finished batch says what to do next', async () => {
  await open({ hash: '#/batch/done1/reading' })
  const next = page.getByRole('navigation', { name: 'What next' })
  await next.getByRole('link', { name: '31 pages failed' }).waitFor()
  await next.getByRole('link', { name: 'Summary and export' }).waitFor()
  await next.getByRole('link', { name: 'Look at 38 figures in doubt' }).click()
  await page.locator('.todo [aria-current]').waitFor()
})

test('an export is written in the language asked for and listed', async () => {
  await open({ hash: '#/batch/done1/summary' })
  await page.getByText('Nothing has been exported yet').waitFor()
  await page.getByRole('radio', { name: 'ไทย' }).click()
  await page.getByText('Everything, with its evidence').click()
  await page.getByRole('button', { name: 'Write the files' }).click()
  await page.getByText('summary.pdf').waitFor()
  expect(await inputsOf('exports.make')).toEqual([
    { batchId: 'done1', language: 'th', formats: ['summary', 'figures'] },
  ])
})

test('trouble is told in words and can be put away', async () => {
  await open({})
  await page.evaluate(() =>
    window.scripted?.announce({
      about: 'trouble',
      batchId: null,
      failure: { code: 'disk-full', detail: { needed: 900, free: 12 } },
    }),
  )
  await page.getByRole('alert').getByText('900 MB are needed and 12 MB are left').waitFor()
  await page.getByRole('button', { name: 'Put this message away' }).click()
  await page.getByRole('alert').waitFor({ state: 'detached' })
})

test('only the rows in sight of a long list are in the page', async () => {
  await open({ hash: '#/batch/run01/reading' })
  await page.evaluate(() => {
    const form = window.scripted?.world.forms[0]
    for (let at = 0; form !== undefined && at < 3000; at += 1) {
      window.scripted?.announce({ about: 'form', batchId: 'run01', form: { ...form, id: `many-${at}` } })
    }
  })
  await page.getByText('3,040 forms, newest first').waitFor()
  expect(await page.locator('.results tbody tr').count()).toBeLessThan(60)
})
