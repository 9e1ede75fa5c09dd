import { resolve, type Schema } from '../api/conforms.ts';
import type { Inhabited } from '../support/inhabited.ts';

/** One of the places of an input, an address or a form where an identifier stands. */
export type Slot = { readonly at: readonly (string | number)[]; readonly kind: string };

/** An input made from its schema, with the places of it that hold identifiers. */
export type Filling = { readonly value: unknown; readonly slots: readonly Slot[] };

/**
 * Which table the identifier in a field of this name is of. A name that is not here makes the tests fail: say what it
 * identifies, and it is attacked in all that takes it.
 */
const kinds: Readonly<Record<string, string>> = {
  person: 'person',
  part: 'organisation_part',
  parent: 'organisation_part',
  from: 'organisation_part',
  seat: 'leadership_membership',
  invitation: 'invitation',
  token: 'api_token',
  handover: 'handover',
  initiative: 'initiative',
  other: 'initiative',
  departments: 'organisation_part',
  goals: 'goal',
  goal: 'goal',
  serves: 'goal',
  trend: 'trend',
  gapScenario: 'welfare_scenario',
  projection: 'welfare_projection',
  opportunity: 'own_opportunity',
  ownPattern: 'own_pattern',
  support: 'opportunity_support',
  voice: 'employee_voice',
  peerSet: 'peer_set',
  edition: 'vision_edition',
  sentence: 'vision_sentence',
  measure: 'measure',
  value: 'measure_value',
  reporter: 'person',
  initiatives: 'initiative',
  scenario: 'scenario',
  calculation: 'calculation',
  threadObject: 'goal',
  proposal: 'proposal',
  meeting: 'meeting',
  decision: 'decision',
  revises: 'decision',
  commitment: 'commitment',
  plan: 'effect_plan',
  introduction: 'effect_introduction',
  evaluationRun: 'effect_run',
  evaluation: 'effect_evaluation',
  benefit: 'benefit',
  corrects: 'benefit_booking',
  round: 'maturity_round',
  otherResult: 'maturity_other_result',
  idea: 'idea',
  ideaFile: 'idea_file',
  duty: 'duty',
  checkIn: 'check_in',
  correctsAnswer: 'check_in',
  note: 'agenda_note',
  owner: 'person',
  benefitOwner: 'person',
  reviewer: 'person',
  deciderPerson: 'person',
  deciderPart: 'organisation_part',
  absence: 'absence',
  feed: 'calendar_feed',
  responsible: 'person',
  deputy: 'person',
  organisation: 'organisation',
  session: 'account_session',
  keep: 'account_session',
  passkey: 'account_passkey',
  conversation: 'conversation',
  statement: 'conversation_statement',
  duplicateOf: 'conversation_statement',
  invitedPart: 'conversation_invited',
  invitedProfession: 'conversation_invited',
  invitedGroups: 'conversation_invited',
  linkBatch: 'conversation_link',
  syncRun: 'sync_run',
  snapshot: 'snapshot',
  onto: 'snapshot',
  before: 'earlier-snapshot',
  after: 'snapshot',
};

/** Names in addresses that identify what is open to all, or – `secret` – what whoever knows it may use. */
const openNames = new Set(['unit', 'keyFigure', 'pattern', 'secret', 'kind', 'area', 'serviceArea', 'item']);

/** The same where the name may be anything; null for what identifies nothing. */
export const kindNamed = (name: string): string | null => kinds[name] ?? null;

/** What the identifier in a field of this name is of; null where it is open to all. Throws for one not yet known. */
export function kindOf(name: string, where: string): string | null {
  if (openNames.has(name)) return null;
  const kind = kinds[name];
  if (kind !== undefined) return kind;
  throw new Error(`${where} takes an identifier "${name}": say in tests/trust/identifiers.ts what it is of.`);
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Schema[] => (Array.isArray(value) ? value.filter(isSchema) : []);

const snapshots = new Set(['snapshot', 'earlier-snapshot']);
const identifiesByName = (name: string): boolean => snapshots.has(kinds[name] ?? '');

const values: Readonly<Record<string, unknown>> = {
  unitCode: '1440',
  email: 'ny.person@example.se',
  addresses: 'ny.person@example.se',
  password: 'tre gröna hästar på taket',
  currentPassword: 'tre gröna hästar på taket',
  newPassword: 'fyra blå kor under taket',
  values: '/nonexistent/values.csv',
  cookie: 'rodret.session_token=none',
  period: '2025',
  without: '1489',
  text: 'slag;namn;under;från;till',
  // Of key figures and service areas, as a pattern names them.
  id: 'N15030',
  areas: 'elder-care',
  keyFigure: 'N15419',
  unit: '1440',
  units: '1401',
  assumption: 'home-care/productivity',
};

const plain = (schema: Schema, name: string): unknown => {
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (name in values) return values[name];
  const types = [schema.type].flat();
  if (types.includes('null')) return null;
  if (types.includes('string')) return schema.format === 'date' ? '2026-03-02' : 'Namn';
  if (types.includes('integer') || types.includes('number')) return Math.max(1, Number(schema.minimum ?? 1));
  return types.includes('boolean') ? false : {};
};

/**
 * Inputs of a schema, one for each way through its unions, so that every identifier it can take stands in one of them.
 * Fields that may be left out are left out where they hold none.
 */
export function fillingsOf(given: Schema, root: Schema, where: string, name = ''): readonly Filling[] {
  const schema = typeof given.$ref === 'string' ? (resolve(given.$ref, root) ?? {}) : given;
  const options = [...listOf(schema.anyOf), ...listOf(schema.oneOf)];
  if (options.length > 0) {
    const all = options.flatMap(option => fillingsOf(option, root, where, name));
    const holding = all.filter(({ slots }) => slots.length > 0);
    const nothing = all.filter(({ value }) => value === null);
    return holding.length > 0 ? holding : [...nothing, ...all].slice(0, 1);
  }
  if (isSchema(schema.properties)) {
    const required = Array.isArray(schema.required) ? schema.required : [];
    let made: readonly Filling[] = [{ value: {}, slots: [] }];
    for (const [field, inner] of Object.entries(schema.properties)) {
      if (!isSchema(inner)) continue;
      const found = fillingsOf(inner, root, where, field);
      const isNeeded = required.includes(field) || found.some(({ slots }) => slots.length > 0);
      if (isNeeded) made = made.flatMap(before => found.map(filling => withField(before, field, filling)));
    }
    return made;
  }
  if (isSchema(schema.items)) {
    return fillingsOf(schema.items, root, where, name).map(({ value, slots }) => ({
      value: [value],
      slots: slots.map(({ at, kind }) => ({ at: [0, ...at], kind })),
    }));
  }
  if (schema.format === 'uuid' || identifiesByName(name)) {
    const kind = kindOf(name, where);
    return [{ value: null, slots: kind === null ? [] : [{ at: [], kind }] }];
  }
  return [{ value: plain(schema, name), slots: [] }];
}

const withField = (before: Filling, field: string, { value, slots }: Filling): Filling => ({
  value: { ...(before.value as object), [field]: value },
  slots: [...before.slots, ...slots.map(({ at, kind }) => ({ at: [field, ...at], kind }))],
});

/** The value with something put at a place of it. */
export function put(value: unknown, at: readonly (string | number)[], given: unknown): unknown {
  const [step, ...rest] = at;
  if (step === undefined) return given;
  if (Array.isArray(value))
    return value.map((inner, index) => (index === step ? put(inner, rest, given) : inner));
  const object: Readonly<Record<string, unknown>> = isSchema(value) ? value : {};
  return { ...object, [step]: put(object[step], rest, given) };
}

export type Whose = 'own' | 'foreign' | 'unknown';

/** An identifier of the form of the kind that nobody has. */
export const unknownId = (kind: string): string =>
  snapshots.has(kind) ? `2025-01-02-${crypto.randomUUID().slice(0, 8)}` : crypto.randomUUID();

/** The identifier that stands for the kind: the first of the own organisation's, of the other's, or nobody's. */
export function identifier(kind: string, whose: Whose, own: Inhabited, other: Inhabited): string {
  if (whose === 'unknown') return unknownId(kind);
  const [id] = (whose === 'own' ? own : other).ids.get(kind) ?? [];
  if (id === undefined) throw new Error(`No ${kind} was made: make one in tests/support/inhabited.ts.`);
  return id;
}
