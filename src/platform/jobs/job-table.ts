import { z } from 'zod';

/** How a kind of job is tried: what it carries, how often it is tried again, and after which time a try counts as lost. */
export type JobKind = {
  readonly data: z.ZodType<object>;
  /** Tries after the first one; then it lies with the dead. */
  readonly retries: number;
  /** Seconds before the second try; each later pause is about twice as long, up to an hour. */
  readonly pauseSeconds: number;
  /** A try that takes longer is given up, and the job is tried again. */
  readonly patienceSeconds: number;
};

export type JobTable = Readonly<Record<string, JobKind>>;

export type JobData<Table extends JobTable, Name extends keyof Table> = z.infer<Table[Name]['data']>;

const nothing = z.object({});

/** Every kind of work that the server does by itself. Jobs carry identifiers, never what a person wrote. */
export const jobTable = {
  /** Every minute: messages that need not wait become deliveries. */
  'mail.sweep': { data: nothing, retries: 0, pauseSeconds: 1, patienceSeconds: 60 },
  /** In the morning: what waited becomes one delivery for each person. */
  'mail.digest': {
    data: z.object({ frequency: z.enum(['daily', 'weekly']) }),
    retries: 5,
    pauseSeconds: 60,
    patienceSeconds: 300,
  },
  /** One mail to one person, of one message or of several. */
  'mail.deliver': {
    data: z.object({ organisationId: z.uuid(), messageIds: z.array(z.uuid()).min(1) }),
    // From half a minute to an hour between: about half a day in all.
    retries: 16,
    pauseSeconds: 30,
    patienceSeconds: 180,
  },
  /** One letter to an address that is no person of an organisation. */
  'mail.deliverLetter': {
    data: z.object({ organisationId: z.uuid(), letterId: z.uuid() }),
    retries: 16,
    pauseSeconds: 30,
    patienceSeconds: 180,
  },
  /** Once a day: the heads of the audit chains, to the auditor. */
  'mail.auditHeads': { data: nothing, retries: 16, pauseSeconds: 30, patienceSeconds: 180 },
  /** Once a day: what is past its time is removed. */
  'housekeeping.removeExpired': { data: nothing, retries: 3, pauseSeconds: 60, patienceSeconds: 600 },
  /** Once a day: commitments whose owner left the leadership group go to its chair. */
  'decisions.passCommitments': { data: nothing, retries: 5, pauseSeconds: 60, patienceSeconds: 600 },
  /** Once a day: conversations whose last day has passed are closed. */
  'conversations.closeEnded': { data: nothing, retries: 5, pauseSeconds: 60, patienceSeconds: 600 },
  /** Once a day: who is to be told of what they owe is told. */
  'duties.takeSteps': { data: nothing, retries: 5, pauseSeconds: 60, patienceSeconds: 600 },
  /** Once a day: authors of ideas are told of effects that have been measured. */
  'ideas.tellEffects': { data: nothing, retries: 5, pauseSeconds: 60, patienceSeconds: 600 },
  /** Once a night: organisations that have it so ask to fetch from Kolada. */
  'panel.syncNightly': { data: nothing, retries: 3, pauseSeconds: 60, patienceSeconds: 600 },
} as const satisfies JobTable;
