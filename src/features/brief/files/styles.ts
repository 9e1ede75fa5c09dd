import { readFileSync } from 'node:fs';
import { root } from '#platform/root.ts';
import { accent, ink, rule, senseColours, softInk, strongRule, toneColours } from './theme.ts';

/** The styles of the page with the colours they name, for a file that stands alone. */
export const stylesAlone = (): string => `:root {
  --paper: #ffffff;
  --ink: ${ink};
  --ink-soft: ${softInk};
  --fjard: ${accent};
  --rule: ${rule};
  --rule-strong: ${strongRule};
  --mossa: ${senseColours.good};
  --falu: ${senseColours.act};
  --ockra: ${senseColours.watch};
  --skiffer: ${senseColours.unknown};
  --peer: ${toneColours.peers};
  --peer-band: ${toneColours.band};
  --nation: ${toneColours.neutral};
  --faint: ${toneColours.faint};
}
${readFileSync(new URL('src/ui/styles/brief.css', root), 'utf8')}`;
