type Piece = { readonly kind: 'accent' | 'bad' | 'skip'; readonly share: number }

/** How far a count has come; pieces are shares from 0 to 1 of the whole. */
export const Bar = ({ pieces, label, long = false }: { pieces: readonly Piece[]; label?: string; long?: boolean }) => {
  const done = Math.floor(pieces.reduce((sum, { share }) => sum + share, 0) * 100)
  const role =
    label === undefined
      ? { 'aria-hidden': true }
      : { role: 'progressbar', 'aria-valuenow': done, 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-label': label }
  return (
    <div className={long ? 'track long' : 'track'} {...role}>
      {pieces
        .filter(({ share }) => share > 0)
        .map(({ kind, share }) => (
          <span key={kind} className={`fill-${kind}`} style={{ width: `${share * 100}%` }} />
        ))}
    </div>
  )
}
