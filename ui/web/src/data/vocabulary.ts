import { changing, request } from '../base/api';

/** A team's own words, as they are to be read. */
export interface Vocabulary {
  version: number;
  words: string[];
  soundsLike: SoundsLike[];
}

/** How a word is said that is not said as it is written. */
export interface SoundsLike {
  word: string;
  spelling: string;
}

export const MOST_WORDS = 500;

/** As the server has it: of shorter ones too many words sound like. */
const WORD = /^[A-Za-z][A-Za-z0-9.&' -]{2,38}[A-Za-z0-9.]$/;

const SPELLING = /^[A-Za-z][A-Za-z' -]{2,58}[A-Za-z]$/;

/** Words with commas or lines between them; behind a = how one is said. `wrong` is the first part that is neither. */
export function readWords(text: string): { words: string[]; soundsLike: SoundsLike[]; wrong?: string } {
  const words = new Set<string>();
  const soundsLike: SoundsLike[] = [];
  for (const part of text.split(/[,;\n]/).map(tidy)) {
    const [word = '', ...spellings] = part.split('=').map(tidy);
    if (part === '') continue;
    if (!isWord(word) || !spellings.every((spelling) => SPELLING.test(spelling))) {
      return { words: [], soundsLike: [], wrong: part };
    }
    words.add(word);
    soundsLike.push(...spellings.map((spelling) => ({ word, spelling })));
  }
  return { words: [...words], soundsLike };
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

export function isWord(text: string): boolean {
  return WORD.test(text);
}

export function loadVocabulary(): Promise<Vocabulary> {
  return request<Vocabulary>('/api/vocabulary');
}

/** Saves on top of the version that they were made from. @throws ApiError 409 where that is not the newest */
export function saveVocabulary(changed: Vocabulary): Promise<Vocabulary> {
  return request<Vocabulary>('/api/vocabulary', { method: 'PUT', ...changing(changed) });
}
