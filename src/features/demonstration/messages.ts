import { defineMessages } from '#ui/language/define-messages.ts';

export const messages = defineMessages({
  title: 'Prova Rodret som någon i Exempelkommunen',
  lede: 'Kommunen och alla som arbetar i den är påhittade. Välj vem du vill vara: du ser det som den rollen ger, och kan byta när som helst. Det du ändrar stannar på den här datorn.',
  rolesTitle: 'En person för varje roll',
  nobody: 'Utan konto',
  sees: {
    administrator:
      'Lägger upp organisationen, ledningsgruppen och personerna, ger roller, gör nycklar till andra system och läser revisionen.',
    leader:
      'Ser läget, organisationen, ledningsgruppen och personerna, och lämnar över underlag mellan nämnder.',
    strategist:
      'Läser in värden, tar fram underlag och lämnar över dem. Ändrar varken organisation eller roller.',
    contributor:
      'Ser läget, möjligheterna och hur kommunen är organiserad. Ser varken personlistan, överlämningarna eller revisionen.',
    reader: 'Läser organisationen, överlämningarna och hela revisionen, men ändrar ingenting.',
    adviser:
      'Kommer utifrån och har två uppdragsgivare. Ser i var och en bara det som har lämnats över, och inget av den andra.',
    nobody:
      'Ser läget, nyckeltalen och möjligheterna för alla kommuner och regioner: sådant som är öppet för alla.',
  },
  be: (name: string) => `Prova som ${name}`,
  beNobody: 'Prova utan konto',
  isYou: 'Det här är du just nu',
  othersTitle: 'Fler i Exempelkommunen',
  othersLede: 'Resten av ledningsgruppen, och några till.',
  try: 'Prova',
  gone: (name: string) => `${name} finns inte längre i den här demonstrationen`,
  goneText: 'Någon har tagit bort kontot. Välj en annan person.',
  notOffered: 'Det finns ingen sådan person att vara',
})({
  title: 'Try Rodret as somebody in Exempelkommunen',
  lede: 'The municipality and everyone who works in it are made up. Choose whom to be: you see what that role gives, and can change at any time. What you change stays on this computer.',
  rolesTitle: 'One person for each role',
  nobody: 'Without an account',
  sees: {
    administrator:
      'Lays out the organisation, the leadership group and the people, gives roles, makes keys for other systems and reads the audit.',
    leader:
      'Sees the situation, the organisation, the leadership group and the people, and hands over material between boards.',
    strategist:
      'Imports values, prepares material and hands it over. Changes neither the organisation nor roles.',
    contributor:
      'Sees the situation, the opportunities and how the municipality is organised. Sees neither the list of people, the hand-overs nor the audit.',
    reader: 'Reads the organisation, the hand-overs and the whole audit, but changes nothing.',
    adviser:
      'Comes from outside and has two clients. Sees in each only what has been handed over, and nothing of the other.',
    nobody:
      'Sees the situation, the key figures and the opportunities of all municipalities and regions: what is open to all.',
  },
  be: name => `Try as ${name}`,
  beNobody: 'Try without an account',
  isYou: 'This is you at the moment',
  othersTitle: 'More people in Exempelkommunen',
  othersLede: 'The rest of the leadership group, and a few more.',
  try: 'Try',
  gone: name => `${name} is no longer in this demonstration`,
  goneText: 'Somebody has removed the account. Choose another person.',
  notOffered: 'There is no such person to be',
});
