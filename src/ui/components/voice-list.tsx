import type { ReactNode } from 'react';
import { Section } from './finding.tsx';
import { Swedish } from './swedish.tsx';
import type { VoiceShown, VoicesShown } from './voice-shown.ts';

/** One thing that employees said. */
export function VoiceItem(props: { readonly voice: VoiceShown; readonly children?: ReactNode }) {
  const { words, line, href, since } = props.voice;
  return (
    <li>
      <p>
        <a href={href}>
          <q>
            <Swedish>{words}</Swedish>
          </q>
        </a>
      </p>
      <p>
        {line}, <span className="hint">{since}</span>
      </p>
      {props.children}
    </li>
  );
}

/** What employees said that led here. */
export function VoicesBehind({ title, voices }: VoicesShown) {
  return (
    <Section id="roster" title={title}>
      <ul className="voice-list">
        {voices.map(voice => (
          <VoiceItem key={voice.key} voice={voice} />
        ))}
      </ul>
    </Section>
  );
}
