import { openImaging } from '../imaging.ts'

/** Looks into the file named again and again, and gives up at ever later moments until it is looked into. */
const path = process.argv[2] ?? ''
const moments = 30
const worker = new URL('../worker.ts', import.meta.url)

const lookInto = async (signal: AbortSignal): Promise<boolean> => {
  const imaging = openImaging({ worker, processes: 1 })
  const done = await imaging.inspect(path, signal).then(
    ({ ok }) => ok,
    () => false,
  )
  await imaging.close()
  return done
}

const began = performance.now()
const whole = await lookInto(new AbortController().signal)
const milliseconds = performance.now() - began
for (let n = 0; n < moments; n += 1) await lookInto(AbortSignal.timeout(Math.round((milliseconds * n) / moments)))
process.stdout.write(whole ? 'whole' : 'not even once')
