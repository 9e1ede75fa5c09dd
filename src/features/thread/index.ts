export { inLanguage, type ThreadKind, type ThreadObject, type ThreadRef } from './model.ts';
export { threadFor, threadOf } from './reading.ts';
export {
  besideInThread,
  findInThread,
  ledToInThread,
  ofKindsInThread,
  reachedInThread,
} from './store/following.ts';
export {
  removeFromThread,
  retitleInThread,
  showInThread,
  tieInThread,
  untieBack,
  untieInThread,
} from './store/showing.ts';
export { threadLineOf } from './thread-line.ts';
