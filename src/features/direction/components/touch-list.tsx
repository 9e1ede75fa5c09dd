import type { TouchShown } from '../trend-view.ts';

/** What is touched, by name, with the page of each where there is one. */
export function TouchList({ touches }: { readonly touches: readonly TouchShown[] }) {
  return (
    <ul className="plain-list">
      {touches.map(({ key, label, href }) => (
        <li key={key}>{href === null ? label : <a href={href}>{label}</a>}</li>
      ))}
    </ul>
  );
}
