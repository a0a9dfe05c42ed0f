import { expect, it } from 'vitest';
import { dialed } from './dialed';

it.each([
  ['+1 415 555 0123', 'US', '+14155550123', 'US'],
  ['(415) 555-0123', 'US', '+14155550123', 'US'],
  ['030 901820', 'DE', '+4930901820', 'DE'],
  ['+44 20 7183 8750', 'DE', '+442071838750', 'GB'],
  ['010 6552 9988', 'CN', '+861065529988', 'CN'],
])('reads %s in %s', (text, region, e164, country) => {
  expect(dialed(text, region)).toMatchObject({ e164, country, tooLong: false });
});

it.each(['', '+', '41', 'hello', '+1 415', '0000'])('takes %s for no number', (text) => {
  expect(dialed(text, 'US').e164).toBeNull();
});

it('writes a number as it is typed', () => {
  expect(dialed('4155550', 'US').shown).toBe('(415) 555-0');
  expect(dialed('+4930', 'US')).toMatchObject({ shown: '+49 30', country: 'DE' });
});

it('says when more digits help no more', () => {
  expect(dialed('+1415555012345678', 'US').tooLong).toBe(true);
});
