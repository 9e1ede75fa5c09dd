import type { OpportunityRowData } from '#features/opportunities/rows.ts';
import { WithSwedish } from '#ui/components/swedish.tsx';

/** One opportunity in the ranked list: name and area, why here, then three facts. */
export function OpportunityRow({ row }: { readonly row: OpportunityRowData }) {
  return (
    <li className="opportunity" value={row.rank}>
      <p className="topic">{row.areaName}</p>
      <h2>
        <a href={row.href}>{row.name}</a>
      </h2>
      <p>
        <WithSwedish text={row.why} part={row.swedish} />
      </p>
      {row.voice !== null && <p>{row.voice}</p>}
      <ul className="fact-line">
        {row.facts.map(fact => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </li>
  );
}
