import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import { useLongList } from '../../parts/use-long-list.ts'

const rowHeight = 52

type TodoProps<T> = {
  items: readonly T[]
  /** The id of the item that is on the desk. */
  current: string
  row: (item: T, here: boolean) => ReactNode
  onNearEnd: () => void
  /** Said where there is nothing. */
  empty?: string
}

/** A long list of links beside the desk; what is on the desk is kept in sight. */
export const TodoList = <T extends { readonly id: string }>({
  items,
  current,
  row,
  onNearEnd,
  empty,
}: TodoProps<T>) => {
  const scroller = useRef<HTMLDivElement>(null)
  const { rows, height, scrollTo } = useLongList({
    count: items.length,
    scroller,
    rowHeight: useCallback(() => rowHeight, []),
    keyOf: useCallback((index: number) => items[index]?.id ?? String(index), [items]),
    onNearEnd,
  })
  const at = items.findIndex(({ id }) => id === current)
  useEffect(() => {
    if (at >= 0) scrollTo(at)
  }, [at, scrollTo])
  return (
    <div ref={scroller} className="todo">
      {items.length === 0 && empty !== undefined ? <p className="sm q pad">{empty}</p> : null}
      <ol className="grid-body" style={{ height }}>
        {rows.map(({ index, key, start, size }) => {
          const item = items[index]
          return item === undefined ? null : (
            <li key={key} style={{ height: size, transform: `translateY(${start}px)` }}>
              {row(item, item.id === current)}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
