import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Insight, Speaker } from '../../data/contract';
import { letDialogsOpen } from '../../testing/dialogs';
import { FakeServer } from '../../testing/fake-server';
import { aCall, anInsight, anUtterance, aPage } from '../../testing/records';
import { CallPage } from './call-page';

const said = (id: string, speaker: Speaker, startMs: number, text: string) =>
  anUtterance({
    id,
    speaker,
    startMs,
    endMs: startMs + 900,
    text,
    readable: `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
    readableSpans: text.split(' ').map(() => 1),
    words: text
      .split(' ')
      .map((word, i) => ({ word, startMs: startMs + i, endMs: startMs + i + 1, confidence: 0.9 })),
  });
const heard = ({ id, text, startMs, endMs }: ReturnType<typeof said>) => ({
  utteranceId: id,
  quote: text,
  startMs,
  endMs,
  confidence: 0.9,
});

const ASKED = said('u1', 'sdr', 1_000, 'when does it and');
const MORE = said('u2', 'sdr', 3_000, 'your contract');
const JUNE = said('u3', 'customer', 5_000, 'in june');
const JULY = said('u4', 'customer', 8_000, 'no in july');
const QUESTION = anInsight({
  values: { open: true, text: ASKED.text, answer: JUNE.text, answerMs: 5_000 },
  evidence: [heard(ASKED), heard(JUNE)],
});
const REPEAT = anInsight({
  id: 'u1-repeat-0',
  kind: 'repeated_question',
  values: {
    repeat: 'answered_before',
    text: ASKED.text,
    earlierCallId: 'CA0',
    answer: 'in may',
    answerReadable: 'In May.',
    answerMs: 7,
  },
  evidence: [heard(ASKED)],
});

let server: FakeServer;
let root: HTMLElement;

beforeEach(async () => {
  vi.useFakeTimers();
  server = new FakeServer();
  letDialogsOpen();
  root = document.body.appendChild(document.createElement('div'));
  render(<CallPage id="CA1" />, root);
  await settle();
  server.feeds[0]?.send(
    'page',
    aPage({
      call: aCall({ state: 'ended' }),
      utterances: [ASKED, MORE, JUNE, JULY],
      insights: [QUESTION, REPEAT],
    }),
  );
  await settle();
});

afterEach(() => {
  render(null, root);
  root.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settle = () => vi.advanceTimersByTimeAsync(50);
const fields = <T extends Element>(tag: string) => [...root.querySelectorAll<T>(`.by-hand ${tag}`)];
const words = () => fields<HTMLTextAreaElement>('textarea').map(({ value }) => value);

async function edit(id: string): Promise<void> {
  const row = root.querySelector(`[data-insight="${id}"]`);
  row?.dispatchEvent(new KeyboardEvent('keydown', { key: 'e', bubbles: true }));
  await settle();
}

async function write(field: number, text: string): Promise<void> {
  const area = fields<HTMLTextAreaElement>('textarea')[field] as HTMLTextAreaElement;
  area.value = text;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

async function choose(field: number, code: string): Promise<void> {
  const select = fields<HTMLSelectElement>('select')[field] as HTMLSelectElement;
  select.value = code;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}

async function save(id: string): Promise<unknown> {
  const path = `/api/calls/CA1/insights/${id}`;
  server.answer(path, QUESTION satisfies Insight);
  fields<HTMLButtonElement>('[type=submit]')[0]?.click();
  await settle();
  return (server.sent(path) as { values: unknown }).values;
}

describe('putting a question right', () => {
  it('begins with its words and its answer, and offers what the other side said', async () => {
    expect(root.querySelector('.question-answer')?.textContent).toContain('In june.');
    await edit(QUESTION.id);
    expect(fields('blockquote')[0]?.className).toContain('by-hand-words--sdr');
    expect(words()).toEqual(['When does it and.', 'In june.']);
    const places = fields<HTMLOptionElement>('select')[1]?.querySelectorAll('option') ?? [];
    expect([...places].map(({ value }) => value)).toEqual(['', 'u3', 'u4']);
  });

  it('sends what was changed only', async () => {
    await edit(QUESTION.id);
    await choose(0, 'closed');
    expect(await save(QUESTION.id)).toEqual({ open: false });
  });

  it('sends the words, on one line, and where it was answered', async () => {
    await edit(QUESTION.id);
    await write(0, 'When does\nit end?');
    await choose(1, 'u4');
    expect(words()).toEqual(['When does it end?', 'No in july.']);
    await write(1, 'In July.');
    expect(await save(QUESTION.id)).toEqual({
      open: true,
      text: 'When does it end?',
      answerUtteranceId: 'u4',
      answer: 'In July.',
    });
  });

  it('says that nobody answered', async () => {
    await edit(QUESTION.id);
    await choose(1, '');
    expect(words()).toHaveLength(1);
    expect(await save(QUESTION.id)).toEqual({ open: true, answer: null });
  });

  it('says why it was not taken', async () => {
    await edit(QUESTION.id);
    server.answer(`/api/calls/CA1/insights/${QUESTION.id}`, { code: 'bad_request', message: 'No.' }, 400);
    fields<HTMLButtonElement>('[type=submit]')[0]?.click();
    await settle();
    expect(root.querySelector('.by-hand-problem')?.textContent).toContain('not accepted');
  });
});

describe('putting a repeat right', () => {
  it('takes the kinds that its call allows, and the answer in other words', async () => {
    await edit(REPEAT.id);
    expect(words()).toEqual(['In May.']);
    const kinds = [...(fields<HTMLSelectElement>('select')[0]?.options ?? [])].map(({ value }) => value);
    expect(kinds).toEqual(['answered_before', 'reconfirmation', 'volunteered']);
    await choose(0, 'reconfirmation');
    await write(0, 'In May 2027.');
    expect(await save(REPEAT.id)).toEqual({ repeat: 'reconfirmation', answer: 'In May 2027.' });
  });
});

describe('noting a question', () => {
  it('takes what the other side said next as its answer, unless told otherwise', async () => {
    const line = root.querySelector('[data-id=u1]');
    line?.dispatchEvent(new KeyboardEvent('keydown', { key: 'i', bubbles: true }));
    await settle();
    await choose(0, 'question');
    expect(words()).toEqual(['When does it and.', 'In june.']);
    expect(fields<HTMLSelectElement>('select')[2]?.value).toBe('u3');
  });
});
