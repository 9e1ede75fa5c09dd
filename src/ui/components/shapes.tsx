/** Shapes drawn here, not typed: the characters lie outside the shipped fonts. All take the colour of the text. */

const disc = 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13Z';
const hole = 'M8 3.25a4.75 4.75 0 1 0 0 9.5a4.75 4.75 0 1 0 0-9.5Z';

const shapePaths = {
  up: 'M8 2.25 14.5 13.5h-13Z',
  down: 'M8 13.75 1.5 2.5h13Z',
  full: disc,
  half: `${disc}M8 3.25v9.5a4.75 4.75 0 0 0 0-9.5Z`,
  empty: `${disc}${hole}`,
  missing: 'M2 7h12v2H2Z',
  square: 'M2.5 2.5h11v11h-11ZM4.25 4.25v7.5h7.5v-7.5Z',
  diamond: 'M8 1 15 8 8 15 1 8ZM8 3.5 3.5 8 8 12.5 12.5 8Z',
  right: 'M9.2 2.6 14.6 8l-5.4 5.4-1.3-1.3 3.2-3.2H1.5V7.1h9.6L7.9 3.9Z',
  question:
    'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13ZM8 3.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6ZM7.1 10.4h1.8v1.5H7.1ZM5.6 6.5C5.6 5 6.6 4.2 8 4.2s2.4.8 2.4 2.1c0 1.6-1.6 1.7-1.6 3.2H7.2c0-2.1 1.6-2.3 1.6-3.2 0-.4-.3-.7-.8-.7s-.9.3-.9.9Z',
} as const;

export type ShapeName = keyof typeof shapePaths;

/** A small shape beside words that say the same: hidden from screen readers. */
export function ShapeMark({ name }: { readonly name: ShapeName }) {
  return (
    <svg className="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapePaths[name]} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}

/** Rodret's mark: the blade of a rudder on its stock. */
export function RudderIcon() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M4 1h2.5v18H4ZM8 5h2.6c3.6 2.6 5.4 6.6 5.4 12v2H8Z" fill="currentColor" />
    </svg>
  );
}

export function MenuIcon() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M2 4h16v2H2ZM2 9h16v2H2ZM2 14h16v2H2Z" fill="currentColor" />
    </svg>
  );
}
