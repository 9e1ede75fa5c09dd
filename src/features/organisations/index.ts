export { chooseUnit, organisationActions } from './actions.ts';
