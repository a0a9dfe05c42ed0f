import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer } from '../../testing/fake-server';
import { aCall, aDraft, anInsight, anUtterance, aPage, aRepeat } from '../../testing/records';
import { CallPage } from './call-page';

let server: FakeServer;
let root: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  root = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  render(null, root);
  root.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const settle = () => vi.advanceTimersByTimeAsync(50);

async function opened(page = aPage()): Promise<void> {
  render(<CallPage id="CA1" />, root);
  await settle();
  server.feed.send('page', page);
  await settle();
}

const line = (id: string) => root.querySelector<HTMLElement>(`[data-id="${id}"]`);
const endedCall = aCall({ state: 'ended', outcome: 'completed', endedAt: '2026-11-23T10:04:00Z' });

async function send(event: string, data: unknown): Promise<void> {
  server.feed.send(event, data);
  await settle();
}

function press(key: string): void {
  window.dispatchEvent(new KeyboardEvent('keydown', { key }));
}

describe('CallPage', () => {
  it('turns a draft into its final in the same element', async () => {
    await opened();
    await send('draft', aDraft({ frameArrivedAt: 11 }));
    const shown = line('u1');
    expect(shown?.dataset).toMatchObject({ kind: 'draft', frameArrivedAt: '11' });

    await send('utterance', anUtterance({ frameArrivedAt: 22 }));
    expect(line('u1')).toBe(shown);
    expect(shown?.dataset).toMatchObject({ kind: 'final', frameArrivedAt: '22' });
    expect(shown?.textContent).toContain('Hello there.');
  });

  it('says how far the transcript is behind, until it has caught up', async () => {
    await opened();
    const notice = () => root.querySelector('[data-notice=behind]')?.textContent;
    await send('lag', { speaker: 'sdr', behindMs: 12_000, missedMs: 0, afterwards: false });
    await send('lag', { speaker: 'customer', behindMs: 4_000, missedMs: 0, afterwards: false });
    expect(notice()).toBe('Transcript catching up (12 s).');

    await send('lag', { speaker: 'sdr', behindMs: 0, missedMs: 0, afterwards: false });
    expect(notice()).toContain('(4 s)');
    await send('lag', { speaker: 'customer', behindMs: 0, missedMs: 0, afterwards: false });
    expect(notice()).toBeUndefined();
  });

  it('says what is missing for good', async () => {
    await opened();
    await send('lag', { speaker: 'sdr', behindMs: 0, missedMs: 4_200, afterwards: false });
    await send('lag', { speaker: 'customer', behindMs: 0, missedMs: 1_000, afterwards: false });
    expect(root.querySelector('[data-notice=missed]')?.textContent).toContain('6 s of speech are missing');
  });

  it('says that a call is transcribed after its end', async () => {
    await opened();
    await send('lag', { speaker: 'sdr', behindMs: 0, missedMs: 0, afterwards: true });
    expect(root.querySelector('[data-notice=afterwards]')).not.toBeNull();
  });

  it('reads out finals only', async () => {
    await opened();
    const log = () => root.querySelector('[role=log]')?.textContent;
    await send('draft', aDraft());
    expect(log()).toBe('');
    await send('utterance', anUtterance());
    expect(log()).toBe('SDR: Hello there.');
  });

  it('shows hostile text as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    await opened(
      aPage({
        call: aCall({ person: hostile, company: hostile }),
        utterances: [anUtterance({ text: hostile, readable: hostile, readableSpans: [1, 1, 1] })],
        insights: [anInsight({ values: { open: false, text: hostile } })],
      }),
    );
    expect(root.querySelector('img')).toBeNull();
    expect(line('u1')?.textContent).toContain(hostile);
  });

  it('marks a line until the store has it', async () => {
    await opened(aPage({ utterances: [anUtterance()], unstored: ['u1'] }));
    expect(root.querySelector('[data-notice=unstored]')).not.toBeNull();
    expect(line('u1')?.querySelector('.line-unstored')).not.toBeNull();
    await send('stored', {});
    expect(root.querySelector('[data-notice=unstored]')).toBeNull();
    expect(line('u1')?.querySelector('.line-unstored')).toBeNull();
  });

  it('says that nobody told of the answer', async () => {
    await opened(aPage({ call: aCall({ answerUnknown: true }) }));
    expect(root.querySelector('[data-notice=answer-unknown]')).not.toBeNull();
  });

  it('says when the connection is lost, and when it is back', async () => {
    await opened();
    const state = () => root.querySelector('main')?.dataset.connection;
    expect(state()).toBe('connected');
    server.feed.drop();
    await settle();
    expect(state()).toBe('reconnecting');
    expect(root.querySelector('[data-notice=reconnecting]')).not.toBeNull();
    await vi.advanceTimersByTimeAsync(1_000);
    await send('page', aPage());
    expect(state()).toBe('connected');
  });

  it('has no player without a recording', async () => {
    await opened(aPage({ call: endedCall, utterances: [anUtterance()] }));
    expect(root.querySelector('.dock-play')).toBeNull();
  });

  it('plays from the line that is clicked, and by the space key', async () => {
    const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
    await opened(aPage({ call: endedCall, utterances: [anUtterance()], recordingBytes: 44_000 }));
    expect(root.querySelector('.dock-play')).not.toBeNull();
    press(' ');
    expect(play).toHaveBeenCalledTimes(1);

    line('u1')?.click();
    await settle();
    expect(play).toHaveBeenCalledTimes(2);
    expect(root.querySelector('.dock-time b')?.textContent).toBe('0:01');
    expect(line('u1')?.className).toContain('line--playing');
  });

  it('lists questions and talk ratio as they change', async () => {
    await opened();
    expect(root.querySelector('[data-metric=questions]')?.textContent).toBe('0');
    const ratio = { sdrMs: 3_000, customerMs: 1_000, ratio: 0.75 };
    await send('insights', {
      put: [anInsight(), anInsight({ id: 'CA1-talk-0', kind: 'talk_ratio', speaker: null, values: ratio })],
      retracted: [],
      stored: true,
    });
    expect(root.querySelector('[data-metric=questions]')?.textContent).toBe('1');
    expect(root.querySelector('[data-metric=talk_ratio]')?.textContent).toBe('75%');
    await send('insights', { put: [], retracted: ['u1-question-0'], stored: true });
    expect(root.querySelector('[data-metric=questions]')?.textContent).toBe('0');
  });

  it('warns that a colleague already got the answer, and leads to it', async () => {
    await opened(aPage({ call: aCall({ colleague: 'tom' }), utterances: [anUtterance()] }));
    expect(root.querySelector('.asked')).toBeNull();
    await send('insights', { put: [aRepeat()], retracted: [], stored: true });
    const card = root.querySelector('[data-repeat=answered_before]');
    expect(card?.textContent).toContain('it runs until june');
    expect(card?.textContent).toContain('priya');
    expect(card?.querySelector('a')?.getAttribute('href')).toBe('/calls/CA0#t=83');
    await send('insights', { put: [], retracted: ['u1-repeat-0'], stored: true });
    expect(root.querySelector('.asked')).toBeNull();
  });

  it('fills what is still to be found out as the call goes, until it ends', async () => {
    const budget = { code: 'budget', slot: 'money', names: { en: 'Budget' }, asks: { en: 'How much?' } };
    server.answer('/api/calls/CA1/notes', { coaching: [], brief: [], criteria: [budget], handoffs: [] });
    await opened(aPage({ utterances: [anUtterance({ speaker: 'customer' })] }));
    const row = () => root.querySelector<HTMLElement>('[data-criterion=budget]');
    expect(row()?.dataset.standing).toBe('open');
    expect(row()?.textContent).toContain('How much?');

    const quote = 'we have ten thousand';
    const heard = { utteranceId: 'u1', quote, startMs: 1_100, endMs: 2_000, confidence: 0.9 };
    const values = { criterion: 'budget', slot: 'money' };
    const told = { kind: 'evidence', values: { ...values, status: 'met' }, evidence: [heard] };
    const stands = {
      kind: 'criterion',
      values: { ...values, standing: 'known', said: ['e'] },
      evidence: [heard],
    };
    const put = [anInsight({ id: 'e', ...told }), anInsight({ id: 'c', ...stands })];
    await send('insights', { put, retracted: [], stored: true });
    expect(row()?.dataset.standing).toBe('known');
    expect(row()?.textContent).toContain(quote);
    expect(row()?.textContent).not.toContain('How much?');
    expect(root.querySelector('[data-metric=standing]')?.textContent).toBe('1 of 1 known');
    row()?.querySelector('button')?.click();
    await settle();
    expect(line('u1')?.className).toContain('line--shown');

    await send('insights', { put: [], retracted: ['e', 'c'], stored: true });
    expect(row()?.dataset.standing).toBe('open');
    await send('call', { ...endedCall, version: 2 });
    expect(row()).toBeNull();
  });

  it('leads to the answer on this page, where it was given in this call', async () => {
    const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
    const values = { repeat: 'same_call', earlierCallId: 'CA1', answerMs: 1_100 };
    await opened(
      aPage({
        call: endedCall,
        utterances: [anUtterance()],
        insights: [aRepeat(values)],
        recordingBytes: 44_000,
      }),
    );
    root.querySelector<HTMLElement>('[data-repeat=same_call] .asked-play')?.click();
    await settle();
    expect(play).toHaveBeenCalledTimes(1);
    expect(line('u1')?.className).toContain('line--playing');
  });

  it('opens at the second that the address names', async () => {
    history.replaceState(null, '', '#t=1');
    await opened(aPage({ call: endedCall, utterances: [anUtterance()], recordingBytes: 44_000 }));
    expect(line('u1')?.className).toContain('line--shown');
    history.replaceState(null, '', '#');
  });

  it('says that the page does not load, and shows it once it does', async () => {
    server.answer('/api/calls/CA1/feed', { code: 'internal', message: 'Oops.' }, 500);
    render(<CallPage id="CA1" />, root);
    await settle();
    expect(root.querySelector('[role=alert] button')).not.toBeNull();
    server.restore('/api/calls/CA1/feed');
    await vi.advanceTimersByTimeAsync(1_000);
    await send('page', aPage({ utterances: [anUtterance()] }));
    expect(root.querySelector('[role=alert]')).toBeNull();
    expect(line('u1')).not.toBeNull();
  });

  it('offers the way back where there is no such call', async () => {
    server.answer('/api/calls/CA1/feed', { code: 'not_found', message: 'No such call.' }, 404);
    render(<CallPage id="CA1" />, root);
    await settle();
    expect(root.querySelector('h1')?.textContent).toBe('Nothing here');
    expect(root.querySelector('a')?.getAttribute('href')).toBe('/');
  });
});
