import { defineMessages } from '#ui/language/define-messages.ts';

export const personMessages = defineMessages({
  finding: {
    active: (name: string) => `${name} kan logga in`,
    activeNoRole: (name: string) => `${name} har konto men ingen roll, och kommer inte in`,
    invited: (name: string) => `${name} är inbjuden men har inte kommit in än`,
    none: (name: string) => `${name} kan inte logga in`,
    erased: (name: string) => `${name} är raderad`,
  },
  leads: (titles: string) => `I ledningsgruppen: ${titles}.`,
  leadsNot: 'Sitter inte i ledningsgruppen.',
  changed: 'Ändringen är sparad. Roller gäller från nästa klick.',
  about: 'Namn, adress och roller',
  email: 'E-post',
  roles: 'Roller',
  erasedOn: (date: string) => `Raderad ${date}.`,
  nameKept:
    'Namnet är kvar, eftersom det står i en handling som ska bevaras: vem som satt i ledningsgruppen eller lämnade och fick underlag (dataskyddsförordningen artikel 17.3 b och d, arkivlagen).',
  nameGone:
    'Namn, e-post, konto, roller och inbjudningar är borta. Det som personen gjorde står kvar i revisionen, utan namn.',
  invitations: 'Inbjudningar',
  invitationsNone: 'Ingen inbjudan är skickad.',
  caption: 'Inbjudningar, den senaste först',
  made: 'Skickad',
  until: 'Gäller till',
  state: 'Läge',
  states: {
    open: 'gäller',
    accepted: 'använd',
    expired: 'för gammal',
    withdrawn: 'tillbakadragen',
    replaced: 'ersatt av en nyare',
  },
  step: 'Åtgärd',
  withdraw: 'Dra tillbaka',
  withdrawn: 'Inbjudan är tillbakadragen. Länken fungerar inte längre.',
  renew: 'Skicka en ny inbjudan',
  renewHint: 'Den länk som finns slutar gälla. Den nya visas en gång.',
  has: 'Vad personen har gjort',
  hasLink: 'Se i revisionen',
  hasText: 'Varje ändring som personen har gjort, och det som har lästs och är känsligt.',
  erase: 'Radera personen',
  eraseText:
    'När någon slutar, eller begär det enligt dataskyddsförordningen. Du får först se exakt vad som tas bort.',
  erasure: {
    title: (name: string) => `Radera ${name}?`,
    lede: 'Det kan inte ångras. Läs först vad som försvinner, vad som blir kvar och varför.',
    goes: 'Det här tas bort',
    stays: 'Det här blir kvar, och därför',
    gone: {
      name: 'Namnet: det blir ”Raderad person” överallt.',
      email: 'E-postadressen, och meddelanden som väntar på att skickas dit.',
      account:
        'Inloggningen hit. Själva kontot tas bort om personen inte använder det för en annan organisation; det kan vi inte se härifrån.',
      roles: 'Rollerna.',
      invitations: 'Inbjudningarna.',
      ideas:
        'Att personen har lämnat sina idéer, och filerna som följde med dem. Idéerna och svaren blir kvar, utan namn.',
      tokens: 'Nycklar till API:et som personen har skapat: de slutar fungera genast.',
      absences: 'Inskriven frånvaro, och att personen är ersättare för någon annan.',
      'calendar-feeds': 'Adresser som personens kalender hämtar måsten från: de slutar fungera genast.',
    },
    kept: {
      leadership:
        'Namnet, eftersom personen har suttit i ledningsgruppen. Vem som ledde är en allmän handling som ska bevaras (dataskyddsförordningen artikel 17.3 b och d, arkivlagen).',
      handovers:
        'Namnet, eftersom personen har lämnat eller fått underlag. Överlämningen är en handling som ska bevaras (dataskyddsförordningen artikel 17.3 b och d, arkivlagen).',
      decisions:
        'Namnet, eftersom ett beslut eller ett protokoll nämner personen. Det är handlingar som ska bevaras (dataskyddsförordningen artikel 17.3 b och d, arkivlagen).',
      duties:
        'Det personen har haft att göra. Det som inte är gjort går vidare inom ett dygn: till chefen i linjen, annars till ledningsgruppens ordförande.',
      audit:
        'Revisionen: vad som gjordes och när. Den har personens nummer men varken namn eller adress, och måste vara hel för att kunna litas på.',
    },
    confirm: 'Jag har läst vad som tas bort och att det inte kan ångras.',
    button: 'Radera',
    cancel: 'Avbryt, radera inte',
    obstacle: 'Personen kan inte raderas nu',
    done: 'Personen är raderad.',
  },
})({
  finding: {
    active: name => `${name} can sign in`,
    activeNoRole: name => `${name} has an account but no role, and does not get in`,
    invited: name => `${name} is invited but has not come in yet`,
    none: name => `${name} cannot sign in`,
    erased: name => `${name} has been erased`,
  },
  leads: titles => `In the leadership group: ${titles}.`,
  leadsNot: 'Does not sit in the leadership group.',
  changed: 'The change is saved. Roles hold from the next click.',
  about: 'Name, address and roles',
  email: 'E-mail',
  roles: 'Roles',
  erasedOn: date => `Erased on ${date}.`,
  nameKept:
    'The name stays, since it stands in a record that must be preserved: who sat in the leadership group, or handed over and received material (GDPR article 17.3 b and d, the Swedish archives act).',
  nameGone:
    'Name, e-mail, account, roles and invitations are gone. What the person did stays in the audit, without a name.',
  invitations: 'Invitations',
  invitationsNone: 'No invitation has been sent.',
  caption: 'Invitations, the latest first',
  made: 'Sent',
  until: 'Holds until',
  state: 'State',
  states: {
    open: 'holds',
    accepted: 'used',
    expired: 'too old',
    withdrawn: 'withdrawn',
    replaced: 'replaced by a newer one',
  },
  step: 'Step',
  withdraw: 'Withdraw',
  withdrawn: 'The invitation is withdrawn. The link does not work any more.',
  renew: 'Send a new invitation',
  renewHint: 'The link that exists stops to hold. The new one is shown once.',
  has: 'What the person has done',
  hasLink: 'See in the audit',
  hasText: 'Every change that the person has made, and what was read and is sensitive.',
  erase: 'Erase the person',
  eraseText: 'When somebody leaves, or asks for it by the GDPR. First you see exactly what is removed.',
  erasure: {
    title: name => `Erase ${name}?`,
    lede: 'It cannot be undone. Read first what goes, what stays and why.',
    goes: 'This is removed',
    stays: 'This stays, and why',
    gone: {
      name: 'The name: it becomes “Erased person” everywhere.',
      email: 'The e-mail address, and messages that wait to be sent there.',
      account:
        'The sign-in here. The account itself is removed unless the person uses it for another organisation; that cannot be seen from here.',
      roles: 'The roles.',
      invitations: 'The invitations.',
      ideas:
        'That the person left their ideas, and the files that came with them. The ideas and the replies stay, without a name.',
      tokens: 'Keys to the API that the person has made: they stop working at once.',
      absences: 'Absence that is written down, and that the person stands in for somebody else.',
      'calendar-feeds':
        'Addresses from which the person’s calendar fetches duties: they stop working at once.',
    },
    kept: {
      leadership:
        'The name, since the person has sat in the leadership group. Who led is an official record that must be preserved (GDPR article 17.3 b and d, the Swedish archives act).',
      handovers:
        'The name, since the person has handed over or received material. The handover is a record that must be preserved (GDPR article 17.3 b and d, the Swedish archives act).',
      decisions:
        'The name, since a decision or the minutes of a meeting name the person. They are records that must be preserved (GDPR article 17.3 b and d, the Swedish archives act).',
      duties:
        'What the person has had to do. What is not done is passed on within a day: to the line manager, else to the chair of the leadership group.',
      audit:
        'The audit: what was done and when. It has the number of the person but neither name nor address, and must be whole to be trusted.',
    },
    confirm: 'I have read what is removed and that it cannot be undone.',
    button: 'Erase',
    cancel: 'Cancel, do not erase',
    obstacle: 'The person cannot be erased now',
    done: 'The person has been erased.',
  },
});
