import { Section } from '#ui/components/finding.tsx';
import { Disclosure, Facts } from '#ui/components/provenance.tsx';
import { Message } from '#ui/components/states.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { decisionMessages } from '../messages/decision.ts';
import type { DecisionRead } from '../reading/decisions.ts';
import { KeyFigureTable } from './key-figure-table.tsx';

/** What the decision relied on, as it was, and whether it still is. */
export function BasisShown(props: { readonly language: Language; readonly decision: DecisionRead }) {
  const { language, decision } = props;
  const text = decisionMessages(language);
  const { basis } = decision;
  const version = (number: number) => text.initiativeVersion(formatNumber(number, language, 0));
  return (
    <Section id="underlag" title={text.basis} lede={text.basisLede}>
      <Message kind={decision.isWhole ? 'note' : 'caution'}>
        {decision.isWhole ? text.whole : text.notWhole}
      </Message>
      <Facts
        facts={[
          { term: text.hash, description: <code className="hash">{decision.hash}</code> },
          {
            term: text.initiative,
            description: (
              <>
                <a href={`/initiativ/${decision.initiative.id}`}>
                  <Swedish>{decision.initiative.title}</Swedish>
                </a>
                , {version(basis.initiative.version)}
              </>
            ),
          },
          ...(basis.scenario === null
            ? []
            : [
                {
                  term: text.scenario,
                  description: (
                    <>
                      <Swedish>{basis.scenario.name}</Swedish>, {version(basis.scenario.version)}
                      {basis.scenario.initiative !== null && (
                        <>
                          : <Swedish>{basis.scenario.initiative.text}</Swedish>
                        </>
                      )}
                      {basis.scenario.calculation !== null && (
                        <>
                          {' '}
                          <code className="hash">{basis.scenario.calculation.hash}</code>
                        </>
                      )}
                    </>
                  ),
                },
              ]),
          ...basis.proposal.documents.map(({ title, reference, sha256 }) => ({
            term: title,
            description: (
              <>
                {reference} <code className="hash">{sha256}</code>
              </>
            ),
          })),
        ]}
      />
      {basis.keyFigures.length === 0 ? (
        <p className="hint">{text.noBasis}</p>
      ) : (
        <KeyFigureTable language={language} caption={text.keyFigures} keyFigures={basis.keyFigures} />
      )}
      <Disclosure summary={text.raw}>
        <pre className="command">
          <code>{JSON.stringify(basis, null, 2)}</code>
        </pre>
      </Disclosure>
    </Section>
  );
}
