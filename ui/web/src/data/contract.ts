/** The records of openapi.yaml, as the server sends them. Times inside a call are ms on its audio clock. */

import type { Terms } from './consent';

export type Speaker = 'sdr' | 'customer';
export type CallState = 'dialing' | 'ringing' | 'live' | 'ended';
export type Outcome = 'completed' | 'busy' | 'no_answer' | 'canceled' | 'failed' | 'invalid' | 'lost';

export type Role = 'sdr' | 'sales_rep' | 'coach' | 'marketing' | 'administrator';

export interface Colleague {
  name: string;
  displayName: string;
  role: Role;
  /** Of who is signed in only. */
  hasPassword?: boolean;
  /** In the list of people only. */
  disabled?: boolean;
  /** By which a provider's person is known; in the list of people only. */
  email?: string | null;
  /** Whether a provider's person has signed in; in the list of people only. */
  byProvider?: boolean;
}

export interface Call {
  id: string;
  /** Grows with each change; an older one never replaces a newer one. */
  version: number;
  direction: 'outbound' | 'inbound';
  state: CallState;
  outcome?: Outcome | null;
  startedAt: string;
  endedAt?: string | null;
  answeredAtMs?: number | null;
  answerUnknown?: boolean;
  language: string;
  colleague?: string | null;
  /** Of a missed call, whether the colleague has called back. */
  calledBack?: boolean;
  /** E.164; null where withheld. */
  number?: string | null;
  person?: string | null;
  company?: string | null;
  terms?: Terms;
  /** Times in which nothing was heard, since the media stream broke. */
  gaps?: AudioGap[];
}

export interface AudioGap {
  fromMs: number;
  /** Null where nothing is heard yet. */
  toMs?: number | null;
}

export interface CallPage {
  call: Call;
  utterances: Utterance[];
  insights: Insight[];
  /** Ids of utterances and insights that the store does not have yet. */
  unstored: string[];
  durationMs: number;
  /** 0 where nothing was recorded. */
  recordingBytes: number;
}

export interface Draft {
  /** Id of the utterance that it will become. */
  id: string;
  speaker: Speaker;
  startMs: number;
  endMs: number;
  /** Empty takes the draft back. */
  text: string;
  frameArrivedAt: number;
}

export interface Word {
  word: string;
  startMs: number;
  endMs: number;
  confidence: number;
}

export interface Utterance {
  id: string;
  speaker: Speaker;
  startMs: number;
  endMs: number;
  /** As recognized: lower case, no marks. */
  text: string;
  /** For a person: tokens with one space between them; empty where nobody wrote it down. */
  readable: string;
  /** For each token, how many of the words it stands for. */
  readableSpans: number[];
  /** Places of the tokens that are a word of the team in the place of what was heard. */
  readableNames?: number[];
  confidence: number;
  words: Word[];
  /** On the feed only. */
  stored?: boolean;
  /** On the feed only; ms since the epoch. */
  frameArrivedAt?: number;
}

export interface Evidence {
  utteranceId: string;
  quote: string;
  startMs: number;
  endMs: number;
  confidence: number;
}

export interface Insight {
  id: string;
  detector?: string;
  kind: string;
  speaker?: Speaker | null;
  startMs: number;
  values: Record<string, unknown>;
  confidence: number;
  state: 'suggested' | 'confirmed' | 'rejected' | 'noted_by_hand';
  evidence: Evidence[];
  /** Who last said what it is. */
  judgement?: Judgement | null;
}

export interface Judgement {
  /** The account. */
  who: string;
  at: string;
  version: number;
}

/** How far the transcript of one side is behind what is said. */
export interface TranscriptLag {
  speaker: Speaker;
  /** 0 once it has caught up. */
  behindMs: number;
  /** Audio of this side that could neither wait nor be read back, in all. */
  missedMs: number;
  /** Whether this call is transcribed after its end. */
  afterwards: boolean;
}

export interface InsightChange {
  put: Insight[];
  retracted: string[];
  stored: boolean;
}

export interface CallFeedEvents {
  page: CallPage;
  call: Call;
  draft: Draft;
  lag: TranscriptLag;
  utterance: Utterance;
  insights: InsightChange;
  stored: Record<string, never>;
  deleted: Deleted;
}

export interface CallsFeedEvents {
  call: Call;
  /** Another took a call that was offered. */
  gone: { id: string };
  deleted: Deleted;
}

export interface Deleted {
  callId: string;
}

export interface Deletion {
  /** Whether the person and all their calls go. */
  whole: boolean;
  /** Until then it can be undone. */
  dueAt: string;
  begun: boolean;
  progress?: string | null;
  /** Why it is tried again. */
  error?: string | null;
}

/** How long a call's parts are kept; null for good. */
export interface Keeping {
  deletion?: Deletion | null;
  audioGoesAt?: string | null;
  textGoesAt?: string | null;
}

export const AUDIT_ACTIONS = [
  'signed_in',
  'signed_out',
  'access_refused',
  'invited',
  'account_changed',
  'role_changed',
  'password_changed',
  'key_made',
  'key_used',
  'key_revoked',
  'call_seen',
  'list_seen',
  'recording_played',
  'exported',
  'call_imported',
  'call_changed',
  'insight_corrected',
  'handed_off',
  'handoff_withdrawn',
  'quiet_hours_overridden',
  'policy_changed',
  'deletion_asked',
  'deletion_undone',
  'call_deleted',
  'person_deleted',
  'audio_deleted',
  'text_deleted',
  'audit_seen',
  'backed_up',
  'restored',
] as const;

export interface AuditEntry {
  id: string;
  at: string;
  /** An account, `key:ID`, `baton`; empty where nobody was signed in. */
  who: string;
  /** One of {@link AUDIT_ACTIONS}, or a newer one. */
  action: string;
  subject: { kind: string; id: string };
  callId?: string | null;
  outcome: 'DONE' | 'REFUSED';
  details: Record<string, string>;
}
