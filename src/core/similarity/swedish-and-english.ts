const words = `
  alla allt att av bara behöver bli blir borde både de dem den denna deras dess det detta dig din du då där därför efter
  ej eller en er ett finns får för från få går göra ha hade han har hela hon hur här i in inga ingen inget inte jag ju
  kan kunna man med mellan men mer mest mot mycket många måste ni nu när någon något några och om oss på samma sedan ser
  sig sin sina ska skulle slippa så som till under upp ut utan vad var vara vem vi vid vilka vilken vill våra vår vårt än
  är över
  a all also an and any are as at be been but by can could do does for from get has have he her his how i if in into is
  it its just let make more most must my need no not of on one or our out should so some such than that the their them
  then there these they this those to too up us was we were what when where which who why will with would you your`;

/** Words of Swedish and English that carry no meaning of their own in a short statement. */
export const stopWords: ReadonlySet<string> = new Set(words.split(/\s+/).filter(word => word !== ''));

/** Endings of Swedish and English, the longest first: of several that fit the longest is taken off. */
export const suffixes: readonly string[] = [
  'ningarna',
  'ningens',
  'ningar',
  'heterna',
  'ningen',
  'heten',
  'arnas',
  'ernas',
  'ornas',
  'heter',
  'ation',
  'arna',
  'erna',
  'orna',
  'ande',
  'ende',
  'ning',
  'ings',
  'ens',
  'ets',
  'ade',
  'are',
  'ast',
  'ing',
  'ies',
  'ied',
  'het',
  'en',
  'et',
  'ar',
  'er',
  'or',
  'na',
  'ns',
  'ed',
  'es',
  'ly',
  'a',
  'e',
  'n',
  's',
  't',
  'y',
];
