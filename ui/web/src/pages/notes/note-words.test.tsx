import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Note } from '../../data/notes';
import { NoteWords } from './note-words';

let root: HTMLElement;

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  render(null, root);
  root.remove();
});

const HEARD = [
  { utteranceId: 'u1', quote: 'how many seats do you have', startMs: 0, endMs: 1, confidence: 1 },
  { utteranceId: 'u2', quote: 'about forty', startMs: 2, endMs: 3, confidence: 1 },
];

function shown(code: string, text: string): HTMLElement {
  const note = { code, value: null, texts: { en: text, 'zh-CN': text }, evidence: HEARD } as unknown as Note;
  render(<NoteWords note={note} />, root);
  return root;
}

describe('NoteWords', () => {
  it('quotes a question and its answer as a person reads them', () => {
    shown('asked', 'Already asked, do not ask again: "How many seats do you have?" Answer: "About 40."');
    expect(root.querySelector('.note-answer')?.textContent).toBe('About 40.');
    expect(root.textContent).toContain('How many seats do you have?');
    expect(root.textContent).not.toContain('forty');
  });

  it('does so in Chinese', () => {
    shown('asked', '已经问过，请勿再问：“有多少席位？”回答：“40。”');
    expect(root.querySelector('.note-answer')?.textContent).toBe('40。');
  });

  it('puts what it is about before the words', () => {
    shown('known', 'Budget: "we have 10,000"');
    expect(root.querySelector('.note-about')?.textContent).toBe('Budget');
  });

  it('shows markup that somebody said as it is', () => {
    shown('known', 'Budget: "<img src=x onerror=alert(1)>"');
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain('<img src=x');
  });
});
