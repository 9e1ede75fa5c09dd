/** What an answer tells: everything of it that whoever asks can see, without the identifiers they sent themselves. */
export type Told = {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly told: string;
  readonly bytes: number;
};

export async function toldBy(answer: Response, sent: readonly string[]): Promise<Told> {
  const text = await answer.text();
  const hide = (given: string): string =>
    sent.reduce((shown, id) => shown.replaceAll(id, '…').replaceAll(encodeURIComponent(id), '…'), given);
  return {
    status: answer.status,
    // What is left of the minute tells of the own requests alone.
    headers: [...answer.headers]
      .filter(([name]) => !name.startsWith('ratelimit-'))
      .map(([name, value]) => [name, hide(value)] as const),
    // A form is given a new key each time it is shown, so that it makes one change however often it is sent.
    told: hide(text).replace(/(name="key" value=")[^"]+/g, '$1…'),
    bytes: Buffer.byteLength(text),
  };
}
