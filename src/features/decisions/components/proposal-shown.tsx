import { Section } from '#ui/components/finding.tsx';
import { Facts } from '#ui/components/provenance.tsx';
import { Message } from '#ui/components/states.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import type { Language } from '#ui/language/language.ts';
import { proposalMessages } from '../messages/proposal.ts';
import type { BasisKeyFigure } from '../model/basis.ts';
import type { ProposalRead } from '../reading/proposals.ts';
import { KeyFigureTable } from './key-figure-table.tsx';
import { TextShown } from './text-shown.tsx';

/** What a proposal says: the ask word for word, alternatives, who answers, and what will be kept with its decision. */
export function ProposalShown(props: {
  readonly language: Language;
  readonly proposal: ProposalRead;
  readonly keyFigures: readonly BasisKeyFigure[];
}) {
  const { language, proposal, keyFigures } = props;
  const text = proposalMessages(language);
  return (
    <>
      <Section id="forslag" title={text.askTitle}>
        <article className="document">
          <TextShown text={proposal.ask} />
        </article>
        {proposal.consequences !== '' && (
          <>
            <h3>{text.fields.consequences}</h3>
            <TextShown text={proposal.consequences} />
          </>
        )}
      </Section>
      {proposal.alternatives.length > 0 && (
        <Section id="alternativ" title={text.fields.alternatives}>
          <Facts
            facts={proposal.alternatives.map(({ title, consequences }) => ({
              term: title,
              description: <Swedish>{consequences}</Swedish>,
            }))}
          />
        </Section>
      )}
      <Section id="vilka" title={text.who}>
        <Facts
          facts={[
            { term: text.fields.owner, description: proposal.owner?.name ?? text.fields.none },
            { term: text.fields.benefitOwner, description: proposal.benefitOwner?.name ?? text.fields.none },
            { term: text.fields.reviewer, description: proposal.reviewer?.name ?? text.fields.none },
          ]}
        />
      </Section>
      <Section id="underlag" title={text.basis} lede={text.basisLede}>
        {proposal.hasInitiativeChanged && <Message kind="note">{text.changedSince}</Message>}
        <Facts
          facts={[
            {
              term: text.initiative,
              description: (
                <a href={`/initiativ/${proposal.initiative.id}`}>
                  <Swedish>{proposal.initiative.title}</Swedish>
                </a>
              ),
            },
            ...(proposal.scenario === null
              ? []
              : [{ term: text.fields.scenario, description: <Swedish>{proposal.scenario.name}</Swedish> }]),
            ...proposal.documents.map(({ title, reference, sha256 }) => ({
              term: title,
              description: (
                <>
                  {reference} <code className="hash">{sha256}</code>
                </>
              ),
            })),
          ]}
        />
        {keyFigures.length === 0 ? (
          <p className="hint">{text.noKeyFigures}</p>
        ) : (
          <KeyFigureTable language={language} caption={text.keyFigures} keyFigures={keyFigures} />
        )}
      </Section>
    </>
  );
}
