import { correctionOperations } from '#features/situation/api/corrections.ts';
import { keyFigureOperations } from '#features/situation/api/key-figures.ts';
import { peerSetOperations } from '#features/situation/api/peer-sets.ts';
import { peerWeightOperations } from '#features/situation/api/peer-weights.ts';
import { placeOperations } from '#features/situation/api/place.ts';
import { createRest, type RestApp } from '#platform/rest/rest.ts';

/** Operations that read a place: its situation, gaps, peers and key figures, and on how the organisation reads them. */
export function situationOperations(): RestApp {
  const api = createRest();
  api.route('/', placeOperations());
  api.route('/', keyFigureOperations());
  api.route('/', correctionOperations());
  api.route('/', peerWeightOperations());
  api.route('/', peerSetOperations());
  return api;
}
