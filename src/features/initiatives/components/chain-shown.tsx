import { Section } from '#ui/components/finding.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import type { Language } from '#ui/language/language.ts';
import { initiativeMessages } from '../messages/initiative.ts';
import { initiativeWords } from '../messages/words.ts';
import type { Initiative } from '../model/initiative.ts';
import { ChainDrawing } from './chain-drawing.tsx';

/** How an initiative leads from what is done to what is gained, as a list of steps. */
export function ChainShown(props: {
  readonly language: Language;
  readonly initiative: Pick<Initiative, 'id' | 'effectChain'>;
  readonly mayEdit: boolean;
}) {
  const { id, effectChain } = props.initiative;
  const text = initiativeMessages(props.language).chain;
  const words = initiativeWords(props.language).step;
  return (
    <Section id="effektkedja" title={text.title} {...(effectChain.length === 0 ? { lede: text.none } : {})}>
      {effectChain.length > 0 && <ChainDrawing language={props.language} steps={effectChain} />}
      {effectChain.length > 0 && (
        <ol>
          {effectChain.map(({ kind, text: told, leadsTo }, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the chain
            <li key={position}>
              <strong>{words[kind]}:</strong> {told}
              {leadsTo.length > 0 && (
                <span className="hint">
                  {' '}
                  {kind === 'obstacle' ? text.hinders : text.leadsTo}{' '}
                  {leadsTo.map(step => step + 1).join(', ')}
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {props.mayEdit && (
        <p>
          <ButtonLink label={text.edit} href={`/initiativ/${id}/effektkedja`} variant="secondary" />
        </p>
      )}
    </Section>
  );
}
