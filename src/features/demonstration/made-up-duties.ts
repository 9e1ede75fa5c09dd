/** Who is away in Exempelkommunen, in days from now. */
export const madeUpAbsence = { person: 'Amir Rahimi', deputy: 'Oskar Falk', from: -2, to: 12 } as const;

export const madeUpDaysOff = [
  { day: '2027-05-07', name: 'Dagen efter Kristi himmelsfärdsdag' },
  { day: '2028-05-26', name: 'Dagen efter Kristi himmelsfärdsdag' },
] as const;
