import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../data/contract';
import { session } from '../../data/session';
import { FakeServer } from '../../testing/fake-server';
import { InsightsPage } from './insights-page';

const POLICY = '/api/policy/insights';
const SAVED = {
  version: 2,
  framework: 'bant',
  competitors: ['<b>Gong</b>'],
  products: [],
  trackers: [{ name: 'Trial', side: null, phrases: ['free trial'] }],
};

let server: FakeServer;
let root: HTMLElement;
const before = session.state.value;

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  server.answer(POLICY, SAVED);
  root = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  render(null, root);
  root.remove();
  session.state.value = before;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settle = () => vi.advanceTimersByTimeAsync(50);

async function opened(role: Role): Promise<void> {
  session.state.value = {
    is: 'signed_in',
    colleague: { name: 'ada', displayName: 'Ada', role },
  } as typeof session.state.value;
  render(<InsightsPage />, root);
  await settle();
}

const area = (id: string) => root.querySelector<HTMLTextAreaElement>(`#${id}`) as HTMLTextAreaElement;

const save = () => root.querySelector<HTMLButtonElement>('button[type=submit]');

async function type(id: string, text: string): Promise<void> {
  area(id).value = text;
  area(id).dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

describe('InsightsPage', () => {
  it('shows names as they are written, and nothing to save yet', async () => {
    await opened('administrator');
    expect(area('competitors').value).toBe('<b>Gong</b>');
    expect(save()?.disabled).toBe(true);
  });

  it('saves the names and the framework, and keeps what it does not show', async () => {
    await opened('administrator');
    await type('competitors', 'Gong\n\n gong \nAcme Dial');
    root.querySelectorAll<HTMLInputElement>('input[name=framework]')[4]?.click();
    await settle();
    server.answer(POLICY, { ...SAVED, version: 3 });
    save()?.click();
    await settle();
    expect(server.sent(POLICY)).toEqual({
      ...SAVED,
      framework: 'spiced',
      competitors: ['Gong', 'Acme Dial'],
    });
  });

  it('makes a tracker of its own, and takes one away', async () => {
    await opened('administrator');
    const buttons = () => [...root.querySelectorAll<HTMLButtonElement>('button[type=button]')];
    buttons()
      .find((one) => one.textContent === 'Add a tracker')
      ?.click();
    await settle();
    const [, fresh] = root.querySelectorAll('.tracker');
    expect(document.activeElement).toBe(fresh?.querySelector('input'));
    const put = (selector: string, value: string) => {
      const field = fresh?.querySelector<HTMLInputElement>(selector) as HTMLInputElement;
      field.value = value;
      field.dispatchEvent(new Event(selector === 'select' ? 'change' : 'input', { bubbles: true }));
    };
    put('input', ' Partner programme ');
    await settle();
    put('select', 'customer');
    await settle();
    put('textarea', 'partner programme\n\nbecome a reseller');
    await settle();
    root.querySelector<HTMLButtonElement>('.tracker-remove')?.click();
    await settle();
    server.answer(POLICY, { ...SAVED, version: 3 });
    save()?.click();
    await settle();
    expect(server.sent(POLICY)).toMatchObject({
      trackers: [
        {
          name: 'Partner programme',
          side: 'customer',
          phrases: ['partner programme', 'become a reseller'],
        },
      ],
    });
  });

  it('offers to load again what somebody else has changed', async () => {
    await opened('administrator');
    await type('products', 'Route Plan');
    server.answer(POLICY, { code: 'stale', message: 'x' }, 409);
    save()?.click();
    await settle();
    expect(root.querySelector('[role=alert]')?.textContent).not.toBe('');
    expect(area('products').value).toBe('Route Plan');
  });

  it('cannot be changed by who does not administer', async () => {
    await opened('sdr');
    expect(root.querySelector('fieldset')?.disabled).toBe(true);
    expect(save()).toBeNull();
    expect(root.querySelector('.tracker')).not.toBeNull();
    expect(root.querySelectorAll('.settings-form button')).toHaveLength(0);
  });

  it('says that there are no trackers to who cannot add one', async () => {
    server.answer(POLICY, { ...SAVED, trackers: [] });
    await opened('sdr');
    expect(root.querySelector('.card-none')?.textContent).toBe('No trackers yet.');
  });
});
