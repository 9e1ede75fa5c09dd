/** Where in Rodret a low answer is mended, by the page that does it. `:unit` is the organisation's own municipality or region. */
export const pagesOfPlaces = {
  leadership: '/organisation/ledningsgrupp',
  direction: '/inriktning',
  'new-conversation': '/samtal/nytt',
  ideas: '/ideer',
  'idea-rule': '/ideer/regel',
  vision: '/vision',
  situation: '/laget/:unit',
  opportunities: '/mojligheter/:unit',
  'own-opportunities': '/mojligheter/egna',
  'new-opportunity': '/mojligheter/egna/ny',
  initiatives: '/initiativ',
  'new-initiative': '/initiativ/nytt',
  portfolio: '/portfolj',
  decisions: '/beslut',
  'new-decision': '/beslut/nytt',
  'new-proposal': '/beslut/forslag/nytt',
  meetings: '/beslut/moten',
  duties: '/mina-masten/alla',
  'duty-rule': '/mina-masten/regel',
  absences: '/mina-masten/franvaro',
  'follow-up': '/uppfoljning',
  agenda: '/uppfoljning/dagordning',
  measures: '/matt',
  benefits: '/nyttor',
  lessons: '/nyttor/lardomar',
  effects: '/effekter',
  evidence: '/belagg',
} as const;

export type Place = keyof typeof pagesOfPlaces;

export const places = Object.keys(pagesOfPlaces) as readonly Place[];

/** The address of a place; null where it is of a unit and the organisation has chosen none. */
export function addressOf(place: Place, unitCode: string | null): string | null {
  const page = pagesOfPlaces[place];
  if (!page.includes(':unit')) return page;
  return unitCode === null ? null : page.replace(':unit', encodeURIComponent(unitCode));
}
