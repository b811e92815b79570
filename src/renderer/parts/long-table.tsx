import { type ReactNode, useRef } from 'react'
import { Scroll } from './scroll.tsx'
import { useLongList } from './use-long-list.ts'

type Column = { readonly name: string; readonly number?: boolean }

type LongTableProps<T> = {
  label: string
  className: string
  columns: readonly Column[]
  items: readonly T[]
  /** How many there are in all, fetched or not. */
  total: number
  rowHeight: (item: T) => number
  keyOf: (item: T) => string
  /** The cells of a row. */
  children: (item: T) => ReactNode
  rowClass?: (item: T) => string
  onNearEnd?: () => void
}

/** A table of any length: only the rows in sight are in the page. Rows are grids of the columns given in CSS. */
export const LongTable = <T,>(props: LongTableProps<T>) => {
  const { label, className, columns, items, total, rowHeight, keyOf, children, rowClass, onNearEnd } = props
  const scroller = useRef<HTMLElement>(null)
  const at = <V,>(index: number, give: (item: T) => V, otherwise: V): V => {
    const item = items[index]
    return item === undefined ? otherwise : give(item)
  }
  const list = useLongList({
    count: items.length,
    scroller,
    rowHeight: (index) => at(index, rowHeight, 0),
    keyOf: (index) => at(index, keyOf, String(index)),
    ...(onNearEnd === undefined ? {} : { onNearEnd }),
  })
  return (
    <Scroll element={scroller} className={`long-table ${className}`} label={label}>
      <table aria-label={label} aria-rowcount={total + 1}>
        <thead>
          <tr className="grid-row head" aria-rowindex={1}>
            {columns.map(({ name, number = false }) => (
              <th key={name} scope="col" className={number ? 'num' : ''}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="grid-body" style={{ height: list.height }}>
          {list.rows.map(({ index, key, start, size }) => {
            const item = items[index]
            const style = { height: size, transform: `translateY(${start}px)` }
            return item === undefined ? null : (
              <tr key={key} className={`grid-row ${rowClass?.(item) ?? ''}`} aria-rowindex={index + 2} style={style}>
                {children(item)}
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scroll>
  )
}
