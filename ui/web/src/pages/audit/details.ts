import type { AuditEntry } from '../../data/contract';
import en from '../../i18n/en.json';
import { type MessageKey, t } from '../../i18n/messages';

/** What an entry says besides who, what and of what: each in words, with what is not known as it is. */
export function detailsOf({ details }: AuditEntry): string[] {
  return Object.entries(details).map(([name, value]) =>
    t('audit.detail', { name: known(`audit.detail.${name}`) ?? name, value: wordsFor(value) }),
  );
}

function wordsFor(value: string): string {
  // "joined as sdr", "made as coach".
  const [, act, role] = /^(joined|made) as (\w+)$/.exec(value) ?? [];
  if (act && role) {
    return t('audit.as_role', {
      act: known(`audit.value.${act}`) ?? act,
      role: known(`people.roles.${role}`) ?? role,
    });
  }
  const code = value.toLowerCase().replaceAll(/[ -]/g, '_');
  return known(`audit.value.${code}`) ?? known(`sign_in.refused.${code}`) ?? value;
}

function known(key: string): string | null {
  return Object.hasOwn(en, key) ? t(key as MessageKey) : null;
}
