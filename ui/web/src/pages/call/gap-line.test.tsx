import { describe, expect, it } from 'vitest';
import { gapsBefore } from './gap-line';

describe('gapsBefore', () => {
  const gaps = [
    { fromMs: 1_000, toMs: 3_000 },
    { fromMs: 9_000, toMs: null },
  ];

  it('puts each gap between the lines around it, once', () => {
    expect(gapsBefore(gaps, 0, 1_000)).toEqual([]);
    expect(gapsBefore(gaps, 0, 4_000)).toEqual([gaps[0]]);
    expect(gapsBefore(gaps, 4_000, Number.POSITIVE_INFINITY)).toEqual([gaps[1]]);
  });
});
