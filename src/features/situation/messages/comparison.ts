import { defineMessages } from '#ui/language/define-messages.ts';

/** Whom something is compared with, in words. */
export const comparisonMessages = defineMessages({
  whom: {
    ordinary: 'liknande',
    weights: 'de närmaste enligt era vikter',
    set: (name: string) => `gruppen ”${name}”`,
  },
  beside: (topic: string, whom: string) => `${topic}, mot ${whom}`,
  weightsNote: (areas: string) =>
    `Här är liknande de närmaste enligt era egna vikter i ${areas}; i övriga områden gäller RKA:s grupp, eller de beräknade där ingen finns. Vad som är en vanlig skillnad är detsamma som för alla.`,
  setNote: (name: string, units: string) =>
    `Här betyder liknande gruppen ”${name}”, som ni har valt själva: ${units}. Samma enheter gäller i alla områden. Vad som är en vanlig skillnad är mätt mellan enheter och deras officiella grupper.`,
  tooFew: (name: string, count: number, fewest: number) =>
    `Gruppen ”${name}” har ${count === 0 ? 'ingen enhet' : count === 1 ? 'en enhet' : `${count} enheter`} att jämföra med här. Prövningen behöver minst ${fewest}: vad som är bättre eller sämre än i gruppen går därför inte att säga. Egna värden, platser i landet och trender visas ändå.`,
  beingCompared:
    'Ögonblicksbilden jämförs just nu med de förra. Nyckeltal som verkar ha fått en ny innebörd hålls utanför så långt det är känt; läs in sidan igen om en stund.',
  choose: 'Jämför med',
  choiceOrdinary: 'Liknande (RKA:s grupper)',
  choiceWeights: 'De närmaste enligt egna vikter',
  choiceSet: (name: string) => `Gruppen ”${name}”`,
  show: 'Jämför',
})({
  whom: {
    ordinary: 'peers',
    weights: 'the nearest by your weights',
    set: name => `the group “${name}”`,
  },
  beside: (topic, whom) => `${topic}, against ${whom}`,
  weightsNote: areas =>
    `Here peers are the nearest by your own weights in ${areas}; in other areas RKA’s group holds, or the computed ones where there is none. What is an ordinary difference is the same as for all.`,
  setNote: (name, units) =>
    `Here peers means the group “${name}”, which you have chosen yourselves: ${units}. The same units hold in all areas. What is an ordinary difference is measured between units and their official groups.`,
  tooFew: (name, count, fewest) =>
    `The group “${name}” has ${count === 0 ? 'no unit' : count === 1 ? 'one unit' : `${count} units`} to compare with here. The test needs at least ${fewest}: what is better or worse than in the group therefore cannot be said. Own values, places in the country and trends are shown all the same.`,
  beingCompared:
    'The snapshot is being compared with those before it. Key figures that seem to have changed meaning are held out as far as is known; load the page again in a while.',
  choose: 'Compare with',
  choiceOrdinary: 'Peers (RKA’s groups)',
  choiceWeights: 'The nearest by own weights',
  choiceSet: name => `The group “${name}”`,
  show: 'Compare',
});
