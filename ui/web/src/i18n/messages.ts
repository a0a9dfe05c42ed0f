import { effect, signal } from '@preact/signals';
import { IntlMessageFormat } from 'intl-messageformat';
import en from './en.json';
import zhCN from './zh-CN.json';

export type Language = 'en' | 'zh-CN';
export type MessageKey = keyof typeof en;

/** Every language, by its name in itself. */
export const LANGUAGES: Record<Language, string> = { en: 'English', 'zh-CN': '简体中文' };

const MESSAGES: Record<Language, Record<MessageKey, string>> = { en, 'zh-CN': zhCN };
const REMEMBERED = 'baton.language';

/** The language that everything is shown in; it is remembered in this browser. */
export const language = signal<Language>(remembered() ?? preferred(navigator.languages));

effect(() => {
  document.documentElement.lang = language.value;
});

export function switchLanguage(to: Language): void {
  language.value = to;
  try {
    localStorage.setItem(REMEMBERED, to);
  } catch {
    // A browser that keeps nothing shows the language until the page is closed.
  }
}

/** The first of `wanted` that there is; English where there is none. */
export function preferred(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (/^zh\b/i.test(tag)) return 'zh-CN';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}

const formats = new Map<string, IntlMessageFormat>();

/** The message in the language shown, with `values` put in. */
export function t(key: MessageKey, values?: Record<string, string | number>): string {
  const shown = language.value;
  const text = MESSAGES[shown][key];
  if (!values) return text;
  const known = `${shown} ${key}`;
  let format = formats.get(known);
  if (!format) {
    format = new IntlMessageFormat(text, shown, undefined, { ignoreTag: true });
    formats.set(known, format);
  }
  return String(format.format(values));
}

function remembered(): Language | null {
  try {
    const kept = localStorage.getItem(REMEMBERED);
    return kept !== null && kept in LANGUAGES ? (kept as Language) : null;
  } catch {
    return null;
  }
}
