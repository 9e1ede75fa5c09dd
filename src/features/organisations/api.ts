export { organisationOperations } from './api/own-organisation.ts';
