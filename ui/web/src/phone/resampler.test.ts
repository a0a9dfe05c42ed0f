import { expect, test } from 'vitest';
import { Resampler } from './resampler';

const PHONE = 8_000;

/** A second of a tone. */
function tone(hertz: number, rate: number): Float32Array {
  return Float32Array.from({ length: rate }, (_, i) => 0.5 * Math.sin((2 * Math.PI * hertz * i) / rate));
}

/** In pieces of an AudioWorklet's length. */
function resampled(samples: Float32Array, from: number, to: number, piece = 128): number[] {
  const resampler = new Resampler(from, to);
  const made: number[] = [];
  for (let at = 0; at < samples.length; at += piece) {
    made.push(...resampler.next(samples.subarray(at, at + piece)));
  }
  return made;
}

/** In dB of the tone, away from its ends. */
function gain(samples: number[]): number {
  const middle = samples.slice(400, -400);
  const power = middle.reduce((sum, one) => sum + one * one, 0) / middle.length;
  return 10 * Math.log10(power / 0.125 + 1e-12);
}

test.each([
  [48_000, 300],
  [48_000, 3_300],
  [44_100, 1_000],
  [44_100, 3_300],
  [16_000, 3_300],
  [96_000, 1_000],
])('keeps speech: at %i Hz, a tone of %i Hz', (rate, hertz) => {
  expect(Math.abs(gain(resampled(tone(hertz, rate), rate, PHONE)))).toBeLessThan(0.1);
});

test.each([
  [48_000, 4_100],
  [48_000, 7_000],
  [44_100, 4_700],
  [44_100, 12_345],
  [16_000, 5_000],
])('lets nothing fold back: at %i Hz, a tone of %i Hz', (rate, hertz) => {
  expect(gain(resampled(tone(hertz, rate), rate, PHONE))).toBeLessThan(-55);
});

test.each([8_000, 16_000, 22_050, 44_100, 48_000, 96_000])('a second at %i Hz stays a second', (rate) => {
  const made = resampled(tone(1_000, rate), rate, PHONE).length;
  expect(made).toBeGreaterThan(PHONE - 30);
  expect(made).toBeLessThanOrEqual(PHONE);
});

test('makes the tone that it was given, in its place', () => {
  const made = resampled(tone(1_000, 44_100), 44_100, PHONE);
  const wanted = tone(1_000, PHONE);
  for (let i = 400; i < 7_600; i++) expect(made[i]).toBeCloseTo(wanted[i] as number, 2);
});

test('does not mind how the samples come', () => {
  const samples = tone(700, 44_100);
  const whole = resampled(samples, 44_100, PHONE, samples.length);
  expect(resampled(samples, 44_100, PHONE, 1)).toEqual(whole);
  expect(resampled(samples, 44_100, PHONE, 333)).toEqual(whole);
});

test('leaves alone what has the rate', () => {
  const samples = tone(3_900, PHONE);
  expect(resampled(samples, PHONE, PHONE)).toEqual([...samples].slice(0, -1));
});
