import { Section } from '#ui/components/finding.tsx';
import { Facts } from '#ui/components/provenance.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatKronor } from '#ui/format/money.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { benefitMessages } from '../messages/benefit.ts';
import { registerMessages } from '../messages/register.ts';
import { benefitWords } from '../messages/words.ts';
import type { BenefitRead } from '../reading/benefit.ts';
import { initiativeName } from './register-table.tsx';

/** Where the benefit comes from, who takes it home and who gains. */
export function AboutBenefit(props: { readonly language: Language; readonly benefit: BenefitRead }) {
  const { language, benefit } = props;
  const text = benefitMessages(language);
  const { initiative, decision, owners, party, isOutside } = benefit;
  const since = ({ owner, fromDate }: BenefitRead['owners'][number]) =>
    text.since(owner.name, formatDate(fromDate, language));
  const now = owners.at(-1);
  const before = owners.slice(0, -1);
  const gains = [party, ...(isOutside ? [text.outside] : [])].filter(each => each !== '').join(', ');
  return (
    <Section id="om" title={text.about}>
      <Facts
        facts={[
          {
            term: text.initiative,
            description: (
              <a href={`/initiativ/${initiative.id}`}>
                <Swedish>{initiativeName(initiative)}</Swedish>
              </a>
            ),
          },
          ...(decision === null
            ? []
            : [
                {
                  term: text.decision,
                  description: (
                    <a href={`/beslut/${decision.id}`}>
                      {text.decisionNumber(formatNumber(decision.number, language, 0))}
                    </a>
                  ),
                },
              ]),
          { term: text.kind, description: benefitWords(language).kind[benefit.kind] },
          {
            term: text.owner,
            description: now === undefined ? registerMessages(language).noOwner : since(now),
          },
          ...(before.length === 0 ? [] : [{ term: text.before, description: before.map(since).join('; ') }]),
          ...(gains === '' ? [] : [{ term: text.party, description: gains }]),
        ]}
      />
    </Section>
  );
}

/** What was promised before and has been replaced. */
export function EarlierPromises(props: { readonly language: Language; readonly benefit: BenefitRead }) {
  const { language, benefit } = props;
  const text = benefitMessages(language);
  const earlier = benefit.promises.slice(0, -1).toReversed();
  if (earlier.length === 0) return null;
  return (
    <Section id="tidigare" title={text.promises} lede={text.promisesLede}>
      <Table
        caption={text.promiseCaption}
        captionDisplay="hidden"
        label={text.promiseCaption}
        rows={earlier}
        rowKey={({ decision }) => decision}
        columns={[
          {
            key: 'decision',
            header: text.decision,
            align: 'text',
            cell: ({ decision, decisionNumber }) => (
              <a href={`/beslut/${decision}`}>
                {text.decisionNumber(formatNumber(decisionNumber, language, 0))}
              </a>
            ),
          },
          {
            key: 'at',
            header: text.promisedAt,
            align: 'text',
            cell: ({ promisedAt }) => formatDate(promisedAt, language),
          },
          {
            key: 'sum',
            header: text.promiseSum,
            align: 'number',
            cell: ({ perYear }) =>
              perYear.length === 0
                ? text.none
                : formatKronor(
                    perYear.reduce((sum, { likely }) => sum + likely, 0),
                    language,
                  ),
          },
        ]}
      />
    </Section>
  );
}
