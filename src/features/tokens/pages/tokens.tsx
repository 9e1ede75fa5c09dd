import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ButtonLink, EmptyState, Message } from '#ui/components/states.tsx';
import { TokenTable } from '../components/token-table.tsx';
import { messages } from '../messages.ts';
import { readTokens } from '../reading.ts';
import type { Route } from './+types/tokens';

export const handle = { permission: 'tokens.manage' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return {
    language: member.language,
    tokens: await readTokens(member),
    isRevoked: new URL(request.url).searchParams.has('aterkallad'),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function TokensPage({ loaderData }: Route.ComponentProps) {
  const { language, tokens, isRevoked } = loaderData;
  const text = messages(language);
  const making = { label: text.make.title, href: '/nycklar/ny' };
  return (
    <>
      {isRevoked && <Message kind="saved">{text.revoking.done}</Message>}
      <Finding
        level={1}
        topic={text.title}
        title={text.finding(tokens.filter(({ state }) => state === 'active').length)}
        lede={text.lede}
      />
      {tokens.length === 0 ? (
        <EmptyState title={text.emptyTitle} text={text.emptyText} action={making} />
      ) : (
        <>
          <p>
            <ButtonLink {...making} variant="primary" />
          </p>
          <TokenTable language={language} rows={tokens} />
        </>
      )}
    </>
  );
}
