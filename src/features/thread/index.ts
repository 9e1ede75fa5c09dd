export { type ThreadKind, type ThreadObject, type ThreadRef, threadKinds } from './model.ts';
export { besideInThread, removeFromThread, showInThread, tieInThread, untieBack } from './store.ts';
