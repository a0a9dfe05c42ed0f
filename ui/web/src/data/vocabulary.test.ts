import { describe, expect, it } from 'vitest';
import { readWords } from './vocabulary';

describe('words as they are typed', () => {
  it('are apart by commas and lines, each once', () => {
    expect(readWords('Zendelo,  Fenwick   Moss\nZendelo;')).toEqual({
      words: ['Zendelo', 'Fenwick Moss'],
      soundsLike: [],
    });
  });

  it('may be followed by how they are said', () => {
    expect(readWords('Quorvia = kwor vee ah = kor via, Zendelo')).toEqual({
      words: ['Quorvia', 'Zendelo'],
      soundsLike: [
        { word: 'Quorvia', spelling: 'kwor vee ah' },
        { word: 'Quorvia', spelling: 'kor via' },
      ],
    });
  });

  it.each(['abc', '<b>bold</b>', '= kwor', 'Quorvia =', 'Quorvia = 123'])(
    'are none of them where %s is among them',
    (wrong) => {
      expect(readWords(`Zendelo, ${wrong}`)).toEqual({ words: [], soundsLike: [], wrong });
    },
  );
});
