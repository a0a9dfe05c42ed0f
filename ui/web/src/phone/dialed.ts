import { AsYouType, type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { language } from '../i18n/messages';

/** What was typed, read as a telephone number. */
export interface Dialed {
  /** As people of its country write it. */
  shown: string;
  /** Null until it is a number. */
  e164: string | null;
  /** Null until it is known. */
  country: CountryCode | null;
  /** Whether more digits cannot make it one. */
  tooLong: boolean;
}

/** @param region of numbers without their country's code */
export function dialed(text: string, region: string): Dialed {
  const typed = text.trim();
  const formatter = new AsYouType(region as CountryCode);
  const shown = formatter.input(typed);
  const parsed = parsePhoneNumberFromString(typed, region as CountryCode);
  const valid = parsed?.isValid() ?? false;
  return {
    shown,
    e164: valid && parsed ? parsed.number : null,
    country: parsed?.country ?? formatter.getCountry() ?? null,
    tooLong: !valid && typed.replace(/\D/g, '').length > 15,
  };
}

/** `Germany`, in the reader's language. */
export function countryName(country: string): string {
  return new Intl.DisplayNames([language.value], { type: 'region' }).of(country) ?? country;
}
