import { serve } from './serve.ts'

await serve(import.meta.url, async () => (await import('./answer.ts')).answer)
