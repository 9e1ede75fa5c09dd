import type { SnapshotManifest } from './snapshot.ts';

/** The text by which a snapshot folder explains itself to whoever opens it without the product. */
export const readmeText = (manifest: SnapshotManifest): string => `${manifest.name}

A snapshot of key figures: immutable, and complete in this folder.

id            ${manifest.id}
source        ${manifest.source}
newest fetch  ${manifest.fetchedOn}
made          ${manifest.createdAt}
laid over     ${manifest.onto ?? '-'}
holds         ${manifest.rows} rows, ${manifest.scope.keyFigures} key figures, ${manifest.scope.municipalities} municipalities, ${manifest.scope.regions} regions, ${manifest.scope.firstYear}-${manifest.scope.lastYear}, gender ${manifest.scope.genders.join(', ')}
content hash  ${manifest.contentHash} (SHA-256 over the names and SHA-256 of the content files)

What is not here was not fetched; that does not mean that it was withdrawn.

values.parquet    kpi, unit, year, gender (T total, K women, M men), value, missing (bortfall, not applicable, suppressed);
                  one row per value or stated reason, sorted by gender (T first), kpi, unit, year
units.json        municipalities (KKKK), regions (00LL) and the nation (0000) that have rows here
groups.json       published groups of units
key-figures.json  title, unit and provenance of each key figure: the meaning of an id holds for this snapshot only
manifest.json     the above as data; key figures without a title are listed there and left out of analysis
structure.csv     a file on structure that was imported with the values, as it was, if any
rejected.csv      rows of the imported file that were set aside: line, reason, text, if any
import.json       what the import did, if it was imported
sync.json         the day each key figure was last asked for at its source, if it was fetched from one
`;
