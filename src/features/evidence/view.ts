import type { JudgedStudy } from '#core/effects/evidence-verdict.ts';
import { studyRules } from '#core/effects/introduction-study.ts';
import { type Analysis, displayUnit, nameOf } from '#features/situation/index.ts';
import type { Language } from '#platform/context.ts';
import type { EventStudyData } from '#ui/charts/event-years.ts';
import { formatNumber, formatYear, formatYears } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import { formatProbability } from '#ui/format/statistics.ts';
import { formatDifference, unitName } from '#ui/format/units.ts';
import { messages } from './messages.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import type { PatternEvidence, PatternStudy } from './pattern-evidence.ts';

export type VerdictTone = 'good' | 'act' | 'watch' | 'same' | 'unknown';

/** One key figure of a pattern, ready to be shown. */
export type StudyView = {
  readonly key: string;
  readonly verdict: string;
  readonly tone: VerdictTone;
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly facts: readonly string[];
  /** Null where there is no year to draw. */
  readonly figure: EventStudyData | null;
};

/** A pattern's evidence in a sentence or two, with the key figure that says most. */
export type EvidenceSummary = {
  readonly verdict: string;
  readonly tone: VerdictTone;
  readonly finding: string;
  /** A title of the source's in `finding`, in Swedish whatever the language. */
  readonly swedish: string;
  readonly explanation: string;
  readonly lead: StudyView | null;
  readonly href: string;
};

/** The strongest word first. */
export const strength = ['clear', 'likely', 'none-visible', 'cannot-tell'] as const;

/** Studies with the strongest word first, then the least chance. */
export function ordered({ studies }: PatternEvidence): readonly JudgedStudy<PatternStudy>[] {
  return [...studies].sort(
    (one, other) =>
      strength.indexOf(one.verdict) - strength.indexOf(other.verdict) ||
      (one.chance ?? 2) - (other.chance ?? 2) ||
      other.study.years.length - one.study.years.length,
  );
}

export function summaryOf(
  analysis: Analysis,
  evidence: PatternEvidence,
  language: Language,
): EvidenceSummary {
  const [first] = ordered(evidence);
  const { id } = analysis.snapshot.manifest;
  const lead = first === undefined || !isShown(first.study) ? null : studyView(first, id, language);
  const outlook = outlookOf(evidence);
  return {
    verdict: verdictWord(evidence, outlook, language),
    tone: toneOf(evidence.verdict, first),
    finding: findingOf(evidence, first, outlook, language),
    swedish: first === undefined ? '' : nameOf(first.study.outcome.title),
    explanation: explanationOf(evidence, first, outlook, language),
    lead,
    href: `/belagg/${evidence.pattern.id}?snapshot=${encodeURIComponent(id)}`,
  };
}

/** Years before alone, or of too few, would look like evidence. */
const isShown = ({ bars, years }: PatternStudy): boolean =>
  !bars.includes('few-adopters') && years.some(({ time }) => time >= 0);

const isTold = ({ studies }: PatternEvidence): boolean => studies.some(({ chance }) => chance !== null);

/** The verdict on a pattern in words. */
export function verdictOf(evidence: PatternEvidence, language: Language): string {
  return verdictWord(evidence, outlookOf(evidence), language);
}

/** The verdict in words; *yet* where somebody has begun and nothing could be worked out so far. */
export function verdictWord(evidence: PatternEvidence, outlook: Outlook, language: Language): string {
  const words = messages(language).verdicts;
  const mayCome = evidence.nothing === null && evidence.studies.length > 0 && outlook.way !== null;
  return evidence.verdict === 'cannot-tell' && mayCome && !isTold(evidence)
    ? words.notYet
    : words[evidence.verdict];
}

export function toneOf(
  verdict: PatternEvidence['verdict'],
  lead: JudgedStudy<PatternStudy> | undefined,
): VerdictTone {
  switch (verdict) {
    case 'clear':
      return lead !== undefined && goesOtherWay(lead.study) ? 'act' : 'good';
    case 'likely':
      return 'watch';
    case 'none-visible':
      return 'same';
    case 'cannot-tell':
      return 'unknown';
  }
}

const goesOtherWay = ({ numbers, outcome }: PatternStudy): boolean =>
  numbers !== null && Math.sign(numbers.average.effect) !== (outcome.moves === 'up' ? 1 : -1);

function findingOf(
  evidence: PatternEvidence,
  lead: JudgedStudy<PatternStudy> | undefined,
  outlook: Outlook,
  language: Language,
): string {
  const text = messages(language);
  if (evidence.nothing !== null) return text.findings[evidence.nothing];
  if (lead === undefined) return text.findings['no-outcomes'];
  const { numbers, outcome } = lead.study;
  if (numbers !== null && (evidence.verdict === 'clear' || evidence.verdict === 'likely')) {
    const difference = formatDifference(numbers.average.effect, displayUnit(outcome.title), language);
    return text.findings.moved(text.verdicts[evidence.verdict], nameOf(outcome.title), difference);
  }
  if (evidence.verdict === 'none-visible') return text.findings.none;
  if (isTold(evidence)) {
    return lead.reasons.includes('moved-before') ? text.findings.movedBefore : text.findings.unsure;
  }
  const begun = outlook.adopters + outlook.unconfirmed;
  return begun === 0 ? text.findings.nobody : text.findings.waiting(municipalities(begun, language));
}

function explanationOf(
  evidence: PatternEvidence,
  lead: JudgedStudy<PatternStudy> | undefined,
  outlook: Outlook,
  language: Language,
): string {
  const text = messages(language).explanations;
  if (evidence.nothing !== null) return text[evidence.nothing];
  if (lead === undefined) return text['no-outcomes'];
  const { study } = lead;
  if (study.numbers !== null && study.firstYear !== null && study.lastYear !== null) {
    return text.rests(
      municipalities(study.adopters, language),
      formatYears(study.firstYear, study.lastYear),
      formatNumber(study.controls, language, 0),
    );
  }
  const needed = text.needed(
    formatNumber(studyRules.fewestAdopters, language, 0),
    formatNumber(studyRules.fewestYearsAfter - 1, language, 0),
  );
  const when = outlook.earliest === null ? text.tooFew : text.earliest(formatYear(outlook.earliest));
  if (outlook.way === null || outlook.lastAsked === null) return `${needed} ${when}`;
  const begun = text.begun(
    municipalities(outlook.unconfirmed, language),
    formatYear(outlook.lastAsked),
    lowerFirst(outlook.way.way[language]),
    outlook.adopters === 0 ? null : formatNumber(outlook.adopters, language, 0),
  );
  return `${begun} ${needed} ${when}`;
}

/** `Digital tillsyn` within a sentence; `GPS-larm` stays. */
const lowerFirst = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

function municipalities(count: number, language: Language): string {
  const { municipality, municipalities: many } = messages(language).page;
  return formatCount(count, municipality, many, language);
}

export function studyView(
  judged: JudgedStudy<PatternStudy>,
  snapshot: string,
  language: Language,
): StudyView {
  const text = messages(language);
  const { study, reasons, chance } = judged;
  const { numbers, outcome, way } = study;
  const measure = displayUnit(outcome.title);
  const name = nameOf(outcome.title);
  const difference = (value: number) => formatDifference(value, measure, language);
  const unit = unitName(measure, language) ?? '';
  return {
    key: `${way.id} ${outcome.id}`,
    verdict: text.verdicts[judged.verdict],
    tone: toneOf(judged.verdict, judged),
    name,
    title:
      numbers === null
        ? text.page.studyUntold(name)
        : text.page.studyTitle(
            name,
            difference(numbers.average.effect),
            difference(numbers.interval.low),
            difference(numbers.interval.high),
          ),
    subtitle: text.page.subtitle(unit === '' ? text.page.bareUnit : unit, way.way[language]),
    source: text.page.source(snapshot),
    facts: [
      ...reasons.map(reason => text.reasons[reason]),
      ...(numbers === null || chance === null
        ? []
        : [
            text.page.chance(formatProbability('p', chance, language)),
            text.page.before(formatProbability('p', numbers.before.chance, language)),
          ]),
      ...(numbers === null ? [] : [text.page.expected(text.page[outcome.moves])]),
      ...((judged.verdict === 'clear' || judged.verdict === 'likely') && goesOtherWay(study)
        ? [text.page.otherWay]
        : []),
    ],
    figure: isShown(study) ? { years: study.years, unit } : null,
  };
}
