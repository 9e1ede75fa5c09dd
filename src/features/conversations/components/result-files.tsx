import type { Language } from '#ui/language/language.ts';
import { showingMessages } from '../messages/showing.ts';

/** The report, and open data without persons. */
export function ResultFiles(props: {
  readonly language: Language;
  readonly conversation: string;
  readonly isFinal: boolean;
}) {
  const text = showingMessages(props.language).files;
  const own = `/api/v1/conversations/${props.conversation}`;
  const files = [
    { label: text.word, href: `${own}/report-file?format=docx` },
    { label: text.pdf, href: `${own}/report-file?format=pdf` },
    { label: text.json, href: `${own}/results` },
    { label: text.csv, href: `${own}/results-file` },
    ...(props.isFinal ? [{ label: text.comments, href: `${own}/comments-file` }] : []),
  ];
  return (
    <ul className="plain-list">
      {files.map(({ label, href }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
