import { defineMessages } from '#ui/language/define-messages.ts';

export const messages = defineMessages({
  rooms: {
    situation: 'Läget',
    keyFigures: 'Nyckeltal',
    adoption: 'Införande',
    opportunities: 'Möjligheter',
    data: 'Data',
  },
  organisationRooms: {
    heading: 'Organisationen',
    duties: 'Mina måsten',
    direction: 'Inriktning',
    initiatives: 'Initiativ',
    portfolio: 'Portfölj',
    decisions: 'Beslut',
    effects: 'Effekter',
    benefits: 'Nyttor',
    reports: 'Rapporter',
    measures: 'Mått',
    organisation: 'Organisation',
    leadership: 'Ledningsgrupp',
    people: 'Personer',
    handovers: 'Överlämningar',
    audit: 'Revision',
    tokens: 'Nycklar',
  },
  visitor: {
    signIn: 'Logga in',
    account: 'Mitt konto',
    changePerson: 'Byt person',
    demonstration: 'Demonstration',
    isNobody: 'med påhittade personer i Exempelkommunen.',
    isYou: (name: string, roles: string) => `med påhittade personer. Du provar som ${name}, ${roles}.`,
    try: 'Prova som …',
  },
  footer: {
    sources:
      'Källor till råvärdena: Kolada, SCB och SKR, med hämtningsdatum vid varje siffra. Jämförelser, avvikelser och möjligheter är egna beräkningar.',
    method: 'Så räknar vi',
    accessibility: 'Tillgänglighetsredogörelse',
    roles: 'Roller',
    api: 'Öppet API',
    data: 'Data och källor',
  },
  start: {
    title: 'Vilken kommun eller region leder du?',
    lede: 'Se var den står jämfört med dem som liknar den, vilka skillnader som är verkliga och vilka digitala arbetssätt som kan möta dem.',
    label: 'Kommun eller region',
    hint: 'Namn eller kod. Stavningen behöver inte stämma.',
    button: 'Visa läget',
    continueTitle: (name: string) => `Fortsätt med ${name}`,
    continueText: 'Det är den organisation som ni har valt här.',
    found: (count: number) => (count === 1 ? 'En träff' : `${count} träffar`),
    nothing: (query: string) => `Ingen kommun eller region liknar ”${query}”`,
    nothingText: 'Pröva en del av namnet, eller välj i listan nedan.',
    choose: (name: string) => `Vi leder ${name}`,
    chosen: (name: string) => `Sparat: ni leder ${name}.`,
    examplesTitle: 'Det här får ni',
    examplesLede: 'Tre verkliga exempel ur de öppna värden som följer med:',
    exampleSentence: (name: string, tested: string, worse: string, better: string) =>
      `${name}: av ${tested} prövade nyckeltal är ${worse === '1' ? 'ett' : worse} tydligt sämre och ${better === '1' ? 'ett' : better} tydligt bättre än hos andra med liknande förutsättningar.`,
    allTitle: 'Alla kommuner och regioner',
    regions: 'Regioner',
    example: 'Påhittad kommun att pröva på',
    tryTitle: 'Prova som någon i Exempelkommunen',
    tryText:
      'Det här är en demonstration. Välj en roll – kommundirektör, strateg, läsare, rådgivare – och se vad den ser och får göra. Inget konto behövs.',
    tryButton: 'Prova som …',
    exampleHint: 'Exempelkommunen finns inte. Dess värden är påhittade och ingår inte i några jämförelser.',
  },
  search: {
    title: 'Sök',
    label: 'Sök kommun, region, nyckeltal eller sida',
    button: 'Sök',
    hint: 'Namn, kod eller ord i nyckeltalets titel.',
    empty: 'Skriv vad du söker. Stavningen behöver inte stämma för kommuner och regioner.',
    heading: (count: number, query: string) =>
      count === 0
        ? `Inget stämde med ”${query}”`
        : count === 1
          ? `En träff på ”${query}”`
          : `${count} träffar på ”${query}”`,
    nothing: 'Pröva ett kortare ord, eller gå till listan över alla nyckeltal.',
    units: 'Kommuner och regioner',
    keyFigures: 'Nyckeltal',
    pages: 'Sidor',
    more: (count: string) => `Visa alla ${count} nyckeltal som stämmer`,
    keyFiguresFor: (name: string) => `Värdena visas för ${name}.`,
  },
  failure: {
    notFound: 'Sidan finns inte',
    notFoundHappened:
      'Adressen leder inte till någon sida, eller så finns inte det som söktes i den valda ögonblicksbilden.',
    notFoundToDo: 'Kontrollera adressen, sök, eller gå till startsidan. Inget har gått förlorat.',
    broken: 'Något gick fel hos oss',
    brokenHappened: 'Sidan kunde inte visas. Felet är antecknat i loggen.',
    brokenToDo:
      'Ladda om sidan. Hjälper inte det: säg till den som sköter systemet. Inget du har sparat har gått förlorat.',
    refused: 'Det gick inte att göra',
    refusedHappened: 'Det som skickades kunde inte tas emot.',
    refusedToDo: 'Gå tillbaka, kontrollera uppgifterna och försök igen. Inget har ändrats.',
    roleNeeded: (roles: string) => `Det här kräver rollen ${roles}`,
    signedInAs: (name: string, roles: string) =>
      `Du är inloggad som ${name}, ${roles}. Den rollen ger inte rätt till det här.`,
    roleHelp: (organisation: string) =>
      `En administratör i ${organisation} kan ge dig rollen, eller göra det åt dig. Inget har ändrats.`,
    roleDemonstration:
      'I den här demonstrationen kan du i stället prova som någon som får. Inget har ändrats.',
    signInNeeded: 'Det här kräver att du är inloggad',
    nobodySignedIn: 'Ingen är inloggad här just nu.',
    signInHelp:
      'Logga in och försök igen. Saknar du konto kan en administratör i din organisation bjuda in dig.',
    start: 'Till startsidan',
    data: 'Till data och ögonblicksbilder',
  },
  titles: { product: 'Rodret', start: 'Rodret – digitalisering som ledningsfråga' },
})({
  rooms: {
    situation: 'Situation',
    keyFigures: 'Key figures',
    adoption: 'Adoption',
    opportunities: 'Opportunities',
    data: 'Data',
  },
  organisationRooms: {
    heading: 'The organisation',
    duties: 'My duties',
    direction: 'Direction',
    initiatives: 'Initiatives',
    portfolio: 'Portfolio',
    decisions: 'Decisions',
    effects: 'Effects',
    benefits: 'Benefits',
    reports: 'Reports',
    measures: 'Measures',
    organisation: 'Organisation',
    leadership: 'Leadership group',
    people: 'People',
    handovers: 'Hand-overs',
    audit: 'Audit',
    tokens: 'Keys',
  },
  visitor: {
    signIn: 'Sign in',
    account: 'My account',
    changePerson: 'Change person',
    demonstration: 'Demonstration',
    isNobody: 'with made-up people of Exempelkommunen.',
    isYou: (name, roles) => `with made-up people. You are trying it as ${name}, ${roles}.`,
    try: 'Try as …',
  },
  footer: {
    sources:
      'Sources of the raw values: Kolada, SCB and SKR, with the day of the fetch beside each figure. Comparisons, gaps and opportunities are our own calculations.',
    method: 'How we calculate',
    accessibility: 'Accessibility statement',
    roles: 'Roles',
    api: 'Open API',
    data: 'Data and sources',
  },
  start: {
    title: 'Which municipality or region do you lead?',
    lede: 'See where it stands beside those like it, which differences are real, and which digital ways of working could meet them.',
    label: 'Municipality or region',
    hint: 'Name or code. The spelling need not be right.',
    button: 'Show the situation',
    continueTitle: name => `Go on with ${name}`,
    continueText: 'It is the organisation you have chosen here.',
    found: count => (count === 1 ? 'One match' : `${count} matches`),
    nothing: query => `No municipality or region is like “${query}”`,
    nothingText: 'Try a part of the name, or choose in the list below.',
    choose: name => `We lead ${name}`,
    chosen: name => `Saved: you lead ${name}.`,
    examplesTitle: 'This is what you get',
    examplesLede: 'Three real examples from the open values that come with the product:',
    exampleSentence: (name, tested, worse, better) =>
      `${name}: of ${tested} tested key figures, ${worse === '1' ? 'one is' : `${worse} are`} clearly worse and ${better === '1' ? 'one' : better} clearly better than among those like it.`,
    allTitle: 'All municipalities and regions',
    regions: 'Regions',
    example: 'A made-up municipality to try things on',
    tryTitle: 'Try as somebody in Exempelkommunen',
    tryText:
      'This is a demonstration. Choose a role – chief executive, strategist, reader, adviser – and see what it sees and may do. No account is needed.',
    tryButton: 'Try as …',
    exampleHint: 'Exempelkommunen does not exist. Its values are made up and count in no comparison.',
  },
  search: {
    title: 'Search',
    label: 'Search municipality, region, key figure or page',
    button: 'Search',
    hint: 'A name, a code or words of a key figure’s title (titles are in Swedish).',
    empty: 'Write what you look for. The spelling need not be right for municipalities and regions.',
    heading: (count, query) =>
      count === 0
        ? `Nothing matched “${query}”`
        : count === 1
          ? `One match for “${query}”`
          : `${count} matches for “${query}”`,
    nothing: 'Try a shorter word, or go to the list of all key figures.',
    units: 'Municipalities and regions',
    keyFigures: 'Key figures',
    pages: 'Pages',
    more: count => `Show all ${count} key figures that match`,
    keyFiguresFor: name => `Values are shown for ${name}.`,
  },
  failure: {
    notFound: 'There is no such page',
    notFoundHappened: 'The address leads to no page, or what was asked for is not in the snapshot chosen.',
    notFoundToDo: 'Check the address, search, or go to the start page. Nothing has been lost.',
    broken: 'Something went wrong on our side',
    brokenHappened: 'The page could not be shown. The error is in the log.',
    brokenToDo:
      'Reload the page. If that does not help, tell whoever runs the system. Nothing you saved has been lost.',
    refused: 'That could not be done',
    refusedHappened: 'What was sent could not be taken.',
    refusedToDo: 'Go back, check what you gave and try again. Nothing has been changed.',
    roleNeeded: roles => `This needs the role ${roles}`,
    signedInAs: (name, roles) =>
      `You are signed in as ${name}, ${roles}. That role does not give the right to this.`,
    roleHelp: organisation =>
      `An administrator of ${organisation} can give you the role, or do it for you. Nothing has been changed.`,
    roleDemonstration:
      'In this demonstration you can try as somebody who may instead. Nothing has been changed.',
    signInNeeded: 'This needs you to be signed in',
    nobodySignedIn: 'Nobody is signed in here at the moment.',
    signInHelp:
      'Sign in and try again. If you have no account, an administrator of your organisation can invite you.',
    start: 'To the start page',
    data: 'To data and snapshots',
  },
  titles: { product: 'Rodret', start: 'Rodret – digitalisation as a matter of leadership' },
});
