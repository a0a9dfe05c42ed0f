import { signal } from '@preact/signals';
import { ApiError } from '../base/api';
import { listTakers } from './handoff';

const names = signal<ReadonlyMap<string, string>>(new Map());
let learning: Promise<void> | null = null;

/** The name that a colleague is shown by; the account's own until it is known, and where that is gone. */
export function nameOf(account: string): string {
  return names.value.get(account) ?? account;
}

/** Asks for the names, once for all; again the next time where nobody answered. */
export function learnNames(): Promise<void> {
  learning ??= ask().finally(() => {
    if (names.peek().size === 0) learning = null;
  });
  return learning;
}

async function ask(): Promise<void> {
  try {
    const colleagues = await listTakers();
    names.value = new Map(colleagues.map((one) => [one.name, one.displayName]));
  } catch (cause) {
    if (!(cause instanceof ApiError)) throw cause;
  }
}
