/** The rows of a page still on the way; shown after 150 ms, and it stays still. */
export function SkeletonRows({ rows = 6, label }: { rows?: number; label: string }) {
  return (
    <div className="sk" role="status">
      <span className="vh">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton have no identity
        <div className="l" key={row} aria-hidden="true">
          <i style={{ width: `${90 - ((row * 17) % 40)}%` }} />
          <i />
          <i style={{ width: '70%' }} />
          <i style={{ width: `${80 - ((row * 23) % 35)}%` }} />
        </div>
      ))}
    </div>
  );
}

/** One line of text still on the way. */
export function SkeletonLine({ width = '60%', height }: { width?: string; height?: string }) {
  return (
    <span className="sk" aria-hidden="true">
      <i style={{ width, height }} />
    </span>
  );
}
