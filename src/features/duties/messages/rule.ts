import { defineMessages } from '#ui/language/define-messages.ts';

export const ruleMessages = defineMessages({
  title: 'Regeln för måsten',
  finding: (remind: string, grace: string, agenda: string) =>
    `Påminnelse ${remind} före, till linjen efter ${grace}, på dagordningen efter ytterligare ${agenda}`,
  dayOne: 'dag',
  dayMany: 'dagar',
  workingDayOne: 'arbetsdag',
  workingDayMany: 'arbetsdagar',
  lede: 'En regel för allt: avstämningar, beslutspunkter, nyttor och kontroller. Den gäller alla lika, också ledningen.',
  points: {
    day: 'Dagen flyttas till nästa arbetsdag om den infaller på en helg. Lördagar, helgdagar, midsommarafton, julafton och nyårsafton räknas inte som arbetsdagar.',
    absence:
      'Den som svarar för något och är borta får sin ersättare påmind i stället. Finns ingen ersättare får linjen veta det den dag det ska vara gjort.',
    line: 'Svarar linjen själv för det, går det direkt till ledningens dagordning.',
    owner:
      'En ny ägare tar inte över gamla måsten. Det som den har som lämnar organisationen går till linjen, annars till ledningsgruppens ordförande, med hela fristen kvar.',
    once: 'Var och en får veta en gång per steg. Hur ofta brev kommer väljer var och en själv.',
  },
  how: 'Så gäller regeln',
  change: 'Ändra regeln',
  changeLede:
    'Påminnelser som redan har gått ut ändras inte. Läget för varje måste följer den nya regeln genast.',
  fields: {
    remindDaysBefore: 'Påminn så många dagar före',
    remindHint: 'Från 0 till 90 dagar, helger medräknade.',
    graceWorkingDays: 'Arbetsdagar från dagen till linjen',
    graceHint: 'Från 0 till 60. Först därefter får någon annan veta.',
    agendaWorkingDays: 'Arbetsdagar från linjen till dagordningen',
    agendaHint: 'Från 0 till 60.',
    daysOff: 'Egna lediga dagar',
    daysOffHint:
      'En per rad: dagen och vad den är, till exempel ”2027-05-07 Klämdag”. Helgdagar behöver inte stå här.',
  },
  save: 'Spara regeln',
  daysOffTitle: 'Egna lediga dagar',
  daysOffNone: 'Inga utöver helgdagarna',
  standsNow: (value: string) => `Någon annan har ändrat: nu står det ”${value}”.`,
  nothing: 'inget',
  problems: {
    stale:
      'Någon annan ändrade regeln medan du skrev. Det som gäller nu står bredvid; spara igen för att skriva över det.',
    remindDaysBefore: 'Skriv ett helt antal dagar från 0 till 90.',
    graceWorkingDays: 'Skriv ett helt antal arbetsdagar från 0 till 60.',
    agendaWorkingDays: 'Skriv ett helt antal arbetsdagar från 0 till 60.',
    daysOff: 'Skriv varje ledig dag på en egen rad som ”ÅÅÅÅ-MM-DD vad den är”, och ingen dag två gånger.',
  },
})({
  title: 'The rule for duties',
  finding: (remind, grace, agenda) =>
    `A reminder ${remind} before, to the line after ${grace}, on the agenda after another ${agenda}`,
  dayOne: 'day',
  dayMany: 'days',
  workingDayOne: 'working day',
  workingDayMany: 'working days',
  lede: 'One rule for all: check-ins, decision points, benefits and controls. It is the same for everybody, the leadership too.',
  points: {
    day: 'A day that is no working day moves to the next. Saturdays, public holidays and the eves of Midsummer, Christmas and New Year are no working days.',
    absence:
      'Where whoever answers for something is away, their deputy is reminded instead. Without a deputy the line is told on the day it is due.',
    line: 'Where the line answers for it, it goes straight to the agenda of the leadership.',
    owner:
      'A new owner takes over no old duties. What somebody has who leaves the organisation goes to the line, else to the chair of the leadership group, with the whole time left.',
    once: 'Everybody is told once for each step. How often mail comes everybody chooses.',
  },
  how: 'How the rule works',
  change: 'Change the rule',
  changeLede: 'What has been told is told. Where each duty stands follows the rule at once.',
  fields: {
    remindDaysBefore: 'Remind so many days before',
    remindHint: 'From 0 to 90 days, weekends counted.',
    graceWorkingDays: 'Working days from the day to the line',
    graceHint: 'From 0 to 60. Nobody else is told before.',
    agendaWorkingDays: 'Working days from the line to the agenda',
    agendaHint: 'From 0 to 60.',
    daysOff: 'Days off of your own',
    daysOffHint:
      'One a line: the day and what it is, such as “2027-05-07 Bridge day”. Public holidays need not stand here.',
  },
  save: 'Save the rule',
  daysOffTitle: 'Days off of our own',
  daysOffNone: 'None beside the public holidays',
  standsNow: value => `Somebody else changed it: now it says “${value}”.`,
  nothing: 'nothing',
  problems: {
    stale:
      'Somebody else changed the rule while you wrote. What holds now stands beside; save again to write over it.',
    remindDaysBefore: 'Write a whole number of days from 0 to 90.',
    graceWorkingDays: 'Write a whole number of working days from 0 to 60.',
    agendaWorkingDays: 'Write a whole number of working days from 0 to 60.',
    daysOff: 'Write each day off on a line of its own as “YYYY-MM-DD what it is”, and no day twice.',
  },
});
