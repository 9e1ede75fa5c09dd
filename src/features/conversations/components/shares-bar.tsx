import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { resultMessages } from '../messages/results.ts';
import { shareOf, type Told } from '../model/findings.ts';
import { shareText } from '../results/wording.ts';

const wide = 100;

/** How answers are spread: agree, pass, disagree, as a bar and in words. What is hidden is left open in the bar. */
export function SharesBar({ language, told }: { readonly language: Language; readonly told: Told }) {
  const text = resultMessages(language);
  if (told.shown === 0) return <p className="hint">{text.all.fewerThanSix}</p>;
  const whole = told.shown + told.hidden;
  const at = (count: number | null) => (wide * (count ?? 0)) / whole;
  const [agree, pass, disagree] = [at(told.agree), at(told.pass), at(told.disagree)];
  const words = (['agree', 'disagree'] as const).map(side =>
    told[side] === null
      ? `${text.sides[side]} ${text.all.fewerThanSix}`
      : `${text.sides[side]} ${shareText(shareOf(told, side), language)}`,
  );
  return (
    <div className="shares">
      <svg className="shares-bar" viewBox={`0 0 ${wide} 6`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="shares-frame" x={0} y={0} width={wide} height={6} />
        <rect className="shares-agree" x={0} y={0} width={agree} height={6} />
        <rect className="shares-pass" x={agree} y={0} width={pass} height={6} />
        <rect className="shares-disagree" x={wide - disagree} y={0} width={disagree} height={6} />
      </svg>
      <p>
        {words.join(' · ')} <span className="hint">(n = {formatNumber(told.shown, language, 0)})</span>
      </p>
    </div>
  );
}
