import { Swedish } from '#ui/components/swedish.tsx';

/** What somebody wrote, in its own lines. */
export function TextShown({ text }: { readonly text: string }) {
  return (
    <p className="document-text">
      <Swedish>{text}</Swedish>
    </p>
  );
}
