import { expect, onTestFinished, test } from 'vitest'
import { launchChromium, packagedChromium } from '../support/chromium.ts'

const whole = process.platform === 'linux' && process.arch === 'x64'

test.runIf(whole)('the packaged Chromium runs with nothing but its own libraries', async () => {
  const browser = await launchChromium(packagedChromium())
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  await page.setContent('<h1>นับคะแนน</h1>')
  expect(await page.locator('h1').textContent()).toBe('นับคะแนน')
  expect((await page.screenshot()).byteLength).toBeGreaterThan(1000)
})
