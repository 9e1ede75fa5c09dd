import type { ListPageData } from '../list-page.ts';
import { compareMessages } from '../messages/compare.ts';
import { listFileMessages } from '../messages/list-file.ts';
import { messages } from '../messages/opportunities.ts';

/** Ways on from the list: to compare with another, to take it along as a file, to what is known of each way of working. */
export function ListWays({
  language,
  unit,
  query,
  allEvidence,
}: Pick<ListPageData, 'language' | 'unit' | 'query' | 'allEvidence'>) {
  const file = listFileMessages(language);
  const links = [
    { href: `/mojligheter/${unit.code}/jamfor${query}`, label: compareMessages(language).link },
    { href: `/api/v1/units/${unit.code}/opportunities-file${query}`, label: file.csv },
    { href: `/api/v1/units/${unit.code}/opportunities-workbook${query}`, label: file.excel },
    { href: allEvidence, label: messages(language).list.allEvidence },
    { href: '/monster', label: messages(language).list.catalogue },
  ];
  return (
    <ul className="fact-line">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
