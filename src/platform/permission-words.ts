import type { Language } from './context.ts';
import type { Permission } from './permissions.ts';

/** What each permission lets somebody do, in one sentence: for the page about roles, for tokens and for the docs. */
export const permissionWords: Readonly<Record<Permission, Readonly<Record<Language, string>>>> = {
  'values.read': {
    sv: 'Läsa läget, nyckeltal, införande och möjligheter, som bygger på öppna data.',
    en: 'Read the situation, key figures, adoption and opportunities, which build on open data.',
  },
  'values.import': {
    sv: 'Importera värden till en ny ögonblicksbild för den egna organisationen.',
    en: 'Import values into a new snapshot of one’s own organisation.',
  },
  'organisation.read': {
    sv: 'Läsa organisationens delar och ledningsgruppen.',
    en: 'Read the parts of the organisation and the leadership group.',
  },
  'organisation.edit': {
    sv: 'Ändra organisationens delar och vilken kommun eller region den är.',
    en: 'Change the parts of the organisation, and which municipality or region it is.',
  },
  'leadership.edit': {
    sv: 'Ändra vilka som sitter i ledningsgruppen, som vad och hur länge.',
    en: 'Change who sits in the leadership group, as what and for how long.',
  },
  'people.read': {
    sv: 'Läsa registret över personer; varje läsning står i revisionen.',
    en: 'Read the register of people; every reading is in the audit.',
  },
  'people.edit': {
    sv: 'Bjuda in personer och ändra deras namn, e-post och roller.',
    en: 'Invite people and change their names, e-mail addresses and roles.',
  },
  'people.erase': {
    sv: 'Radera en person ur registret, så långt arkivlagen tillåter.',
    en: 'Erase a person from the register, as far as archive law allows.',
  },
  'handovers.read': {
    sv: 'Läsa överlämningar; en rådgivare ser bara dem som gjorts till den själv.',
    en: 'Read hand-overs; an adviser sees only those made to themselves.',
  },
  'handovers.make': {
    sv: 'Lämna över en daterad kopia till en annan nämnd eller till en rådgivare.',
    en: 'Hand a dated copy over to another board or to an adviser.',
  },
  'direction.read': {
    sv: 'Läsa mål, vikter och trender.',
    en: 'Read goals, weights and trends.',
  },
  'direction.edit': {
    sv: 'Ändra mål, målvärden, vikter och trender.',
    en: 'Change goals, targets, weights and trends.',
  },
  'initiatives.read': {
    sv: 'Läsa initiativ: vad de är, ger och kostar.',
    en: 'Read initiatives: what they are, give and cost.',
  },
  'initiatives.edit': {
    sv: 'Föra in och ändra initiativ, också från Excel.',
    en: 'Enter and change initiatives, from Excel as well.',
  },
  'portfolio.read': {
    sv: 'Läsa portföljen: ramar, scenarier och varför något är med eller inte.',
    en: 'Read the portfolio: limits, scenarios, and why something is in or out.',
  },
  'portfolio.edit': {
    sv: 'Ändra ramar och scenarier och räkna fram portföljer.',
    en: 'Change limits and scenarios, and calculate portfolios.',
  },
  'decisions.read': {
    sv: 'Läsa beslutsregistret: beslut, ägare, villkor och underlag.',
    en: 'Read the register of decisions: decisions, owners, conditions and basis.',
  },
  'decisions.prepare': {
    sv: 'Bereda beslut: förslag, möten och dagordningar, också som arbetsmaterial.',
    en: 'Prepare decisions: proposals, meetings and agendas, as working material too.',
  },
  'decisions.record': {
    sv: 'Föra in beslut och anmälan till nämnd, och överföra ett åtagande.',
    en: 'Record decisions and their report to a board, and hand a commitment on.',
  },
  'commitments.accept': {
    sv: 'Ta på sig ett beslutat åtagande, i eget namn.',
    en: 'Accept a decided commitment, in one’s own name.',
  },
  'tokens.manage': {
    sv: 'Skapa och återkalla nycklar för program, som aldrig får göra mer än den som har skapat dem.',
    en: 'Create and revoke tokens for programs, which may never do more than whoever created them.',
  },
  'audit.read': {
    sv: 'Läsa revisionen: vem som gjorde vad och när.',
    en: 'Read the audit: who did what and when.',
  },
  'own.edit': {
    sv: 'Sköta det egna kontot: lösenord, nycklar, inloggningar och utskick.',
    en: 'Look after one’s own account: password, passkeys, sessions and mail.',
  },
};
