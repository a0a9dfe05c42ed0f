import { changing, request } from '../base/api';

/** A team's own words, as they are to be read. */
export interface Vocabulary {
  version: number;
  words: string[];
}

export const MOST_WORDS = 500;

/** As the server has it: of shorter ones too many words sound like. */
const WORD = /^[A-Za-z][A-Za-z0-9.&' -]{2,38}[A-Za-z0-9.]$/;

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
