import type { ThreadLineProps } from '#ui/components/thread-line-station.ts';

/** Where a matter stands on its way, for the top of its own page: each station with what stands there first. */
export function ThreadLine({ label, stations, whole }: ThreadLineProps) {
  return (
    <nav className="thread-line" aria-label={label}>
      <ol>
        {stations.map(({ key, name, state, objects, note }) => (
          <li key={key} data-state={state}>
            <p className="thread-station">{name}</p>
            {objects.map(object => (
              <p key={object.key}>
                {object.href === null ? (
                  <strong aria-current="true">{object.title}</strong>
                ) : (
                  <a href={object.href}>{object.title}</a>
                )}
              </p>
            ))}
            {note !== null && <p className="hint">{note}</p>}
          </li>
        ))}
      </ol>
      {whole !== null && (
        <p>
          <a href={whole.href}>{whole.label}</a>
        </p>
      )}
    </nav>
  );
}
