import type { MadeUpHandover } from './model.ts';

/** What has crossed a border in Exempelkommunen: between two authorities, and to the adviser from outside. */
export const madeUpHandovers: readonly MadeUpHandover[] = [
  {
    by: 'Mikael Sjöberg',
    from: 'Socialnämnden',
    to: { part: 'Barn- och utbildningsnämnden' },
    title: 'Gemensam ingång för barn som behöver stöd tidigt',
    text: 'Socialnämnden föreslår att barn- och utbildningsnämnden och socialnämnden prövar en gemensam digital ingång för vårdnadshavare, så att en familj berättar en gång.\n\nUnderlaget beskriver hur det går till i dag, vad som skulle ändras och vilka uppgifter som inte får lämnas mellan nämnderna utan stöd i lag.',
  },
  {
    by: 'Karin Hallgren',
    from: 'Kommunstyrelsen',
    to: { person: 'Ingrid Thorell' },
    title: 'Uppdrag: granska beslutsunderlaget om digital hemtjänst',
    text: 'Kommunstyrelsen ber om en oberoende granskning av underlaget om digital tillsyn nattetid: vad andra har sett för effekt, vad som krävs för att den ska komma också här, och vad underlaget inte säger.',
  },
];

export const neighbourHandovers: readonly MadeUpHandover[] = [
  {
    by: 'Nils Örn',
    from: 'Kommunstyrelsen',
    to: { person: 'Ingrid Thorell' },
    title: 'Uppdrag: stöd inför beslut om gemensam e-tjänsteplattform',
    text: 'Grannkommunen vill ha ett utlåtande om vad en gemensam plattform skulle kosta och ge, innan kommunstyrelsen beslutar.',
  },
];
