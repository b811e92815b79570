import { areaOf, combine, identity, intersection, type Matrix, placed, type Rectangle } from './placement.ts'
import type { Operation } from './tokens.ts'

/** An image as a page paints it: its name among the resources, its matrix, and what the clips leave to be seen. */
export type PaintedImage = { name: string; matrix: Matrix; visible: Rectangle }

/** What the names of a page's resources stand for, as far as it matters here. */
export type Named = {
  isImage(name: string): boolean
  /** A graphics state that makes nothing see-through. */
  isPlainState(name: string): boolean
}

type State = { matrix: Matrix; clip: Rectangle; textMode: number }

/** They set what later operators use, or mark what is there; they paint nothing. */
const silent = new Set(
  'w J j M d ri i g G rg RG k K cs CS sc SC scn SCN BT ET Tc Tw Tz TL Tf Ts Td TD Tm T* MP DP BMC EMC'.split(' '),
)
const shapes = new Set('m l c v y h re'.split(' '))
const ends = new Set('n f F f* S s B B* b b*'.split(' '))
const text = new Set(['Tj', 'TJ', "'", '"'])
const invisible = 3

const numbersOf = ({ operands }: Operation, count: number): number[] | null => {
  const numbers = operands.filter((one): one is number => typeof one === 'number')
  return numbers.length === count && operands.length === count ? numbers : null
}

const nameOf = ({ operands }: Operation): string | null => (typeof operands[0] === 'string' ? operands[0] : null)

const matrixOf = (operation: Operation): Matrix | null => {
  const [a, b, c, d, e, f] = numbersOf(operation, 6) ?? []
  return a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined
    ? null
    : [a, b, c, d, e, f]
}

const imageOf = (operation: Operation, { matrix, clip }: State, named: Named): PaintedImage | null => {
  const name = nameOf(operation)
  const box = placed(matrix, 0, 0, 1, 1)
  return name === null || box === null || !named.isImage(name)
    ? null
    : { name, matrix, visible: intersection(box, clip) }
}

const rectangleOf = (operation: Operation, { matrix }: State): Rectangle | null => {
  const [x, y, width, height] = numbersOf(operation, 4) ?? []
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null
  return placed(matrix, x, y, width, height)
}

/** What is being followed through a page: the graphics state, the path under way, and the images seen. */
class Canvas {
  readonly images: PaintedImage[] = []
  private readonly saved: State[] = []
  private state: State
  /** Of the path under way: its only rectangle, or null when it is any other shape. */
  private path: Rectangle | null | 'empty' = 'empty'
  private clips = false
  private readonly named: Named

  constructor(box: Rectangle, named: Named) {
    this.state = { matrix: identity, clip: box, textMode: 0 }
    this.named = named
  }

  /** Follows one operator; false when it shows something that is not an image. */
  follow(operation: Operation): boolean {
    const { operator } = operation
    if (silent.has(operator)) return true
    if (shapes.has(operator)) return this.shape(operation)
    if (ends.has(operator)) return this.endPath(operator !== 'n')
    if (text.has(operator)) return this.state.textMode === invisible
    switch (operator) {
      case 'q':
        this.saved.push(this.state)
        return true
      case 'Q':
        this.state = this.saved.pop() ?? this.state
        return true
      case 'cm':
        return this.transform(matrixOf(operation))
      case 'Tr':
        this.state = { ...this.state, textMode: numbersOf(operation, 1)?.[0] ?? 0 }
        return true
      case 'W':
      case 'W*':
        this.clips = true
        return true
      case 'gs':
        return this.named.isPlainState(nameOf(operation) ?? '')
      case 'BDC':
        return nameOf(operation) !== 'OC'
      case 'Do':
        return this.paint(imageOf(operation, this.state, this.named))
      default:
        return false
    }
  }

  private transform(matrix: Matrix | null): boolean {
    if (matrix !== null) this.state = { ...this.state, matrix: combine(matrix, this.state.matrix) }
    return matrix !== null
  }

  private shape(operation: Operation): boolean {
    const rectangle = operation.operator === 're' && this.path === 'empty' ? rectangleOf(operation, this.state) : null
    this.path = rectangle
    return true
  }

  /** Shapes painted before the first image lie under it; a clip must be a rectangle. */
  private endPath(paints: boolean): boolean {
    const path = this.path
    const clips = this.clips
    this.path = 'empty'
    this.clips = false
    if (paints && this.images.length > 0) return false
    if (!clips) return true
    if (path === null || path === 'empty') return false
    this.state = { ...this.state, clip: intersection(this.state.clip, path) }
    return true
  }

  private paint(image: PaintedImage | null): boolean {
    if (image !== null && areaOf(image.visible) > 0) this.images.push(image)
    return image !== null
  }
}

/**
 * The images that a page shows, in order, when it paints nothing beside them: no text that can be seen, nothing drawn
 * over them, no clip but rectangles. Null for every other page.
 */
export const imagesOnly = (operations: readonly Operation[], box: Rectangle, named: Named): PaintedImage[] | null => {
  const canvas = new Canvas(box, named)
  return operations.every((operation) => canvas.follow(operation)) ? canvas.images : null
}
