import { defineMessages } from '#ui/language/define-messages.ts';

export const messages = defineMessages({
  undo: {
    title: 'Ångra',
    refused: 'Ändringen kan inte ångras',
    gone: 'En ändring kan ångras en gång, inom ett dygn och bara av den som gjorde den. Alla ändringar går inte att ångra.',
    stale: 'Någon har ändrat samma sak sedan dess. Ångrades din ändring nu skulle den andras gå förlorad.',
    role: 'Du har inte längre den roll som ändringen kräver.',
    rule: 'Det som gällde före ändringen går inte att återställa, för annat har tillkommit sedan dess.',
    toDo: 'Inget har ändrats. Gå tillbaka och gör ändringen för hand om den behövs.',
    back: 'Tillbaka till sidan',
    nothing: 'Här finns inget att ångra',
    nothingText: 'Knappen Ångra står på sidan där ändringen gjordes, direkt efter att den är sparad.',
    start: 'Till startsidan',
  },
})({
  undo: {
    title: 'Undo',
    refused: 'The change cannot be undone',
    gone: 'A change can be undone once, within a day and only by whoever made it. Not every change can be undone.',
    stale: 'Somebody has changed the same thing since. If yours were undone now, theirs would be lost.',
    role: 'You no longer have the role that the change needs.',
    rule: 'What was there before cannot be restored, because other things have come since.',
    toDo: 'Nothing has been changed. Go back and make the change by hand if it is needed.',
    back: 'Back to the page',
    nothing: 'There is nothing to undo here',
    nothingText:
      'The button Undo stands on the page where the change was made, right after it has been saved.',
    start: 'To the start page',
  },
});
