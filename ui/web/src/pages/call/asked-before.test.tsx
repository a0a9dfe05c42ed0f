import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer } from '../../testing/fake-server';
import { anUtterance, aPage, aRepeat } from '../../testing/records';
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
});

const settle = () => vi.advanceTimersByTimeAsync(50);

async function opened(...insights: ReturnType<typeof aRepeat>[]): Promise<void> {
  render(<CallPage id="CA1" />, root);
  await settle();
  server.feed.send('page', aPage({ utterances: [anUtterance()], insights }));
  await settle();
}

describe('AskedBefore', () => {
  it('names the colleague as people know her, not by her account', async () => {
    server.answer('/api/colleagues', {
      colleagues: [{ name: 'priya', displayName: 'Priya N.', role: 'sdr' }],
    });
    await opened(aRepeat());
    expect(root.querySelector('.asked-source bdi')?.textContent).toBe('Priya N.');
  });

  it('repeats the earlier question only where its words were others', async () => {
    await opened(aRepeat(), aRepeat({ earlierText: 'When does your contract end?' }, 2));
    const [same, other] = root.querySelectorAll('.asked-one');
    expect(same?.querySelector('.asked-then')).toBeNull();
    expect(other?.querySelector('.asked-then')?.textContent).toContain('until when are you tied to them');
  });

  it('shows the newest, and the others at a click', async () => {
    await opened(...[0, 1, 2, 3, 4, 5].map((n) => aRepeat({ text: `question ${n}` }, n)));
    const first = root.querySelector('.asked-one .asked-question');
    expect(first?.textContent).toContain('question 5');
    expect(root.querySelectorAll('.asked details .asked-one')).toHaveLength(3);
    expect(root.querySelector('.head-insights b')?.textContent).toBe('Asked before 6');
  });
});
