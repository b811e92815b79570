export type MarkKind = 'accepted' | 'solved' | 'open' | 'person' | 'failed' | 'skipped'

const shapes: Record<MarkKind, React.ReactNode> = {
  accepted: <circle className="ring" cx="6" cy="6" r="4.25" />,
  solved: <path className="solid" d="M6 .8 11.2 6 6 11.2.8 6Z" />,
  open: (
    <>
      <rect className="frame" x=".75" y=".75" width="10.5" height="10.5" rx="1.5" />
      <path className="hatch" d="M.8 5.5 6.5 11.2M.8 1.2l10 10M5.5.8l5.7 5.7" />
    </>
  ),
  person: <circle className="solid" cx="6" cy="6" r="4.75" />,
  failed: <path className="cross" d="m2 2 8 8M10 2l-8 8" />,
  skipped: <path className="cross" d="M2 6h8" />,
}

/** The shape that says how sure a figure is; drawn, so that it lives on in forced colours and on a grey copy. */
export const Mark = ({ kind, label }: { kind: MarkKind; label?: string }) =>
  label === undefined ? (
    <svg className={`mk mk-${kind}`} viewBox="0 0 12 12" aria-hidden="true">
      {shapes[kind]}
    </svg>
  ) : (
    <svg className={`mk mk-${kind}`} viewBox="0 0 12 12" role="img" aria-label={label}>
      {shapes[kind]}
    </svg>
  )
