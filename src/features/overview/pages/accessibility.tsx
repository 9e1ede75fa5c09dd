import { messages } from '#features/overview/accessibility-messages.ts';
import { pageContext } from '#platform/page-context.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import type { Route } from './+types/accessibility';

export function loader({ context }: Route.LoaderArgs) {
  const { language, organisation } = context.get(pageContext);
  return { language, organisation: organisation?.name ?? '' };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function AccessibilityPage({ loaderData }: Route.ComponentProps) {
  const text = messages(loaderData.language);
  return (
    <>
      <Finding level={1} title={text.title} lede={text.lede} />
      <Section id="sa-ar-det" title={text.state}>
        <ul>
          <li>{text.keyboard}</li>
          <li>{text.scripts}</li>
          <li>{text.charts}</li>
          <li>{text.colour}</li>
        </ul>
      </Section>
      <Section id="brister" title={text.faults}>
        <ul>
          <li>{text.sourceTitles}</li>
          <li>{text.importFaults}</li>
          <li>{text.wideTables}</li>
        </ul>
      </Section>
      <Section id="anmal" title={text.report}>
        <p>{text.reportText(loaderData.organisation)}</p>
        <p>{text.authority}</p>
      </Section>
    </>
  );
}
