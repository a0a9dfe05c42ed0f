import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Note } from '../../data/notes';
import { NotesList } from './notes-list';

let root: HTMLElement;

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  render(null, root);
  root.remove();
});

function aNote(code: string, startMs: number | null, value: string | null = null): Note {
  const heard = { utteranceId: 'u1', quote: 'w', startMs: startMs ?? 0, endMs: 9, confidence: 1 };
  return {
    code,
    value,
    texts: {},
    parts: [{ role: 'quote', texts: { en: `${code} at ${startMs}` } }],
    evidence: startMs === null ? [] : [heard],
  };
}

const NOTES = [
  aNote('comeback_price', 9_000, 'price'),
  aNote('gap', null, 'money'),
  aNote('promise_ours', 65_000, 'ours'),
  aNote('gap_unclear', 30_000, 'power'),
  aNote('repeat', 70_000),
];

function shown(notes: Note[], show: ((ms: number) => void) | null, few = 20): void {
  render(<NotesList notes={notes} callId="CA 1" show={show} level={2} few={few} />, root);
}

const groups = () =>
  [...root.querySelectorAll<HTMLElement>('[data-notes]')].map((one) => [
    one.dataset.notes,
    one.querySelectorAll('li').length,
  ]);

describe('NotesList', () => {
  it('groups by what they tell, in the order of what to do, whatever the order they come in', () => {
    shown(NOTES, null);
    expect(groups()).toEqual([
      ['missing', 2],
      ['repeated', 1],
      ['promised', 1],
      ['comeback', 1],
    ]);
  });

  it('leads to the second of the call, and nowhere where nothing was heard', () => {
    shown(NOTES, null);
    const links = [...root.querySelectorAll('a')].map((one) => one.getAttribute('href'));
    expect(links).toEqual([
      '/calls/CA%201#t=30',
      '/calls/CA%201#t=70',
      '/calls/CA%201#t=65',
      '/calls/CA%201#t=9',
    ]);
    expect(root.querySelector('[data-notes=missing] p.note-line')?.textContent).toContain('gap at null');
  });

  it('goes there on the page of the call itself', () => {
    const show = vi.fn();
    shown(NOTES, show);
    root.querySelector<HTMLButtonElement>('[data-notes=promised] button')?.click();
    expect(show).toHaveBeenCalledExactlyOnceWith(65_000);
    expect(root.querySelector('a')).toBeNull();
  });

  it('keeps the others of a long group a click away', () => {
    shown(
      [1, 2, 3, 4, 5].map((at) => aNote('promise_ours', at * 1_000, 'ours')),
      null,
      2,
    );
    expect(root.querySelectorAll('[data-notes=promised] > ol > li')).toHaveLength(2);
    expect(root.querySelectorAll('details li')).toHaveLength(3);
  });

  it('says so when there is nothing to do', () => {
    shown([], null);
    expect(root.querySelector('.notes-none')).not.toBeNull();
  });
});
