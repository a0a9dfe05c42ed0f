import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import en from './en.json';
import { language, preferred, switchLanguage, t } from './messages';
import zhCN from './zh-CN.json';

const SOURCES = join(__dirname, '..');
const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .map((file) => readFileSync(join(SOURCES, file), 'utf8'))
  .join('\n');

/** Names of the values that a message takes. */
function values(text: string, tag: string): string[] {
  const found = new Set<string>();
  const walk = (elements: unknown[]) => {
    for (const element of elements as {
      type: number;
      value?: string;
      options?: Record<string, { value: [] }>;
    }[]) {
      if (element.type !== 0 && element.type !== 7 && element.value) found.add(element.value);
      for (const option of Object.values(element.options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(text, tag, undefined, { ignoreTag: true }).getAst());
  return [...found].sort();
}

describe('messages', () => {
  it('have the same keys, in the same order, in every language', () => {
    expect(Object.keys(zhCN)).toEqual(Object.keys(en));
  });

  it('take the same values in every language', () => {
    for (const [key, text] of Object.entries(en)) {
      const translated = zhCN[key as keyof typeof zhCN];
      expect([key, values(translated, 'zh-CN')]).toEqual([key, values(text, 'en')]);
    }
  });

  it('are all used, and all that are used exist', () => {
    // A key is written out, or put together from a written beginning and a value of the contract.
    const written = [...sources.matchAll(/'([a-z_]+(?:\.[a-z_]+)+)'/g)].map((match) => match[1] ?? '');
    const beginnings = [...sources.matchAll(/`([a-z_.]+\.)\$\{/g)].map((match) => match[1] ?? '');
    const known = Object.keys(en);
    const unused = known.filter(
      (key) => !written.includes(key) && !beginnings.some((beginning) => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
    const sections = new Set(known.map((key) => key.split('.')[0]));
    const missing = written.filter((key) => sections.has(key.split('.')[0] ?? '') && !known.includes(key));
    expect(missing.filter((key) => key !== 'baton.language')).toEqual([]);
  });

  it('speak the language that is switched to, and remember it', () => {
    switchLanguage('zh-CN');
    expect(t('calls.title')).toBe('通话');
    expect(localStorage.getItem('baton.language')).toBe('zh-CN');
    switchLanguage('en');
    expect(language.value).toBe('en');
    expect(t('calls.live_now', { count: 1 })).toBe('1 call live now');
    expect(t('calls.live_now', { count: 2 })).toBe('2 calls live now');
  });

  it('leave markup in values alone', () => {
    expect(t('error.refused', { message: '<b>{x}</b>' })).toBe('Baton refused this: <b>{x}</b>');
  });

  it('follow the languages that the browser wants', () => {
    expect(preferred(['fr-FR', 'zh-TW', 'en'])).toBe('zh-CN');
    expect(preferred(['en-GB', 'zh'])).toBe('en');
    expect(preferred(['fr'])).toBe('en');
  });
});
