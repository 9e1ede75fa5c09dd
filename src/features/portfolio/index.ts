export { portfolioFileSchema } from './model/portfolio-file.ts';
export { readPortfolio } from './model/read-portfolio.ts';
export { whyNotText, whyText } from './why-text.ts';
