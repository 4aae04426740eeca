import { writtenDate } from './date';
import { fieldWords, titleWords } from './fieldWords';
import type { NotePart } from './notePart';
import { fullName, nameList } from './names';
import type { Source } from './source';

/** 'DeepSeek-AI, “DeepSeek-V3 Technical Report”, arXiv, 27 December 2024. https://arxiv.org/abs/2412.19437'. */
export function shortParts(source: Source, address: string): readonly NotePart[] {
  const title = titleWords(source);
  const words = [
    nameList((source.author ?? []).map(fullName), 'and', 2),
    title === '' ? '' : `“${title}”`,
    fieldWords(source, 'container-title') || fieldWords(source, 'publisher'),
    writtenDate(source.issued),
  ].filter((part) => part !== '');
  const text = words.length > 0 ? `${words.join(', ')}.` : '';
  return [
    { kind: 'words', text: text !== '' && address !== '' ? `${text} ` : text },
    { kind: 'address', text: address },
  ];
}
