import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Note, NotePart } from '../../data/notes';
import { switchLanguage } from '../../i18n/messages';
import { NoteWords } from './note-words';

let root: HTMLElement;

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  render(null, root);
  root.remove();
  switchLanguage('en');
});

type Said = [NotePart['role'], string, string?];

function shown(code: string, value: string | null, ...said: Said[]): void {
  const parts = said.map(([role, en, zh]) => ({ role, texts: { en, 'zh-CN': zh ?? en } }));
  const note: Note = { code, value, texts: {}, parts, evidence: [] };
  render(<NoteWords note={note} />, root);
}

const text = (of: string) => root.querySelector(of)?.textContent;

describe('NoteWords', () => {
  it('sets a question and its answer apart', () => {
    shown('asked', null, ['quote', 'How many seats do you have?'], ['answer', 'About 40.']);
    expect(text('.note-quote')).toBe('How many seats do you have?');
    expect(text('.note-answer')).toBe('About 40.');
    expect(root.querySelector('.note-head')).toBeNull();
  });

  it('says what a gap is about, and what to ask, in the language that is shown', () => {
    const gap: Said[] = [
      ['about', 'Budget', '预算'],
      ['ask', 'Is money set aside?', '有预算吗？'],
    ];
    shown('gap', 'money', ...gap);
    expect([text('.note-about'), text('.note-ask')]).toEqual(['Budget', 'Ask: Is money set aside?']);
    switchLanguage('zh-CN');
    shown('gap', 'money', ...gap);
    expect([text('.note-about'), text('.note-ask')]).toEqual(['预算', '可以问： 有预算吗？']);
  });

  it('says whose promise it is, and by when', () => {
    shown('promise_ours_dated', 'ours', ['quote', 'I send it.'], ['when', 'Dec 1, 2026']);
    expect([text('.note-about'), text('.note-when')]).toEqual(['We promised', 'Dec 1, 2026']);
  });

  it('keeps both words of a contradiction', () => {
    shown('contradicted', 'budget', ['about', 'Budget'], ['quote', 'We have it.'], ['quote', 'We do not.']);
    expect([...root.querySelectorAll('.note-quote')].map((one) => one.textContent)).toEqual([
      'We have it.',
      'We do not.',
    ]);
  });

  it('shows markup that somebody said as it is', () => {
    shown('known', 'budget', ['about', 'Budget'], ['quote', '<img src=x onerror=alert(1)>']);
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain('<img src=x');
  });
});
