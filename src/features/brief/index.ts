export { briefFile } from './files/files.ts';
export { gatherBrief } from './gathering/gather.ts';
export { type BriefFormat, briefFormats } from './model.ts';
