import { seededUniform } from '#core/numerics/seeded-random.ts';
import { hardlySeen, madeUpPresence, madeUpProfessions, madeUpStatements } from './made-up-statements.ts';

/** What Exempelkommunen asked its employees last spring. */
export const madeUpQuestion = {
  question: 'Vad tar tid i onödan?',
  background:
    'Vi vill ta bort sådant som tar tid utan att göra nytta för någon. Ledningsgruppen väljer tre saker att börja med, och då behöver vi veta vad ni ser.',
  promise:
    'Ledningsgruppen svarar på resultatet senast en månad efter att samtalet har stängt, och säger vad den börjar med och vad den inte gör.',
} as const;

const participants = 400;
/** Of ten, how many are in each of the groups that were planted. */
const sizes = [4, 6] as const;
const seed = 2026;

const shareSeen = 0.62;
const sharePass = 0.11;
/** Nobody is only as their group is. */
const stray = 0.08;

/** Polis's files of a conversation that never was: 400 participants in two groups, the same ones every time. */
export function madeUpFiles(openedOn: string): {
  readonly comments: string;
  readonly votes: string;
  readonly participation: string;
} {
  const uniform = seededUniform(seed);
  const opened = Date.parse(openedOn);
  const last = madeUpStatements.length - hardlySeen;
  const comments = madeUpStatements.map(
    ([, text], at) => `${opened + Math.floor(at / 9) * 86_400_000},${at},1,"${text.replaceAll('"', '""')}"`,
  );
  const rows = Array.from({ length: participants }, (_, who) => {
    const group = groupAt((10 * (who + 0.5)) / participants);
    const cells = madeUpStatements.map(([agree], at) => {
      const seen = at < last ? shareSeen : 0.02;
      const draws = [uniform(), uniform(), uniform()];
      if (draws[0]! > seen) return '';
      if (draws[1]! < sharePass) return '0';
      const share = Number(agree[group]) / 10;
      return draws[2]! < (1 - stray) * share + stray / 2 ? '1' : '-1';
    });
    return [who, ...cells].join(',');
  });
  return {
    comments: ['timestamp,comment-id,moderated,comment-body', ...comments].join('\n'),
    votes: [['participant', ...madeUpStatements.keys()].join(','), ...rows].join('\n'),
    participation: [
      'kind,name,invited,participants',
      ...madeUpPresence.map(([name, invited, came]) => `part,${name},${invited},${came}`),
      ...madeUpProfessions.map(([name, invited, came]) => `profession,${name},${invited},${came}`),
    ].join('\n'),
  };
}

function groupAt(place: number): number {
  let end = 0;
  for (const [group, size] of sizes.entries()) {
    end += size;
    if (place < end) return group;
  }
  return sizes.length - 1;
}

export const madeUpInvited = madeUpPresence.reduce((sum, [, invited]) => sum + invited, 0);

/** What the leadership answered, as it promised. */
export const madeUpReply =
  'Vi börjar med tre saker: en inloggning på morgonen, gränsen för godkännande av inköp, och att gamla system stängs när nya tas i bruk. Vi inför inte AI-assistenter för alla i år: där går åsikterna isär, och vi vill förstå varför. Räddningstjänsten hörde vi inte, så dit åker vi.';

/** The conversation that goes on. */
export const madeUpOpenQuestion = {
  question: 'Hur vill vi arbeta 2030?',
  background:
    'Om några år är vi färre som ska göra mer. Vad vill ni att maskiner gör då, och vad ska människor fortsätta göra?',
  promise:
    'Ledningsgruppen läser resultatet med er på en öppen träff, och skriver in det som delas i visionen.',
} as const;

export const madeUpOpenStatements: readonly string[] = [
  'År 2030 dokumenterar jag genom att prata.',
  'Alla enkla ansökningar avgörs samma dag.',
  'Jag träffar fler människor och färre skärmar än i dag.',
  'Jag väljer själv var jag arbetar två dagar i veckan.',
  'Det finns alltid en människa att ringa.',
  'Nya medarbetare kan sitt första system efter en dag.',
];

export const madeUpVoters: readonly string[] = [
  'Oskar Falk',
  'Fatima Yilmaz',
  'Anna Bergström',
  'David Nyman',
  'Hanna Ståhl',
  'Sara Lindqvist',
  'Amir Rahimi',
  'Eva Nordström',
];

export const madeUpWaiting = {
  by: 'Anna Bergström',
  text: 'Schemat läggs av arbetslaget och en dator räknar ut resten.',
} as const;
