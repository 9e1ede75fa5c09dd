import { redirect } from 'react-router';
import { verifyChain } from '#features/audit/actions.ts';
import { auditAddress, exportAddress } from '#features/audit/addresses.ts';
import { ChainState } from '#features/audit/components/chain-state.tsx';
import { EntryList } from '#features/audit/components/entry-list.tsx';
import { PageLinks } from '#features/audit/components/page-links.tsx';
import { faultText } from '#features/audit/fault-text.ts';
import { filterControls } from '#features/audit/filters.ts';
import { messages } from '#features/audit/messages.ts';
import { entryNumberSchema, filterOfAddress, mostFaultsKept, type Position } from '#features/audit/model.ts';
import { readChainState, readEntries, readPeopleToChoose } from '#features/audit/reading.ts';
import { viewOf } from '#features/audit/view.ts';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { Done } from '#ui/components/done.tsx';
import { Filters } from '#ui/components/filters.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { EmptyState } from '#ui/components/states.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Route } from './+types/audit';

export const handle = { permission: 'audit.read' } satisfies PageHandle;

const pageSize = 50;

function positionOf(search: URLSearchParams): Position {
  const before = entryNumberSchema.safeParse(search.get('fore')).data;
  const after = entryNumberSchema.safeParse(search.get('efter')).data;
  return before !== undefined ? { before } : after !== undefined ? { after } : null;
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const own = memberOf(context, handle, request);
  const { language } = own;
  const search = new URL(request.url).searchParams;
  const given = Object.fromEntries([...search].filter(([, value]) => value !== ''));
  const filter = filterOfAddress.parse(given);
  const read = await readEntries(own, filter, positionOf(search), pageSize);
  const { entries: count, lastVerified, lastAnchor } = await readChainState(own);
  const faults = [
    ...(lastVerified?.guardsOff.map(messages(language).chain.guard) ?? []),
    ...(lastVerified?.faults.map(fault => faultText(fault, language)) ?? []),
  ];
  return {
    language,
    count,
    filter,
    isFiltered: auditAddress(filter) !== auditAddress({}),
    filters: filterControls(filter, await readPeopleToChoose(own, filter.person), language),
    entries: viewOf(read, language),
    olderHref: read.older === null ? null : auditAddress(filter, { before: read.older }),
    newerHref: read.newer === null ? null : auditAddress(filter, { after: read.newer }),
    state: {
      lastVerified:
        lastVerified === null
          ? null
          : {
              last: lastVerified.last,
              at: lastVerified.at,
              faults,
              areAllFaultsShown: faults.length < mostFaultsKept,
            },
      lastAnchor,
    },
    done: await doneOf(own, request),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const { entry } = await performWithReceipt(verifyChain, own, {});
  return redirect(doneAddress('/revision', entry), 303);
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').chain.title} – Rodret` }];
}

export default function AuditPage({ loaderData }: Route.ComponentProps) {
  const { language, count, filter, entries, state } = loaderData;
  const text = messages(language);
  const number = (amount: number) => formatNumber(amount, language);
  const { lastVerified } = state;
  const title =
    lastVerified === null
      ? text.chain.unverified(number(count))
      : lastVerified.faults.length === 0
        ? text.chain.whole(number(lastVerified.last))
        : text.chain.faulty(number(lastVerified.faults.length));
  return (
    <>
      <Done language={language} done={loaderData.done}>
        {text.chain.verifiedNow}
      </Done>
      <Finding level={1} topic={text.chain.title} title={title} lede={text.chain.lede} />
      <ChainState language={language} state={state} />
      <Section id="poster" title={text.list.title}>
        <Filters
          action="/revision"
          label={text.filters.label}
          button={text.filters.button}
          filters={loaderData.filters}
          kept={filter.object === null ? [] : [{ name: 'objekt', value: filter.object }]}
          {...(loaderData.isFiltered ? { reset: { label: text.filters.reset, href: '/revision' } } : {})}
        />
        {entries.length === 0 ? (
          <EmptyState
            title={text.list.noneTitle}
            text={text.list.none}
            action={{ label: text.list.all, href: '/revision' }}
          />
        ) : (
          <EntryList language={language} entries={entries} />
        )}
        <PageLinks newer={loaderData.newerHref} older={loaderData.olderHref} text={text.list} />
      </Section>
      {entries.length > 0 && (
        <Section id="uttag" title={text.list.export} lede={text.list.exportText}>
          <ul className="plain-list">
            <li>
              <a href={exportAddress(filter, 'csv')}>{text.list.csv}</a>
            </li>
            <li>
              <a href={exportAddress(filter, 'json')}>{text.list.json}</a>
            </li>
          </ul>
        </Section>
      )}
    </>
  );
}
