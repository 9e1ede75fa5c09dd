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
  'values.settle': {
    sv: 'Rätta vilken sort ett nyckeltal är och avgöra om det har fått en ny definition.',
    en: 'Correct what kind a key figure is, and settle whether it was given a new definition.',
  },
  'values.sync': { sv: 'Hämta nya värden från Kolada.', en: 'Fetch new values from Kolada.' },
  'catalogue.edit': {
    sv: 'Lägga till och ändra egna mönster för digitala arbetssätt.',
    en: 'Add and change own patterns of digital ways of working.',
  },
  'peers.edit': {
    sv: 'Välja vad som avgör likhet och spara egna jämförelsegrupper.',
    en: 'Choose what decides likeness, and save sets of peers.',
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
    sv: 'Läsa överlämningar; en rådgivare ser bara dem som gjorts till rådgivaren själv.',
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
  'opportunities.read': {
    sv: 'Läsa organisationens egna möjligheter och vad medarbetarna säger om dem.',
    en: 'Read the organisation’s own opportunities and what its employees say of them.',
  },
  'opportunities.edit': {
    sv: 'Lägga upp egna möjligheter och knyta påståenden och idéer till dem.',
    en: 'Add opportunities of one’s own and tie statements and ideas to them.',
  },
  'conversations.read': {
    sv: 'Läsa samtal och vad de har visat, aldrig om färre än sex.',
    en: 'Read conversations and what they have shown, never of fewer than six.',
  },
  'conversations.start': {
    sv: 'Starta, ändra och stänga samtal i eget namn.',
    en: 'Start, change and close conversations in one’s own name.',
  },
  'conversations.moderate': {
    sv: 'Granska påståenden innan de visas i ett samtal.',
    en: 'Review statements before they are shown in a conversation.',
  },
  'conversations.takePart': {
    sv: 'Delta i samtal: ta ställning till påståenden och skriva egna, under pseudonym.',
    en: 'Take part in conversations: vote on statements and write one’s own, under a pseudonym.',
  },
  'ideas.read': { sv: 'Läsa idéer och vad som blir av dem.', en: 'Read ideas and what becomes of them.' },
  'ideas.leave': { sv: 'Lämna idéer och stödja andras.', en: 'Leave ideas and support those of others.' },
  'ideas.answer': {
    sv: 'Svara på idéer som man har ansvar för, och utse den som ska svara.',
    en: 'Reply to ideas one is responsible for, and name who is to reply.',
  },
  'vision.read': { sv: 'Läsa visionen och dess versioner.', en: 'Read the vision and its versions.' },
  'vision.edit': {
    sv: 'Skriva visionen och ge ut nya versioner.',
    en: 'Write the vision and publish new versions.',
  },
  'welfare.read': {
    sv: 'Läsa välfärdsgapet och dess scenarier.',
    en: 'Read the welfare gap and its scenarios.',
  },
  'welfare.edit': {
    sv: 'Spara scenarier för välfärdsgapet med egna antaganden.',
    en: 'Save scenarios of the welfare gap with assumptions of your own.',
  },
  'maturity.read': {
    sv: 'Läsa ledningens självskattningar.',
    en: "Read the leadership's self-assessments.",
  },
  'maturity.answer': { sv: 'Svara på en självskattning.', en: 'Answer a self-assessment.' },
  'maturity.edit': {
    sv: 'Öppna och avsluta självskattningar, och föra in resultat av andra modeller.',
    en: 'Open and close self-assessments, and enter results of other models.',
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
  'duties.read': {
    sv: 'Läsa sina måsten, och se vad som är försenat i organisationen.',
    en: 'Read one’s own musts, and see what is overdue in the organisation.',
  },
  'duties.rule': {
    sv: 'Bestämma regeln för påminnelser och eskalering, och organisationens lediga dagar.',
    en: 'Set the rule of reminders and escalation, and the organisation’s days off.',
  },
  'duties.absence': {
    sv: 'Anmäla egen frånvaro och vem som går in i ens ställe.',
    en: 'Tell of one’s own absence and who steps in.',
  },
  'follow-up.read': {
    sv: 'Läsa avstämningar, ledningens dagordning och vad som följts upp i tid.',
    en: 'Read check-ins, the leadership’s agenda and what was followed up on time.',
  },
  'follow-up.answer': {
    sv: 'Svara på egna avstämningar och granska dem man är utsedd att granska.',
    en: 'Answer one’s own check-ins, and review those one is appointed to review.',
  },
  'follow-up.lead': {
    sv: 'Anteckna vad ledningsgruppen kom fram till på sin dagordning.',
    en: 'Note what the leadership group concluded on its agenda.',
  },
  'measures.read': {
    sv: 'Läsa mått och nyckeltalsbiblioteket.',
    en: 'Read measures and the library of key figures.',
  },
  'measures.edit': {
    sv: 'Lägga upp och ändra mått: definition, utgångsläge, målvärden och brott i serien.',
    en: 'Add and change measures: definition, baseline, targets and breaks in the series.',
  },
  'measures.report': {
    sv: 'Rapportera värden till organisationens egna mått.',
    en: 'Report values of the organisation’s own measures.',
  },
  'benefits.read': {
    sv: 'Läsa nyttoregistret: utlovad och realiserad nytta.',
    en: 'Read the benefit register: benefits promised and realised.',
  },
  'benefits.book': {
    sv: 'Bokföra realiserad nytta som man ansvarar för, med underlag.',
    en: 'Book realised benefits that one answers for, with evidence.',
  },
  'effects.read': {
    sv: 'Läsa effektutvärderingar: metod, underlag och utslag.',
    en: 'Read evaluations of effects: method, basis and verdict.',
  },
  'effects.evaluate': {
    sv: 'Bestämma hur en effekt ska utvärderas, och räkna.',
    en: 'Fix how an effect is to be evaluated, and calculate.',
  },
  'reports.read': {
    sv: 'Ta ut rapporter till nämnd, delårs- och årsredovisning.',
    en: 'Take out reports to boards and for interim and annual reports.',
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
