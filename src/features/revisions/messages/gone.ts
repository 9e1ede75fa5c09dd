import { defineMessages } from '#ui/language/define-messages.ts';

/** Why something that was relied on has no basis any more. */
export const goneMessages = defineMessages({
  withdrawn: (name: string, before: string, after: string) =>
    `Saknar underlag: ”${name}” drogs tillbaka vid källan mellan hämtningarna ${before} och ${after}. Det som är skrivet står kvar.`,
  'not-fetched': (name: string, before: string, after: string) =>
    `Saknar underlag: ”${name}” fanns i hämtningen ${before} men hämtades inte ${after}. Det som är skrivet står kvar.`,
  'held-out': (name: string, before: string, after: string) =>
    `Saknar underlag: ”${name}” tycks ha fått en annan enhet eller definition mellan hämtningarna ${before} och ${after}, och hålls utanför tills någon har avgjort hur det ska läsas.`,
})({
  withdrawn: (name, before, after) =>
    `No basis: “${name}” was withdrawn at the source between the fetches of ${before} and ${after}. What is written stays.`,
  'not-fetched': (name, before, after) =>
    `No basis: “${name}” was in the fetch of ${before} but was not fetched on ${after}. What is written stays.`,
  'held-out': (name, before, after) =>
    `No basis: “${name}” seems to have got another unit or definition between the fetches of ${before} and ${after}, and is held out until somebody has settled how to read it.`,
});
