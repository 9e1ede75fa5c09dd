import { keyFigureOperations } from '#features/situation/api/key-figures.ts';
import { placeOperations } from '#features/situation/api/place.ts';
import { createRest, type RestApp } from '#platform/rest/rest.ts';

/** Operations that read a place: its situation, gaps, peers and key figures. */
export function situationOperations(): RestApp {
  const api = createRest();
  api.route('/', placeOperations());
  api.route('/', keyFigureOperations());
  return api;
}
