import { z } from 'zod';

type Does = (action: string, input: unknown) => Promise<unknown>;

const identified = z.object({ id: z.uuid() });

/** A projection that no scenario rests on, and a scenario; the ones that most can be done with. */
export async function inhabitWithWelfareGap(does: Does, name: string): Promise<readonly string[]> {
  const makes = async (action: string, input: object) => identified.parse(await does(action, input)).id;
  const projection = await makes('welfare-gap.importProjection', {
    unit: '1440',
    name: `${name}s framskrivning`,
    baseYear: 2025,
    region: '',
    text: 'År;Åldersgrupp;Befolkning\n2025;0-64;26000\n2025;65+;6000\n2035;0-64;28000\n2035;65+;7000\n',
  });
  const scenario = await makes('welfare-gap.addScenario', {
    name: `${name}s scenario`,
    unit: '1440',
    note: `Om ${name}.`,
    horizon: 2031,
    projection: null,
    assumptions: [{ assumption: 'home-care/productivity', value: 1, source: name }],
    savings: [
      {
        pattern: 'digital-night-supervision',
        service: 'home-care',
        lowPercent: 0,
        likelyPercent: 1,
        highPercent: 3,
        source: name,
      },
    ],
  });
  return [projection, scenario];
}
