import { openProcesses } from '../processes.ts'
import type { Unruly } from './unruly-worker.ts'

/** A host with one worker that does nothing and one that hears nothing, which tells of itself in the file named. */
const begun = process.argv[2] ?? ''
const never = new AbortController().signal
const processes = openProcesses({ file: new URL('./unruly-worker.ts', import.meta.url), megabytes: 1000, most: 2 })
const ask = (question: Unruly) => processes.ask(question, never)
await Promise.all([ask({ act: 'answer' }), ask({ act: 'answer' })])
await ask({ act: 'spin', begun })
