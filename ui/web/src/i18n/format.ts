import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { language } from './messages';

/** `4:07`, or `1:02:03` from an hour on. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60];
  const hours = Math.floor(seconds / 3600);
  if (hours > 0) parts.unshift(hours);
  const [first, ...rest] = parts;
  return [first, ...rest.map((part) => String(part).padStart(2, '0'))].join(':');
}

/** `PT4M7S`, for machines that read the page. */
export function isoDuration(ms: number): string {
  return `PT${Math.max(0, Math.round(ms / 1000))}S`;
}

/** `14:32`, in the reader's time zone. */
export function timeOfDay(at: Date): string {
  return dateFormat({ hour: 'numeric', minute: '2-digit' }).format(at);
}

/** `Monday, November 23`, with the year where it is not `now`'s. */
export function day(at: Date, now: Date): string {
  const year = at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return dateFormat({ weekday: 'long', month: 'long', day: 'numeric', ...year }).format(at);
}

/** `Nov 23, 2026, 2:32 PM`. */
export function dayAndTime(at: Date): string {
  return dateFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** `Dec 1, 2026`, of a day written as `2026-12-01`; anything else as it is. */
export function calendarDay(iso: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
  return dateFormat({ dateStyle: 'medium' }).format(new Date(`${iso}T00:00`));
}

/** The whole date and time. */
export function moment(at: Date): string {
  return dateFormat({ dateStyle: 'long', timeStyle: 'medium' }).format(at);
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** `5 minutes ago`; `now` below a minute. */
export function relative(at: Date, now: Date): string {
  const format = new Intl.RelativeTimeFormat(language.value, { numeric: 'auto', style: 'short' });
  const ago = Math.max(0, now.getTime() - at.getTime());
  for (const [unit, ms] of UNITS) {
    if (ago >= ms) return format.format(-Math.floor(ago / ms), unit);
  }
  return format.format(0, 'second');
}

/** `yesterday`, `3 days ago`; from 60 days on in months. */
export function relativeDay(days: number): string {
  const format = new Intl.RelativeTimeFormat(language.value, { numeric: 'auto' });
  return days >= 60 ? format.format(-Math.round(days / 30.4), 'month') : format.format(-days, 'day');
}

/** Days from `at`'s day to `now`'s in the reader's time zone: 0 is today, 1 yesterday. */
export function daysAgo(at: Date, now: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(now) - midnight(at)) / 86_400_000);
}

export function percent(share: number): string {
  return new Intl.NumberFormat(language.value, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

export function number(value: number, digits = 0): string {
  return new Intl.NumberFormat(language.value, {
    minimumFractionDigits: digits,
    maximumFractionDigits: 2,
  }).format(value);
}

/** An E.164 number as people write it: `+1 415 555 0123`; as it is where it is none. */
export function phone(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language.value + JSON.stringify(options);
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language.value, options);
    dateFormats.set(key, format);
  }
  return format;
}
