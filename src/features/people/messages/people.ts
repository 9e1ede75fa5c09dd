import { defineMessages } from '#ui/language/define-messages.ts';

export const messages = defineMessages({
  title: 'Personer',
  erasedName: 'Raderad person',
  register: {
    finding: (active: number, invited: number) => {
      const own = active === 1 ? 'En person kan logga in' : `${active} personer kan logga in`;
      return invited === 0 ? own : `${own}, ${invited} är ${invited === 1 ? 'inbjuden' : 'inbjudna'}`;
    },
    findingNobody: 'Ingen kan logga in än',
    lede: (administrators: number) =>
      administrators === 1
        ? 'En av dem är administratör. Utse gärna en till: då står ni inte utan om någon är borta.'
        : `${administrators} av dem är administratörer. Att registret läses står i revisionen.`,
    caption: 'Personer, efter namn',
    name: 'Namn',
    roles: 'Roller',
    leadership: 'I ledningsgruppen',
    account: 'Inloggning',
    noRole: 'ingen roll',
    invite: 'Bjud in en person',
    filters: 'Välj vilka som visas',
    words: 'Namn, e-post eller titel',
    role: 'Roll',
    anyRole: 'Alla roller',
    state: 'Inloggning',
    anyState: 'Alla utom raderade',
    show: 'Visa',
    reset: 'Visa alla',
    shown: (shown: number, all: number) => `Visar ${shown} av ${all}.`,
    noneTitle: 'Ingen person stämmer med valet',
    noneText: 'Ändra orden eller rollen, eller visa alla.',
    emptyTitle: 'Här finns inga fler personer än',
    emptyText:
      'Bjud in ledningsgruppen först: de äger besluten. Var och en får en länk och väljer sitt lösenord själv.',
  },
  states: {
    active: 'aktiv',
    invited: 'inbjuden',
    none: 'ingen inloggning',
    erased: 'raderad',
  },
  fields: {
    name: 'Namn',
    email: 'E-post',
    emailHint: 'Dit inbjudan och meddelanden går. Två personer kan inte ha samma.',
    emailActive:
      'Dit meddelanden går. Personen loggar in med den adress som kontot fick; den ändras inte här.',
    emailInvited: 'Ändras adressen slutar den länk som gick till den gamla att gälla.',
    roles: 'Roller',
    rolesHint:
      'En person kan ha flera. Ledare blir den som sitter i ledningsgruppen; det ändras på sidan om organisationen.',
    now: (value: string) => `Nu står det: ${value}`,
    nothing: 'ingenting',
    save: 'Spara',
  },
  invite: {
    title: 'Bjud in en person',
    lede: 'Personen får en länk som gäller i sju dagar och används en gång. Med den väljer personen sitt lösenord.',
    button: 'Bjud in',
    done: (name: string) => `${name} är inbjuden`,
    link: 'Länk till inbjudan',
    linkHint: (date: string) =>
      `Gäller till ${date}, för en enda gång. Den visas bara nu: kopiera den och lämna den till personen själv.`,
    shownBefore:
      'Länken har redan visats en gång och visas inte igen. Skicka en ny från personens sida om den kom bort.',
    mailed: 'Länken skickas också till personen med e-post, inom någon minut.',
    notMailed: 'Ingen e-post är inställd här: personen får länken bara av dig.',
    toPerson: 'Till personens sida',
    another: 'Bjud in en till',
    withoutRole: 'Utan roll kommer personen inte in förrän den sitter i ledningsgruppen.',
  },
  problems: {
    summary: 'Något behöver rättas',
    'email-taken': 'En annan person här har redan den adressen.',
    'last-administrator':
      'Då skulle ingen kunna sköta organisationen. Gör först någon annan till administratör, en som kan logga in.',
    'sits-in-leadership':
      'Personen sitter i ledningsgruppen, nu eller framöver. Avsluta platsen först, så att det stämmer vem som leder.',
    'has-account': 'Personen har redan ett konto och behöver ingen inbjudan.',
    'invitation-not-open': 'Inbjudan gäller inte längre, så det finns inget att dra tillbaka.',
    stale:
      'Någon annan ändrade samtidigt. Det du skrev står kvar; bredvid står vad som nu gäller. Spara igen om ditt ska gälla.',
    staleOther: 'Någon annan ändrade samtidigt. Läs vad som nu gäller och försök igen.',
    name: 'Skriv ett namn på högst 200 tecken.',
    email: 'Skriv en e-postadress, som namn@kommunen.se.',
    confirm: 'Kryssa i att du har läst vad som tas bort.',
    other: 'Det gick inte att spara. Inget är ändrat.',
  },
})({
  title: 'People',
  erasedName: 'Erased person',
  register: {
    finding: (active, invited) => {
      const own = active === 1 ? 'One person can sign in' : `${active} people can sign in`;
      return invited === 0 ? own : `${own}, ${invited} ${invited === 1 ? 'is' : 'are'} invited`;
    },
    findingNobody: 'Nobody can sign in yet',
    lede: administrators =>
      administrators === 1
        ? 'One of them is administrator. Appoint another, so that you are not left without when somebody is away.'
        : `${administrators} of them are administrators. That the register is read stands in the audit.`,
    caption: 'People, by name',
    name: 'Name',
    roles: 'Roles',
    leadership: 'In the leadership group',
    account: 'Sign-in',
    noRole: 'no role',
    invite: 'Invite a person',
    filters: 'Choose who is shown',
    words: 'Name, e-mail or title',
    role: 'Role',
    anyRole: 'All roles',
    state: 'Sign-in',
    anyState: 'All but erased',
    show: 'Show',
    reset: 'Show all',
    shown: (shown, all) => `Showing ${shown} of ${all}.`,
    noneTitle: 'Nobody fits the choice',
    noneText: 'Change the words or the role, or show all.',
    emptyTitle: 'There is nobody else here yet',
    emptyText:
      'Invite the leadership group first: they own the decisions. Each gets a link and chooses a password.',
  },
  states: { active: 'active', invited: 'invited', none: 'no sign-in', erased: 'erased' },
  fields: {
    name: 'Name',
    email: 'E-mail',
    emailHint: 'Where invitation and messages go. Two people cannot have the same.',
    emailActive:
      'Where messages go. The person signs in with the address that the account got; it is not changed here.',
    emailInvited: 'If the address changes, the link that went to the old one stops to hold.',
    roles: 'Roles',
    rolesHint:
      'A person can have several. Whoever sits in the leadership group is a leader; that is changed on the page of the organisation.',
    now: value => `Now it says: ${value}`,
    nothing: 'nothing',
    save: 'Save',
  },
  invite: {
    title: 'Invite a person',
    lede: 'The person gets a link that holds for seven days and is used once. With it they choose their password.',
    button: 'Invite',
    done: name => `${name} is invited`,
    link: 'Link of the invitation',
    linkHint: date =>
      `Holds until ${date}, for one single use. It is shown only now: copy it and give it to the person themselves.`,
    shownBefore:
      'The link has been shown once and is not shown again. If it was lost, send another from the page of the person.',
    mailed: 'The link also goes to the person by mail, within a minute or so.',
    notMailed: 'No mail is set up here: the person gets the link from you alone.',
    toPerson: 'To the page of the person',
    another: 'Invite another',
    withoutRole: 'Without a role the person does not get in until they sit in the leadership group.',
  },
  problems: {
    summary: 'Something needs to be put right',
    'email-taken': 'Another person here has that address already.',
    'last-administrator':
      'Then nobody could run the organisation. Make somebody else administrator first, one who can sign in.',
    'sits-in-leadership':
      'The person sits in the leadership group, now or to come. End the seat first, so that the record of who leads is true.',
    'has-account': 'The person has an account already and needs no invitation.',
    'invitation-not-open': 'The invitation does not hold any more, so there is nothing to withdraw.',
    stale:
      'Somebody else changed it at the same time. What you wrote stands; beside it is what holds now. Save again if yours is to hold.',
    staleOther: 'Somebody else changed it at the same time. Read what holds now and try again.',
    name: 'Write a name of at most 200 characters.',
    email: 'Write an e-mail address, such as name@municipality.se.',
    confirm: 'Tick that you have read what is removed.',
    other: 'It could not be saved. Nothing is changed.',
  },
});
