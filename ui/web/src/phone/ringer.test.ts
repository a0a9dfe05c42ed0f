import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Ringer } from './ringer';

/** When what was asked of it last was asked for, and the tones that sound. */
class RecordedContext {
  static all: RecordedContext[] = [];
  currentTime = 5;
  destination = {};
  closed = false;
  tones: number[] = [];
  levels: { level: number; at: number }[] = [];

  constructor() {
    RecordedContext.all.push(this);
  }

  createGain() {
    const setTargetAtTime = (level: number, at: number) => this.levels.push({ level, at });
    return { gain: { value: 1, setTargetAtTime }, connect: () => {} };
  }

  createOscillator() {
    const frequency = { value: 0 };
    return { frequency, connect: () => {}, start: () => this.tones.push(frequency.value) };
  }

  async close() {
    this.closed = true;
  }
}

beforeEach(() => {
  RecordedContext.all = [];
  vi.stubGlobal('AudioContext', RecordedContext);
});
afterEach(() => vi.unstubAllGlobals());

test('rings with two tones, a second on and two off, and ends after a minute', () => {
  new Ringer().ring();
  const [context] = RecordedContext.all;
  expect(context?.tones).toHaveLength(2);
  expect(context?.levels.slice(0, 4)).toEqual([
    { level: 0.06, at: 5 },
    { level: 0, at: 6 },
    { level: 0.06, at: 8 },
    { level: 0, at: 9 },
  ]);
  expect(context?.levels.at(-1)).toEqual({ level: 0, at: 63 });
});

test('rings once for two calls, and falls silent', () => {
  const ringer = new Ringer();
  ringer.ring();
  ringer.ring();
  expect(RecordedContext.all).toHaveLength(1);
  ringer.stop();
  expect(RecordedContext.all[0]?.closed).toBe(true);
  ringer.ring();
  expect(RecordedContext.all).toHaveLength(2);
});
