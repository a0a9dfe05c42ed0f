import { changing, request } from '../base/api';

/** What the team wants to hear of in calls. */
export interface InsightPolicy {
  /** 0 until one is saved. */
  version: number;
  framework: string;
  competitors: string[];
  products: string[];
  trackers: Tracker[];
}

/** Something that a team wants to hear of. */
export interface Tracker {
  name: string;
  /** Whose words count; null for both. */
  side?: Side | null;
  /** Said so, or in words that mean the same. */
  phrases: string[];
}

export type Side = 'sdr' | 'customer';

export const MOST_TRACKERS = 20;
export const MOST_PHRASES = 10;

export const FRAMEWORKS = ['bant', 'meddicc', 'champ', 'gpctba', 'spiced'] as const;

const POLICY = '/api/policy/insights';

export function loadInsightPolicy(signal: AbortSignal): Promise<InsightPolicy> {
  return request(POLICY, { signal });
}

/** Saves it on top of the version that it was made from; the answer is the one in force. */
export function saveInsightPolicy(policy: InsightPolicy): Promise<InsightPolicy> {
  return request(POLICY, { method: 'PUT', ...changing(policy) });
}

/** One name a line; empty lines and names that are there twice go. */
export function namesIn(text: string): string[] {
  const seen = new Map<string, string>();
  for (const line of text.split('\n')) {
    const name = line.trim();
    const key = name.toLowerCase();
    if (name !== '' && !seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()];
}
