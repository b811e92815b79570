import { parseAst } from 'vite'

/** What a source file writes out: `shown` on the screen as it is, all strings, and what templates begin with. */
export type Literals = { shown: string[]; all: string[]; prefixes: string[] }

const shownAttributes = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'name', 'text'])

type Node = { readonly type: string } & Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

const textIn = (value: unknown): string | null => {
  if (!isNode(value)) return null
  if (value.type === 'Literal') return typeof value['value'] === 'string' ? value['value'] : null
  return null
}

const nameOf = (value: unknown): string => (isNode(value) ? String(value['name']) : '')

/** Reads a TypeScript source as a tree, so that types, comments and code are never taken for words. */
export const literalsOf = (path: string, source: string): Literals => {
  const found: Literals = { shown: [], all: [], prefixes: [] }
  const visit = (node: Node): void => {
    if (node.type === 'JSXText') found.shown.push(String(node['value']).trim())
    if (node.type === 'JSXAttribute' && shownAttributes.has(nameOf(node['name']))) {
      const text = textIn(node['value'])
      if (text !== null) found.shown.push(text)
    }
    const text = textIn(node)
    if (text !== null) found.all.push(text)
    if (node.type === 'JSXText') found.all.push(String(node['value']))
    if (node.type === 'TemplateLiteral') {
      const [first] = Array.isArray(node['quasis']) ? node['quasis'] : []
      const raw: unknown = isNode(first) ? first['value'] : null
      if (typeof raw === 'object' && raw !== null && 'cooked' in raw) found.prefixes.push(String(raw.cooked))
    }
    for (const child of Object.values(node)) {
      for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) visit(one)
    }
  }
  const tree: unknown = parseAst(source, { lang: path.endsWith('x') ? 'tsx' : 'ts' })
  if (isNode(tree)) visit(tree)
  return found
}
