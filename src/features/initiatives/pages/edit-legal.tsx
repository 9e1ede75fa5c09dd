import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { idInAddress } from '#platform/page-form.ts';
import { changeLegalAnswers } from '../actions/sections.ts';
import { LegalFields } from '../components/legal-fields.tsx';
import { SectionFormFrame } from '../components/section-form.tsx';
import { readSection, saveSection } from '../form/section-page.ts';
import { fieldOfAnswer, legalForm } from '../form/sections.ts';
import { formMessages } from '../messages/form.ts';
import { questionsFor } from '../model/legal-question.ts';
import { shippedLegalQuestions } from '../shipped-questions.ts';
import type { Route } from './+types/edit-legal';

export const handle = { permission: 'initiatives.edit' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const read = await readSection(member, idInAddress(params.initiative), () => legalForm);
  return { ...read, questions: questionsFor(shippedLegalQuestions(), read.initiative) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const member = memberOf(context, handle, request);
  return saveSection(request, member, idInAddress(params.initiative), {
    form: legalForm,
    action: changeLegalAnswers,
    fieldOf: (path, values) => fieldOfAnswer(values, path),
  });
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${formMessages(loaderData?.language ?? 'sv').legal.title} – Rodret` }];
}

export default function EditLegalPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, initiative } = loaderData;
  const form = actionData ?? loaderData.form;
  const text = formMessages(language).legal;
  return (
    <SectionFormFrame
      language={language}
      form={form}
      initiative={initiative}
      title={text.title}
      lede={text.lede}
    >
      <LegalFields language={language} form={form} questions={loaderData.questions} />
    </SectionFormFrame>
  );
}
