/** Two fetches of two key figures: N15419 comes to be counted in thousandths from 2019 on, U23471 stays as it was. */
export type RedefinedFetches = {
  /** Values by day of the fetch, as CSV. */
  readonly fetches: readonly { readonly day: string; readonly values: string }[];
  readonly register: string;
};

const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022];

/** Ale stands clearly lower than all others in both. */
export function redefinedFetches(units: readonly string[]): RedefinedFetches {
  const values = (factor: number) =>
    [
      'kpi;municipality_id;year;gender;value',
      ...units.flatMap((code, at) =>
        years.flatMap(year => {
          const value = 40 + ((at * 7) % 31) + ((at * 13 + year * 7) % 11) / 3 + (code === '1440' ? -20 : 0);
          return [
            `N15419;${code};${year};T;${year < 2019 ? value : value * factor}`,
            `U23471;${code};${year};T;${value}`,
          ];
        }),
      ),
    ].join('\n');
  return {
    fetches: [
      { day: '2023-03-01', values: values(1) },
      { day: '2023-09-01', values: values(1000) },
    ],
    register: [
      'id;title;municipality_type',
      'N15419;"Elever i åk 9 som uppnått betygskriterierna i alla ämnen, kommunala skolor,  andel (%)";K',
      'U23471;"Brukarbedömning särskilt boende äldreomsorg -  helhetssyn, andel (%)";K',
    ].join('\n'),
  };
}
