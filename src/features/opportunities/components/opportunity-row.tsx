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
      <ul className="fact-line">
        <li>{row.own === null ? row.peersHave : `${row.peersHave}; ${row.own}`}</li>
        {row.reach !== null && <li>{row.reach}</li>}
        {row.learnFrom !== null && <li>{row.learnFrom}</li>}
        <li>{row.evidence}</li>
      </ul>
    </li>
  );
}
