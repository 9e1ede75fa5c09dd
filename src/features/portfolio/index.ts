export { portfolioActions } from './actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export { portfolioFileSchema } from './model/portfolio-file.ts';
export { readPortfolio } from './model/read-portfolio.ts';
export { startCalculating } from './runner.ts';
export { whyNotText, whyText } from './why-text.ts';
