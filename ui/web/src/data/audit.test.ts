import { expect, test } from 'vitest';
import { ANYTHING, csvOf } from './audit';

test('a filter becomes the parameters of a request, days whole', () => {
  expect(csvOf(ANYTHING)).toBe('/api/audit.csv?');
  const address = csvOf({ ...ANYTHING, who: ' sam ', subject: 'CA&1', from: '2026-11-23', to: '2026-11-23' });
  const query = new URLSearchParams(address.slice(address.indexOf('?')));
  expect(query.get('who')).toBe('sam');
  expect(query.get('subject')).toBe('CA&1');
  expect(query.get('from')).toBe(new Date(2026, 10, 23).toISOString());
  expect(query.get('to')).toBe(new Date(2026, 10, 24).toISOString());
});
