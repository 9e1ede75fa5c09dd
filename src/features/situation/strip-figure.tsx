import { renderToStaticMarkup } from 'react-dom/server';
import { messages } from '#features/situation/messages/situation.ts';
import { type Place, type Reading, readingOf } from '#features/situation/place.ts';
import { stripCounts, stripOf } from '#features/situation/strip.ts';
import type { Language } from '#platform/context.ts';
import { StripFigure } from '#ui/charts/strip.tsx';

/** Places whose strips are kept, and how many of each: languages, and what their links carry on. */
const mostPlaces = 100;
const mostOfPlace = 4;

const drawn = new Map<Reading, Map<string, string>>();

/**
 * The strip of a place with its table, as text of the page; empty where nothing is tested. It is by far the most of *Läget* and
 * the same for everybody who reads it, so it is drawn once for each reading, and the latest are kept.
 */
export function stripFigureOf(place: Place, language: Language, query: string): string {
  const reading = readingOf(place);
  const ofPlace = drawn.get(reading) ?? new Map<string, string>();
  drawn.delete(reading);
  drawn.set(reading, ofPlace);
  for (const [oldest] of drawn) if (drawn.size > mostPlaces) drawn.delete(oldest);
  const key = `${language} ${query}`;
  const known = ofPlace.get(key);
  if (known !== undefined) return known;
  if (ofPlace.size >= mostOfPlace) ofPlace.clear();
  const figure = draw(place, language, query);
  ofPlace.set(key, figure);
  return figure;
}

function draw(place: Place, language: Language, query: string): string {
  const rows = stripOf(place, language, query);
  if (rows.length === 0) return '';
  const { strip } = messages(language);
  const { areas, worse, better } = stripCounts(rows);
  const text = { ...strip, title: strip.title(areas, worse, better) };
  const allHref = `/nyckeltal/${place.unit.code}${query}`;
  return renderToStaticMarkup(
    <StripFigure language={language} text={text} level={2} rows={rows} allHref={allHref} />,
  );
}
