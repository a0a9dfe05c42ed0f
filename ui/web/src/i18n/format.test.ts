import { afterEach, describe, expect, it } from 'vitest';
import { calendarDay, clock, daysAgo, isoDuration, percent, phone, relative } from './format';
import { switchLanguage } from './messages';

const NOON = new Date(2026, 10, 23, 12);
const earlier = (ms: number) => new Date(NOON.getTime() - ms);

afterEach(() => switchLanguage('en'));

describe('format', () => {
  it('shows durations as a clock', () => {
    expect(clock(0)).toBe('0:00');
    expect(clock(247_900)).toBe('4:07');
    expect(clock(3_723_000)).toBe('1:02:03');
    expect(clock(-5)).toBe('0:00');
    expect(isoDuration(247_400)).toBe('PT247S');
  });

  it('shows how long ago in the reader’s words', () => {
    expect(relative(earlier(20_000), NOON)).toBe('now');
    expect(relative(earlier(5 * 60_000), NOON)).toBe('5 min. ago');
    expect(relative(earlier(3 * 3_600_000), NOON)).toBe('3 hr. ago');
    switchLanguage('zh-CN');
    expect(relative(earlier(5 * 60_000), NOON)).toBe('5分钟前');
  });

  it('shows a day as the reader writes it, and leaves alone what is none', () => {
    expect(calendarDay('2026-12-01')).toBe('Dec 1, 2026');
    expect(calendarDay('next week')).toBe('next week');
    switchLanguage('zh-CN');
    expect(calendarDay('2026-12-01')).toBe('2026年12月1日');
  });

  it('takes a clock that runs ahead for now', () => {
    expect(relative(earlier(-90_000), NOON)).toBe('now');
  });

  it('counts days by the calendar', () => {
    expect(daysAgo(earlier(11 * 3_600_000), NOON)).toBe(0);
    expect(daysAgo(earlier(13 * 3_600_000), NOON)).toBe(1);
    expect(daysAgo(earlier(37 * 3_600_000), NOON)).toBe(2);
  });

  it('shows numbers as people write them, and leaves the rest alone', () => {
    expect(phone('+14155550123')).toBe('+1 415 555 0123');
    expect(phone('+8613812345678')).toBe('+86 138 1234 5678');
    expect(phone('client:maya')).toBe('client:maya');
    expect(percent(0.577)).toBe('58%');
  });
});
