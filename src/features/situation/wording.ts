/** What ends a title of Kolada's kind and only says how the figure is counted. */
const counted =
  /,?\s*(?:\(?andel\)?\s*(?:\(%\))?|\(%\)|(?:andel )?%|kr(?:\/[^,]*)?|tkr|mnkr|mkr|miljoner kronor|antal(?:\s*\/[^,]*| dagar)?|dagar|timmar(?:\/[^,]*)?|minuter|år|kg\/[^,]*|\(\s*\d{4}\s*-\s*\)|\(\s*-\s*\d{4}\s*\))\.?$/i;

/** A title without its closing words on how it is counted: the unit stands at the value instead. */
export function nameOf(title: string): string {
  let name = title.replace(/\s+/g, ' ').trim();
  for (
    let shorter = name.replace(counted, '');
    shorter !== name && shorter.length > 8;
    shorter = name.replace(counted, '')
  ) {
    name = shorter.trim();
  }
  return name;
}
