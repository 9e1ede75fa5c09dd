import type { Undetectable } from '#core/effects/minimum-detectable-effect.ts';
import type { Reason, Verdict } from '#core/effects/verdict.ts';
import type { Language } from '#platform/context.ts';

/** What a verdict is called. */
export const verdictWords: Readonly<Record<Language, Readonly<Record<Verdict, string>>>> = {
  sv: {
    clear: 'Tydlig effekt',
    likely: 'Trolig effekt',
    'none-visible': 'Ingen synlig effekt',
    'cannot-tell': 'Går inte att avgöra',
  },
  en: {
    clear: 'Clear effect',
    likely: 'Likely effect',
    'none-visible': 'No visible effect',
    'cannot-tell': 'Cannot be told',
  },
};

export const reasonWords: Readonly<Record<Language, Readonly<Record<Reason, string>>>> = {
  sv: {
    'few-pre-years':
      'Det finns färre än fem år före starten; då går det inte att skilja en effekt från slump.',
    'few-placebos':
      'Det finns färre än 60 jämförbara enheter att pröva mot; p visas men räcker inte för ett omdöme.',
    'poor-fit':
      'Åren före går inte att efterlikna med andra enheter: passningen är sämre än för tre av fyra.',
    constant: 'Värdena står stilla, så ingenting går att jämföra.',
    'hangs-on-one-unit': 'Effekten byter tecken när en enskild jämförelseenhet tas bort.',
    'rank-clear':
      'Effekten är en av de två största bland 61 jämförbara, och behåller sitt tecken vilken jämförelseenhet som än tas bort.',
    'p-likely': 'Högst 15 % av de jämförbara enheterna avviker lika mycket utan att något har gjorts.',
    'interval-within-relevant': 'Hela intervallet ligger inom det som räknas som en betydelselös effekt.',
    'interval-beyond-relevant': 'Intervallet rymmer både ingen effekt och effekter som vore betydelsefulla.',
    'no-interval': 'Det finns för få jämförbara enheter för ett intervall.',
    'inside-hull': 'Åren före efterliknas helt; vikterna är då ett val av många lika bra (se spannet).',
    'few-donors': 'Det finns färre än 20 enheter att bygga jämförelsen av.',
  },
  en: {
    'few-pre-years':
      'There are fewer than five years before the start; an effect cannot be told from chance.',
    'few-placebos':
      'There are fewer than 60 comparable units to try against; p is shown but carries no verdict.',
    'poor-fit':
      'The years before cannot be imitated by other units: the fit is worse than for three in four.',
    constant: 'The values stand still, so there is nothing to compare.',
    'hangs-on-one-unit': 'The effect changes sign when a single unit of the control is left out.',
    'rank-clear':
      'The effect is one of the two largest of 61 comparable ones, and keeps its sign whichever unit of the control is left out.',
    'p-likely': 'At most 15 % of the comparable units differ as much with nothing done.',
    'interval-within-relevant': 'The whole interval lies within what counts as an effect of no matter.',
    'interval-beyond-relevant': 'The interval holds both no effect and effects that would matter.',
    'no-interval': 'There are too few comparable units for an interval.',
    'inside-hull':
      'The years before are imitated entirely; the weights are then one choice of many as good (see the range).',
    'few-donors': 'There are fewer than 20 units to make the control of.',
  },
};

export const undetectableWords: Readonly<Record<Language, Readonly<Record<Undetectable, string>>>> = {
  sv: {
    'no-values': 'Enheten har inga värden för år som tillräckligt många andra har.',
    'few-years': 'Det finns för få år: minst fem behövs före och ett efter.',
    'few-units': 'Det finns för få jämförbara enheter med värden samma år.',
    'gaps-in-years': 'Värden saknas för något av de senaste åren.',
    'poor-fit':
      'Åren före går inte att efterlikna med andra enheter: passningen är sämre än för tre av fyra.',
    constant: 'Värdena står stilla, så ingenting går att jämföra.',
  },
  en: {
    'no-values': 'The unit has no values for years that enough others have.',
    'few-years': 'There are too few years: at least five before and one after are needed.',
    'few-units': 'There are too few comparable units with values in the same years.',
    'gaps-in-years': 'Values are missing for one of the latest years.',
    'poor-fit':
      'The years before cannot be imitated by other units: the fit is worse than for three in four.',
    constant: 'The values stand still, so there is nothing to compare.',
  },
};
