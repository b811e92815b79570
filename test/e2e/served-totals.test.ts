import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { patience } from '../support/desktop.ts'
import { disputedVotes, openElectionBench, readDisputedUnit } from '../support/election-bench.ts'
import { askFrom } from '../support/main-act.ts'
import { tallydesk } from '../support/program.ts'
import { temporaryFolder } from '../support/served.ts'

test('totals of two batches through a browser: a list is imported, and which of two forms counts is chosen by keyboard', async () => {
  const workspace = join(temporaryFolder(), 'workspace')
  const bench = await openElectionBench(disputedVotes, workspace)
  const electionId = await readDisputedUnit(bench)
  await bench.call('settings.set', { reviewer: null, language: 'en' })
  await bench.close()
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  const program = tallydesk(['serve', '--workspace', workspace])
  await program.until((stdout) => stdout.endsWith('\n'))
  const page = await browser.newPage({ locale: 'en-GB' })
  page.setDefaultTimeout(patience)
  const problems: string[] = []
  page.on('pageerror', ({ message }) => problems.push(message))
  await page.goto(program.stdout().trim())

  await page.getByRole('link', { name: 'Totals' }).click()
  const rows = async () => {
    const lines = await page.locator('.bars').first().locator('tbody tr').all()
    const cells = await Promise.all(lines.map((line) => line.locator('td.num').allInnerTexts()))
    return cells.map((line) => line.map((cell) => cell.trim()))
  }
  await page.getByRole('heading', { name: 'Phrae, constituency 1' }).waitFor()
  await expect.poll(rows).toEqual([
    ['0', '30', '100 – 101'],
    ['0', '40', '50'],
  ])
  await page.locator('.election-box input[type="file"]').setInputFiles({
    ...{ name: 'units.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(
      'province,constituency,subdistrict,unit,name\nแพร่,1,ในเวียง,1,ศาลา\nแพร่,1,ในเวียง,9,โรงเรียนบ้านใหม่\n',
    ),
  })
  await page.getByRole('radio', { name: 'Missing units 1' }).waitFor()
  await page.getByRole('radio', { name: 'Not in the list 1' }).waitFor()

  await page.getByRole('radio', { name: 'Constituencies' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Use this one' }).nth(1).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('สมหญิง')
  await page.keyboard.press('Enter')
  await page.locator('.contest').getByText('chosen by สมหญิง').waitFor()
  const { items } = await askFrom(page, 'elections.contests', { electionId })
  const chosen =
    items[0]?.contenders[1]?.figures.find(({ slot }) => slot === 'votes.1')?.value ?? expect.fail('no figure')
  await expect.poll(rows).toEqual([
    ['0', String(30 + chosen), '–'],
    ['0', '90', '–'],
  ])
  await page.getByRole('radio', { name: 'Missing units 1' }).click()
  await page.getByText('โรงเรียนบ้านใหม่').waitFor()
  expect(problems).toEqual([])
})
