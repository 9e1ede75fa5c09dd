import { messages } from '#features/overview/method-messages.ts';
import { pageContext } from '#platform/page-context.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { Command } from '#ui/components/provenance.tsx';
import type { Route } from './+types/method';

export function loader({ context }: Route.LoaderArgs) {
  return { language: context.get(pageContext).language };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

const parts = [
  'sources',
  'kinds',
  'peers',
  'gaps',
  'prize',
  'adoption',
  'opportunities',
  'welfare',
  'evidence',
  'effects',
  'measures',
  'benefits',
  'attention',
  'limits',
] as const;

export default function MethodPage({ loaderData }: Route.ComponentProps) {
  const text = messages(loaderData.language);
  return (
    <>
      <Finding level={1} title={text.title} lede={text.lede} />
      {parts.map(part => (
        <Section key={part} id={part} title={text[part].title}>
          <p>{text[part].text}</p>
        </Section>
      ))}
      <Section id="sjalv" title={text.yourself}>
        <p>{text.yourselfText}</p>
        <Command line="npm run -s rodret -- gaps Ale --json" />
        <p>{text.reference}</p>
      </Section>
    </>
  );
}
