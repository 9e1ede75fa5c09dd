import type { TouchShown } from '../trend-view.ts';

/** What is touched, by name, with commas between. */
export function TouchList({ touches }: { readonly touches: readonly TouchShown[] }) {
  return (
    <ul className="name-list">
      {touches.map(({ key, label, href }) => (
        <li key={key}>{href === null ? label : <a href={href}>{label}</a>}</li>
      ))}
    </ul>
  );
}
