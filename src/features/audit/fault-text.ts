import type { ChainFault } from '#core/audit/chain-fault.ts';
import type { Language } from '#platform/context.ts';
import { messages } from './messages.ts';

/** What is wrong with a chain, as a sentence. */
export function faultText(fault: ChainFault, language: Language): string {
  const text = messages(language).faults;
  switch (fault.kind) {
    case 'altered':
    case 'inserted':
      return text[fault.kind](`${fault.sequence}`);
    case 'missing':
      return fault.first === fault.last
        ? text.missing(`${fault.first}`)
        : text.missingRange(`${fault.first}`, `${fault.last}`);
    case 'rewritten':
      return text.rewritten(`${fault.first}`, `${fault.last}`);
    case 'swapped':
      return text.swapped(`${fault.first}`, `${fault.second}`);
    case 'moved':
      return text.moved(`${fault.sequence}`, `${fault.from}`);
    case 'cut':
      return text[fault.knownBy === 'head' ? 'cutHead' : 'cutAnchor'](`${fault.first}`, `${fault.last}`);
    case 'head':
      return text.head(`${fault.headSequence ?? text.none}`, `${fault.lastSequence}`);
  }
}
