export { bookBenefit } from './actions/book.ts';
export { closeRegister } from './actions/close.ts';
export { promiseBenefits } from './actions/promise-benefits.ts';
export { benefitActions } from './actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export { homeText } from './home-text.ts';
export { benefitWords } from './messages/words.ts';
export { readLessons } from './reading/lessons.ts';
export { type BenefitRow, readRegister, sumOf, wholeRegister } from './reading/register.ts';
