import { openApi } from '../src/main/server/openapi.ts'

/** Prints the calls that `tallydesk serve` answers, as OpenAPI. */
process.stdout.write(`${JSON.stringify(openApi(), null, 2)}\n`)
