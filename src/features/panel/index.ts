export { importSnapshot, panelActions } from '#features/panel/actions.ts';
