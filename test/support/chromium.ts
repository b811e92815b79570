import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { z } from 'zod'

/** A Chromium to test with: the system's where there is one, else the one that comes as an npm package. */
export type ChromiumBinary = { executable: string; env: Record<string, string> }

const modules = join(import.meta.dirname, '../../node_modules')
const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
]

const systemChromium = (): ChromiumBinary | null => {
  const executable = [process.env['TALLYDESK_CHROMIUM'], ...usual].find((path) => path && existsSync(path))
  return executable ? { executable, env: {} } : null
}

/** Unpacks beside and renames, so that a second process never sees half of it. */
const unpack = (folder: string): void => {
  mkdirSync(join(folder, '..'), { recursive: true })
  const beside = mkdtempSync(`${folder}-`)
  const script = `(await import('@sparticuz/chromium')).default.executablePath()`
  execFileSync(process.execPath, ['--input-type=module', '--eval', `await ${script}`], {
    cwd: modules,
    // the package unpacks its shared libraries only where it believes to be in a bare container
    env: { ...process.env, TMPDIR: beside, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  })
  try {
    renameSync(beside, folder)
  } catch (error) {
    rmSync(beside, { recursive: true })
    if (!existsSync(folder)) throw error
  }
}

/** The packaged Chromium (Linux, x64) with its own shared libraries: needs nothing installed. */
export const packagedChromium = (): ChromiumBinary => {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8')))
  const folder = join(modules, '.cache', `chromium-${version}`)
  if (!existsSync(folder)) unpack(folder)
  return {
    executable: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  }
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/** Starts a headless browser with a profile of its own; the caller closes it. */
export const launchChromium = (binary = systemChromium() ?? packagedChromium()): Promise<Browser> =>
  chromium.launch({ executablePath: binary.executable, args, env: { ...process.env, ...binary.env } })
