const name = 'TallyDesk'

/** Four strokes and one across: a tally. */
export const Brand = () => (
  <span className="brand">
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M4 3.5v13M8 3.5v13M12 3.5v13M16 3.5v13M1.8 14.2 18.2 5.8" />
    </svg>
    <span className="word">{name}</span>
  </span>
)
