import { z } from 'zod'
import { type CallName, contract } from '../../shared/contract.ts'
import { Failure } from '../../shared/failure.ts'

const schema = (type: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(type, { io, unrepresentable: 'any', reused: 'inline' })
  return rest
}

const json = (content: object) => ({ 'application/json': { schema: content } })

const operation = (name: CallName) => {
  const { input, output, does } = contract[name]
  const answer = {
    oneOf: [
      {
        type: 'object',
        required: ['ok', 'value'],
        properties: { ok: { const: true }, value: schema(output, 'output') },
      },
      {
        type: 'object',
        required: ['ok', 'failure'],
        properties: { ok: { const: false }, failure: schema(Failure, 'output') },
      },
    ],
  }
  return {
    post: {
      operationId: name,
      summary: does,
      requestBody: { required: true, content: json(schema(input, 'input')) },
      responses: { 200: { description: 'A Result', content: json(answer) } },
    },
  }
}

/** The calls that the server answers, as OpenAPI 3.1, made out of the contract. */
export const openApi = () => {
  const names = Object.keys(contract).filter((name): name is CallName => name in contract)
  const served = names.filter((name) => contract[name].reach === 'anywhere')
  return {
    openapi: '3.1.0',
    info: { title: 'TallyDesk', version: '1' },
    paths: Object.fromEntries(served.map((name) => [`/api/${name}`, operation(name)])),
  }
}
