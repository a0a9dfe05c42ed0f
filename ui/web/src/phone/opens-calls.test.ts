import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Scope } from '../base/scope';
import { GivenPhone } from './given-phone';
import { opensCalls } from './opens-calls';

let given: GivenPhone;
let scope: Scope;
let opened: string[];

beforeEach(async () => {
  sessionStorage.clear();
  given = await GivenPhone.start();
  vi.useFakeTimers();
  scope = new Scope();
  opened = [];
  opensCalls(scope, given.phone, (callId) => opened.push(callId));
});

afterEach(() => {
  scope.close();
  given.close();
});

it('opens a dialed call once it rings, and only once', async () => {
  await given.dialing();
  vi.advanceTimersByTime(500);
  expect(opened).toEqual([]);
  given.told({ state: 'ringing' });
  vi.advanceTimersByTime(0);
  given.told({ state: 'live' });
  vi.advanceTimersByTime(5_000);
  expect(opened).toEqual(['CA1']);
});

it('opens a dialed call of which nothing is told', async () => {
  await given.dialing();
  vi.advanceTimersByTime(1_000);
  expect(opened).toEqual(['CA1']);
});

it('opens nothing after its scope is closed', async () => {
  await given.dialing();
  scope.close();
  vi.advanceTimersByTime(5_000);
  expect(opened).toEqual([]);
});
