import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desktop, launchDesktop } from '../support/desktop.ts'

let desktop: Desktop
beforeAll(async () => {
  desktop = await launchDesktop({ atEnd: afterAll })
})

test('the page has the wire and the shell, and nothing of Node or Electron', async () => {
  const { page, app } = desktop
  const seen = await page.evaluate(() => ({
    exposed: Object.entries(window.tallydesk ?? {}).map(([name, part]) => [name, ...Object.keys(part).sort()]),
    node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
  }))
  expect(seen.exposed).toEqual([
    ['wire', 'call', 'listen', 'onAttach'],
    ['shell', 'call', 'pathOf'],
  ])
  expect(seen.node).toEqual([])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

// what a debugger evaluates directly is not bound by the page's policy; what it sets a timer for is
describe('the policy of the page', () => {
  test('is the strict one, without unsafe words', async () => {
    const policy = await desktop.page.evaluate(async () =>
      (await fetch(window.location.href)).headers.get('content-security-policy'),
    )
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
  })

  test('stops inline script', async () => {
    const ran = await desktop.page.evaluate(
      () =>
        new Promise<{ violated: string; ran: boolean }>((resolve) => {
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
            resolve({ violated: effectiveDirective, ran: 'pwned' in globalThis }),
          )
          setTimeout(() => {
            const script = document.createElement('script')
            script.textContent = 'globalThis.pwned = true'
            document.body.append(script)
          })
        }),
    )
    expect(ran).toEqual({ violated: 'script-src-elem', ran: false })
  })

  test('stops strings turned into code', async () => {
    const outcome = await desktop.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          setTimeout(() => {
            try {
              resolve(String(new Function('return "ran"')()))
            } catch (error) {
              resolve(error instanceof Error ? error.name : 'failed')
            }
          })
        }),
    )
    expect(outcome).toBe('EvalError')
  })

  test('stops requests and pictures from elsewhere', async () => {
    const outcome = await desktop.page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const violated: string[] = []
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            violated.push(effectiveDirective)
            if (violated.length === 2) resolve(violated.sort())
          })
          setTimeout(() => {
            fetch('https://elsewhere.example/').catch(() => undefined)
            new Image().src = 'https://elsewhere.example/pixel.png'
          })
        }),
    )
    expect(outcome).toEqual(['connect-src', 'img-src'])
  })
})

describe('the window', () => {
  test('goes nowhere else', async () => {
    const { page, app } = desktop
    const before = page.url()
    await page.evaluate(() => {
      setTimeout(() => {
        window.location.href = 'https://elsewhere.example/'
      })
    })
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'file:///etc/passwd'
      document.body.append(link)
      link.click()
    })
    await page.waitForFunction(() => document.readyState === 'complete')
    expect(page.url()).toBe(before)
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())).toBe(
      'tallydesk://app/',
    )
  })

  test('opens no other', async () => {
    const { page, app } = desktop
    await page.evaluate(() => {
      window.open('https://elsewhere.example/')
      const link = document.createElement('a')
      link.href = 'tallydesk://app/'
      link.target = '_blank'
      document.body.append(link)
      link.click()
    })
    await page.evaluate(() => window.tallydesk?.wire.call('app.about', {}))
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('has no permissions', async () => {
    const { page } = desktop
    const states = await page.evaluate(() =>
      Promise.all(
        (['geolocation', 'notifications', 'clipboard-read'] as PermissionName[]).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      ),
    )
    expect(states).toEqual(['denied', 'denied', 'denied'])
  })

  test('is given files of its own folder and nothing above it', async () => {
    const statuses = await desktop.page.evaluate(() =>
      Promise.all(
        ['/index.html', '/..%2f..%2fpackage.json', '/%2e%2e/main/desktop.js', '/pages/unknown', '/exports/a/b'].map(
          async (path) => (await fetch(path)).status,
        ),
      ),
    )
    expect(statuses).toEqual([200, 404, 404, 404, 404])
  })
})
