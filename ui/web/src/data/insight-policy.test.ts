import { describe, expect, it } from 'vitest';
import { namesIn } from './insight-policy';

describe('names, one a line', () => {
  it('keeps the team’s own spelling, in its order', () => {
    expect(namesIn('Gong\n  O’Reilly CRM \n')).toEqual(['Gong', 'O’Reilly CRM']);
  });

  it('passes over empty lines and what is there already', () => {
    expect(namesIn('\n\nGong\ngong\n \n飞书')).toEqual(['Gong', '飞书']);
  });
});
