import type { ReactNode } from 'react';
import { SubmitButton } from '#ui/components/forms.tsx';

/** A step that one button takes; `version` is what was seen of the thing. */
export function StepForm(props: {
  readonly step: string;
  readonly label: string;
  readonly version: number;
  readonly variant?: 'primary' | 'secondary';
  readonly children?: ReactNode;
}) {
  return (
    <form className="form" method="post">
      <input type="hidden" name="step" value={props.step} />
      <input type="hidden" name="version" value={props.version} />
      {props.children}
      <SubmitButton label={props.label} variant={props.variant ?? 'primary'} />
    </form>
  );
}
