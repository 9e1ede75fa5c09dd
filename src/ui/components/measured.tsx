import { Fragment } from 'react';

/**
 * A value as text with its unit under it, so that a long unit does not push the other columns out of sight. `%` and
 * values without a unit stay whole. Units are the source's words, Swedish on every page.
 */
export function Measured({ value }: { readonly value: string }) {
  const [, number, unit] = /^([\u2212+\d\s.,]*\d)\s(\D.+)$/.exec(value) ?? [];
  if (number === undefined || unit === undefined) return <>{value}</>;
  return (
    <>
      {number}{' '}
      <span className="measured-unit hint" lang="sv">
        {unit
          .replaceAll(/\u00a0(?=\p{L})/gu, ' ')
          .split(/(?<=\/)/)
          .map(part => (
            <Fragment key={part}>
              {part}
              <wbr />
            </Fragment>
          ))}
      </span>
    </>
  );
}
