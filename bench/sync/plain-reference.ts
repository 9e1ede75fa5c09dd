/** What one would write first: page after page by `fetch`, one call at a time, all in memory, nothing kept or checked. */
export async function plainFetch(base: string, today: string): Promise<number> {
  const pages = async (path: string): Promise<readonly unknown[]> => {
    const values: unknown[] = [];
    for (let next: string | null = `${base}/${path}`; next !== null; ) {
      const answer: unknown = await (await fetch(next)).json();
      const found = Object(answer);
      values.push(...found.values);
      next = found.next_url;
    }
    return values;
  };
  const lastYear = Number(today.slice(0, 4)) + 10;
  const register = await pages('kpi');
  await pages('municipality');
  await pages('municipality_groups');
  let values = 0;
  for (let at = 0; at < register.length; at += 4) {
    const ids = register.slice(at, at + 4).map(entry => Object(entry).id);
    for (let first = 1990; first <= lastYear; first += 25) {
      const years = Array.from({ length: Math.min(25, lastYear - first + 1) }, (_, year) => first + year);
      for (const row of await pages(`data/kpi/${ids.join(',')}/year/${years.join(',')}`))
        values += Object(row).values.length;
    }
  }
  return values;
}
